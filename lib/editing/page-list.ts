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
	{ context, files }: Pick<Workspace, 'context' | 'files'>,
	{ words, state }: { words: string; state: string },
): ListedPage[] {
	const parsed = new Map(files.map((file) => [file.file, file]));
	const all = [...context.versions].flatMap(([key, versions]): ListedPage[] => {
		const ordered = [...versions].sort((a, b) => locales.indexOf(a.locale) - locales.indexOf(b.locale));
		const [first] = ordered;
		if (!first) return [];
		const listed = ordered.flatMap((page): [Locale, ListedVersion][] => {
			const file = parsed.get(page.file);
			if (!file) return [];
			const title = page.data.title ?? page.file;
			// Of two files with one address, one is not on the site, whatever it says itself.
			const isThere = context.whole.locales[page.locale].pages[page.path]?.file === page.file;
			const state = isThere ? pageState(file, file.problems, context.now).kind : 'kan ikke leses';
			return [[page.locale, { file: page.file, title, state }]];
		});
		return [
			{
				key,
				title: first.data.title ?? first.file,
				path: first.path,
				versions: Object.fromEntries(listed.sort(worstLast)),
			},
		];
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

/** Of two files with one address and one place in the list, the one that must be mended is shown. */
function worstLast([, a]: [Locale, ListedVersion], [, b]: [Locale, ListedVersion]): number {
	return Number(a.state === 'kan ikke leses') - Number(b.state === 'kan ikke leses');
}
