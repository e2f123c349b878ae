import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { sourceAmong } from '@/lib/content/history/translations';
import { languageTitle } from '@/lib/editing/find-page';
import { formsSentence, readStatus } from '@/lib/editing/status';
import { locales } from '@/lib/i18n/routing';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { lineAddress } from '../_parts/FindingList';
import { readQuery } from '../_parts/query';
import type { RoomProps } from '../_parts/room-props';
import { WideTable } from '../_parts/WideTable';
import { LanguageFilter } from './LanguageFilter';
import { isAsked, stateNames } from './states';
import { VersionCell } from './VersionCell';

export const metadata: Metadata = { title: 'To språk' };

export default async function LanguagesRoom(props: RoomProps) {
	const query = await readQuery(props);
	const workspace = await currentWorkspace();
	const { pages, forms } = await readStatus(workspace);
	const shown = pages.filter(({ versions }) => isAsked(versions, query.tilstand));
	const columns = locales.filter((locale) => pages.some(({ versions }) => versions[locale]));
	return (
		<>
			<Heading level={1}>To språk</Heading>
			<Paragraph>{formsSentence(forms)}</Paragraph>
			<Paragraph>
				Velg «{stateNames.ukjent.deed}» eller «{stateNames.bak.deed}» for å se en oversettelse ved siden av kilden. Er
				den riktig som den er, velger du «Oversettelsen stemmer fortsatt»: fra da av ser du hva som blir endret i
				kilden.
			</Paragraph>
			<LanguageFilter pages={pages} chosen={query.tilstand} />
			<WideTable
				caption={shown.length === 1 ? 'Én side' : `${shown.length} sider`}
				columns={['Side', ...columns.map(languageTitle)]}
			>
				{shown.map(({ key, versions }) => {
					const files = workspace.context.versions.get(key) ?? [];
					const source = sourceAmong(files);
					return (
						<tr key={key}>
							<th scope="row">
								{source ? (
									<Link href={lineAddress(source.file)} prefetch={false} lang={source.locale}>
										{source.data.title ?? key}
									</Link>
								) : (
									key
								)}
							</th>
							{columns.map((locale) => (
								<VersionCell key={locale} {...{ locale, source, files, state: versions[locale] }} />
							))}
						</tr>
					);
				})}
			</WideTable>
		</>
	);
}
