import { Button, Heading, Link, SelectOption } from '@digdir/designsystemet-react';
import type { Metadata } from 'next';
import { Select, Textfield } from '@/app/verksted/_parts/fields';
import { type Approval, approvalsOf } from '@/lib/editing/approval';
import { languageTitle, nameOf, pagesNear } from '@/lib/editing/find-page';
import { type ListedPage, listPages } from '@/lib/editing/page-list';
import { stateNames } from '@/lib/editing/page-state';
import { listedState } from '@/lib/editing/stage';
import { locales } from '@/lib/i18n/routing';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { Candidates } from '../_parts/Candidates';
import { lineAddress } from '../_parts/FindingList';
import { WideTable } from '../_parts/WideTable';
import { standingOf } from '../_standing/current-standing';
import styles from './pages.module.css';

export const metadata: Metadata = { title: 'Sider' };

/** More than anybody looks through. */
const mostShown = 200;

interface Props {
	searchParams: Promise<{ sok?: string; tilstand?: string }>;
}

type Approvals = Readonly<Record<string, Approval>>;

/** Every page in all its languages, to be found by its title or address, or by how it stands. */
export default async function Pages({ searchParams }: Props) {
	const { sok = '', tilstand = '' } = await searchParams;
	const workspace = await currentWorkspace();
	const pages = listPages(workspace, { words: sok, state: tilstand });
	const files = pages.flatMap(({ versions }) => Object.values(versions).map(({ file }) => file));
	const { of: approvals } = await approvalsOf(workspace.folder, files, standingOf(workspace.folder));
	return (
		<>
			<Heading level={1}>Sider</Heading>
			<search>
				<form className={styles.search}>
					<Textfield
						label="Finn en side"
						name="sok"
						type="search"
						defaultValue={sok}
						description="Ord i tittelen eller adressen"
					/>
					<StateChoice chosen={tilstand} />
					<Button type="submit">Finn</Button>
				</form>
			</search>
			<p>
				<Link href="/verksted/sider/ny">Lag en ny side</Link>
			</p>
			<p role="status">
				{pages.length === 1 ? 'Én side' : `${pages.length} sider`}
				{pages.length > mostShown && `. Her er de ${mostShown} første. Søk for å finne de andre`}
			</p>
			{pages.length === 0 && tilstand === '' && (
				<Candidates
					name={sok}
					candidates={pagesNear(workspace, sok)}
					isGuess
					addressOf={({ versions: [first] }) => lineAddress(first?.file ?? '')}
				/>
			)}
			{pages.length > 0 && (
				<WideTable caption="Slik er sidene på hvert språk" columns={['Side', ...locales.map(languageTitle)]}>
					{pages.slice(0, mostShown).map((page) => (
						<PageRow key={page.key} page={page} approvals={approvals} />
					))}
				</WideTable>
			)}
		</>
	);
}

function StateChoice({ chosen }: { chosen: string }) {
	return (
		<Select label="Tilstand" name="tilstand" defaultValue={chosen}>
			<SelectOption value="">Alle</SelectOption>
			{Object.entries(stateNames).map(([state, name]) => (
				<SelectOption key={state} value={state}>
					{name}
				</SelectOption>
			))}
		</Select>
	);
}

function PageRow({ page: { title, path, versions }, approvals }: { page: ListedPage; approvals: Approvals }) {
	const first = locales.map((locale) => versions[locale]).find(Boolean);
	return (
		<tr>
			<th scope="row">
				<Link href={lineAddress(first?.file ?? '')}>{title}</Link>
				<span className={styles.path}>{path}</span>
			</th>
			{locales.map((locale) => {
				const version = versions[locale];
				return (
					<td key={locale} data-label={languageTitle(locale)}>
						{version ? (
							<Link
								href={lineAddress(version.file)}
								aria-label={`${listedState(stateNames[version.state], approvals[version.file])} på ${nameOf(locale)}: ${version.title}`}
							>
								{listedState(stateNames[version.state], approvals[version.file])}
							</Link>
						) : (
							'Finnes ikke'
						)}
					</td>
				);
			})}
		</tr>
	);
}
