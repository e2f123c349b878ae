import { Heading } from '@digdir/designsystemet-react';
import type { Metadata } from 'next';
import { formToken } from '../../_parts/submission';
import { NewPageForm } from './NewPageForm';

export const metadata: Metadata = { title: 'Ny side' };

/** A page that is not there yet. */
export default async function NewPage() {
	return (
		<>
			<Heading level={1}>Ny side</Heading>
			<p>Siden blir et utkast. Leserne ser den ikke før du tar bort merket «Utkast».</p>
			<NewPageForm token={await formToken()} />
		</>
	);
}
