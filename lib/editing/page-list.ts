import type { CheckedPage } from '../content/checks/checked-text';
import { type Locale, locales } from '../i18n/routing';
import { bestFirst, type PageNames } from './page-match';
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

/**
 * The pages of a folder that have some words in a title or an address, and stand in some way: those that answer best first, and by
 * their address.
 */
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
	const inState = all.filter(
		({ versions }) => state === '' || Object.values(versions).some((version) => version.state === state),
	);
	const byPath = inState.sort((a, b) => a.path.localeCompare(b.path, 'nb'));
	if (words.trim() === '') return byPath;
	return bestFirst(words, byPath, (page) => namesOf(page, context.versions.get(page.key)));
}

function namesOf({ versions }: ListedPage, pages: readonly CheckedPage[] = []): PageNames {
	const own = Object.values(versions);
	return {
		titles: own.map(({ title }) => title),
		paths: [...pages.map(({ path }) => path), ...own.map(({ file }) => file)],
	};
}

/** Of two files with one address and one place in the list, the one that must be mended is shown. */
function worstLast([, a]: [Locale, ListedVersion], [, b]: [Locale, ListedVersion]): number {
	return Number(a.state === 'kan ikke leses') - Number(b.state === 'kan ikke leses');
}
