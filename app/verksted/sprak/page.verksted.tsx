import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Metadata } from 'next';
import { formsSentence, readStatus } from '@/lib/editing/status';
import { locales } from '@/lib/i18n/routing';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { readQuery } from '../_parts/query';
import type { RoomProps } from '../_parts/room-props';
import { WideTable } from '../_parts/WideTable';
import { LanguageFilter } from './LanguageFilter';
import { isAsked } from './states';
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
			<LanguageFilter pages={pages} chosen={query.tilstand} />
			<WideTable caption={shown.length === 1 ? 'Én side' : `${shown.length} sider`} columns={['Side', ...columns]}>
				{shown.map(({ key, versions }) => {
					const files = workspace.context.versions.get(key) ?? [];
					return (
						<tr key={key}>
							<th scope="row">{files[0]?.data.title ?? key}</th>
							{columns.map((locale) => (
								<VersionCell key={locale} locale={locale} files={files} state={versions[locale]} />
							))}
						</tr>
					);
				})}
			</WideTable>
		</>
	);
}
