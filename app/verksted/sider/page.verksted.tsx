import { Button, Heading, Link, Select, Table, Textfield } from '@digdir/designsystemet-react';
import type { Metadata } from 'next';
import { type ListedPage, listPages } from '@/lib/editing/page-list';
import { stateNames } from '@/lib/editing/page-state';
import { languages, locales } from '@/lib/i18n/routing';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { lineAddress } from '../_parts/FindingList';
import styles from './pages.module.css';

export const metadata: Metadata = { title: 'Sider' };

interface Props {
	searchParams: Promise<{ sok?: string; tilstand?: string }>;
}

/** Every page in all its languages, to be found by its title or address, or by how it stands. */
export default async function Pages({ searchParams }: Props) {
	const { sok = '', tilstand = '' } = await searchParams;
	const pages = listPages(await currentWorkspace(), { words: sok, state: tilstand });
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
					<Link href="/verksted/sider/ny">Lag en ny side</Link>
				</form>
			</search>
			<p role="status">{pages.length === 1 ? 'Én side' : `${pages.length} sider`}</p>
			<div className={styles.table}>
				<Table>
					<caption className="ds-sr-only">Sider og hvordan de er på hvert språk</caption>
					<Table.Head>
						<Table.Row>
							<Table.HeaderCell>Side</Table.HeaderCell>
							{locales.map((locale) => (
								<Table.HeaderCell key={locale}>{languages[locale].name}</Table.HeaderCell>
							))}
						</Table.Row>
					</Table.Head>
					<Table.Body>
						{pages.map((page) => (
							<PageRow key={page.key} page={page} />
						))}
					</Table.Body>
				</Table>
			</div>
		</>
	);
}

function StateChoice({ chosen }: { chosen: string }) {
	return (
		<div>
			<label htmlFor="tilstand">Tilstand</label>
			<Select id="tilstand" name="tilstand" defaultValue={chosen}>
				<Select.Option value="">Alle</Select.Option>
				{Object.entries(stateNames).map(([state, name]) => (
					<Select.Option key={state} value={state}>
						{name}
					</Select.Option>
				))}
			</Select>
		</div>
	);
}

function PageRow({ page: { title, path, versions } }: { page: ListedPage }) {
	return (
		<Table.Row>
			<Table.HeaderCell scope="row">
				{title}
				<span className={styles.path}>{path}</span>
			</Table.HeaderCell>
			{locales.map((locale) => {
				const version = versions[locale];
				return (
					<Table.Cell key={locale}>
						{version ? (
							<Link
								href={lineAddress(version.file)}
								aria-label={`${version.title}: ${stateNames[version.state]}, ${languages[locale].name}`}
							>
								{stateNames[version.state]}
							</Link>
						) : (
							'Finnes ikke'
						)}
					</Table.Cell>
				);
			})}
		</Table.Row>
	);
}
