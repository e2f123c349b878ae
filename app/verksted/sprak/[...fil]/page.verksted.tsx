import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { compareTranslation, nameOfTexts } from '@/lib/editing/compare-translation';
import { languageTitle, nameOf, urlOf } from '@/lib/editing/find-page';
import { Refusal } from '@/lib/editing/refusal';
import { showView } from '@/lib/workshop/views';
import { currentWorkspace, registryOf } from '@/lib/workshop/workspace';
import { readQuery } from '../../_parts/query';
import type { RoomProps } from '../../_parts/room-props';
import { formToken } from '../../_parts/submission';
import { comparisonAddress } from '../addresses';
import { ConfirmForm } from './ConfirmForm';
import { PartView } from './PartView';
import { TranslateForm } from './TranslateForm';

export const metadata: Metadata = { title: 'Oversett' };

interface Props extends RoomProps {
	params: Promise<{ fil: string[] }>;
}

export default async function ComparisonRoom({ params, searchParams }: Props) {
	const file = (await params).fil.map(decodeURIComponent).join('/');
	const all = (await readQuery({ searchParams })).alt === 'ja';
	const workspace = await currentWorkspace();
	const found = await compareTranslation(workspace, { page: file, all }).catch((error: unknown) => {
		if (error instanceof Refusal) return error;
		throw error;
	});
	if (found instanceof Refusal) return <Paragraph>{found.message}</Paragraph>;
	const { page, source, parts, isChangesOnly } = found;
	const view = showView(registryOf(workspace));
	return (
		<>
			<Heading level={1}>
				Oversett «{source.data.title}» til {nameOf(page.locale)}
			</Heading>
			<Paragraph>
				{isChangesOnly
					? 'Dette er endret i kilden siden den ble oversatt. Resten er som det var.'
					: 'Her er hele siden, del for del.'}{' '}
				{isChangesOnly && <Link href={`${comparisonAddress(page.file)}?alt=ja`}>Vis hele siden</Link>}
			</Paragraph>
			<Paragraph>
				<a href={view + urlOf(page)}>Se oversettelsen slik den er nå</a>
			</Paragraph>
			{page.data.draft !== true && <ConfirmForm workspace={workspace} file={page.file} />}
			<TranslateForm
				open={{ file: page.file, name: languageTitle(page.locale) }}
				isDraft={page.data.draft === true}
				fields={{ side: page.file, sett: nameOfTexts(workspace, found), token: await formToken() }}
			>
				{parts.map((part) => (
					<PartView key={part.place ?? part.name} part={part} from={source.locale} to={page.locale} />
				))}
			</TranslateForm>
		</>
	);
}
