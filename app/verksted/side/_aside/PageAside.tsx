import { Details, DetailsContent, DetailsSummary, Heading, Link } from '@digdir/designsystemet-react';
import { type FileNames, fileNamesOf } from '@/lib/editing/editors-words';
import { languageTitle } from '@/lib/editing/find-page';
import { factsUsedIn, type LinkPlace, linksTo } from '@/lib/editing/page-relations';
import type { Workspace } from '@/lib/editing/workspace';
import { lineAddress } from '../../_parts/FindingList';
import styles from './aside.module.css';
import { PageHistory } from './PageHistory';

/** What a page has to do with others: who links to it, the facts it uses, its earlier addresses, and who looks after it. */
export function PageAside({ workspace, file }: { workspace: Workspace; file: string }) {
	const page = workspace.context.pageOf.get(file);
	if (!page) return null;
	const { aliases = [], eier, neste_gjennomgang: review } = page.data;
	const links = linksTo(workspace, page);
	const facts = factsUsedIn(workspace, file);
	return (
		<aside className={styles.aside} aria-label={`Om siden: ${languageTitle(page.locale)}`}>
			<Heading level={2} data-size="sm">
				Om siden
			</Heading>
			<dl>
				<dt>Fil</dt>
				<dd>{file}</dd>
				<dt>Eier</dt>
				<dd>{eier ?? 'Ingen er satt opp'}</dd>
				<dt>Neste gjennomgang</dt>
				<dd>{review ?? 'Ikke satt'}</dd>
				<dt>Lenker hit</dt>
				<dd>
					<Links links={links} names={fileNamesOf(workspace.files)} />
				</dd>
				<dt>Fakta som er brukt</dt>
				<dd>{facts.length === 0 ? 'Ingen' : facts.map(({ name, shown }) => `${name} (${shown})`).join(', ')}</dd>
				<dt>Tidligere adresser</dt>
				<dd>{aliases.length === 0 ? 'Ingen' : aliases.join(', ')}</dd>
			</dl>
			<PageHistory folder={workspace.folder} file={file} name={languageTitle(page.locale)} />
		</aside>
	);
}

function Links({ links, names }: { links: readonly LinkPlace[]; names: FileNames }) {
	if (links.length === 0) return 'Ingen';
	return (
		<Details>
			<DetailsSummary>{links.length}</DetailsSummary>
			<DetailsContent>
				<ul>
					{links.map((link) => (
						<li key={`${link.file}:${link.line}`}>
							<Link href={lineAddress(link.file, link.line)}>
								{names(link.file)}, linje {link.line}
							</Link>
						</li>
					))}
				</ul>
			</DetailsContent>
		</Details>
	);
}
