import { type Locale, locales } from '../i18n/routing';
import { type PageState, pageState } from './page-state';
import type { Workspace } from './workspace';

/** A version of a page in a list. */
interface ListedVersion {
	file: string;
	title: string;
	state: PageState['kind'];
}

/** A page with what it has in each language. */
export interface ListedPage {
	key: string;
	title: string;
	path: string;
	versions: Partial<Record<Locale, ListedVersion>>;
}

/** The pages of a folder by their address: those that have some words in a title or an address, and stand in some way. */
export function listPages(
	{ context, files, problems }: Workspace,
	{ words, state }: { words: string; state: string },
): ListedPage[] {
	const parsed = new Map(files.map((file) => [file.file, file]));
	const fatal = problems().filter(({ severity }) => severity === 'fatal');
	const all = [...context.versions].flatMap(([key, versions]): ListedPage[] => {
		const ordered = [...versions].sort((a, b) => locales.indexOf(a.locale) - locales.indexOf(b.locale));
		const [first] = ordered;
		if (!first) return [];
		const listed = ordered.flatMap((page): [Locale, ListedVersion][] => {
			const file = parsed.get(page.file);
			if (!file) return [];
			const title = page.data.title ?? page.file;
			return [[page.locale, { file: page.file, title, state: pageState(file, fatal, context.now).kind }]];
		});
		return [{ key, title: first.data.title ?? first.file, path: first.path, versions: Object.fromEntries(listed) }];
	});
	const sought = words.toLowerCase().split(/\s+/).filter(Boolean);
	return all
		.filter(({ path, versions }) => {
			const own = Object.values(versions);
			const text = [path, ...own.flatMap(({ title, file }) => [title, file])].join(' ').toLowerCase();
			return (
				sought.every((word) => text.includes(word)) && (state === '' || own.some((version) => version.state === state))
			);
		})
		.sort((a, b) => a.path.localeCompare(b.path, 'nb'));
}
