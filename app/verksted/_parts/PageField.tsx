import { Textfield } from '@/app/verksted/_parts/fields';
import type { ParsedPage } from '@/lib/content/source/parsed-file';
import { pagesIn, urlOf } from '@/lib/editing/find-page';
import type { Workspace } from '@/lib/editing/workspace';
import type { Locale } from '@/lib/i18n/routing';

interface Props {
	workspace: Workspace;
	name: string;
	label: string;
	value?: string | undefined;
	/** Only pages in this language are offered. */
	locale?: Locale;
}

/** A field for a page, by whatever name an editor has for it, with those that there are to choose from. */
export function PageField({ workspace, name, label, value = '', locale }: Props) {
	const list = `${name}-sider`;
	const offered = pagesIn(workspace).filter((page) => locale === undefined || page.locale === locale);
	// Drafts are what most come for where they are offered, and of them those that were written last.
	const drafts = offered.filter(({ data }) => data.draft).sort(lastFirst);
	const pages = [...drafts, ...offered.filter(({ data }) => !data.draft)];
	return (
		<>
			<Textfield
				label={label}
				description="Skriv tittelen eller adressen. Noen ord er nok."
				name={name}
				defaultValue={value}
				list={list}
				autoComplete="off"
			/>
			<datalist id={list}>
				{pages.map((page) => (
					<option key={page.file} value={urlOf(page)}>
						{page.data.title}
						{page.data.draft && ' (utkast)'}
					</option>
				))}
			</datalist>
		</>
	);
}

function lastFirst(a: ParsedPage, b: ParsedPage): number {
	return (b.data.lastmod ?? '').localeCompare(a.data.lastmod ?? '');
}
