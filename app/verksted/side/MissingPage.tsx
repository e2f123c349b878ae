import { Heading, Link, Paragraph } from '@digdir/designsystemet-react';
import { urlOf } from '@/lib/editing/find-page';
import { afterwardsOf } from '@/lib/editing/missing-page';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { lineAddress } from '../_parts/FindingList';

/** A page that is not there: where it went, as far as the site itself knows. */
export async function MissingPage({ file }: { file: string }) {
	const workspace = await currentWorkspace();
	const { address, isRemoved, page } = afterwardsOf(workspace, file);
	return (
		<>
			<Heading level={1}>Siden finnes ikke{page || isRemoved ? ' lenger' : ''}</Heading>
			{page ? (
				<Paragraph>
					{address} er flyttet, eller slettet med en annen side i stedet. Adressen leder nå til{' '}
					<Link href={lineAddress(page.file)} lang={page.locale}>
						{page.data.title}
					</Link>{' '}
					({urlOf(page)}).
				</Paragraph>
			) : (
				<Paragraph>
					{isRemoved
						? `${address} er slettet, og leserne får vite at siden er tatt bort.`
						: `Det er ingen side som heter ${address}. Den kan være slettet, eller adressen kan være skrevet feil.`}
				</Paragraph>
			)}
			<Paragraph>
				<Link href="/verksted/sider">Finn en annen side i Sider</Link>
			</Paragraph>
		</>
	);
}
