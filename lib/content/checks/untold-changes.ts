import type { Root } from 'mdast';
import { endsAt } from '../dates';
import type { TextVersion } from '../history/text-history';
import { parseMarkdown } from '../markdown/markdown';
import { shownText } from '../markdown/shown-text';
import { parseFrontMatter } from '../source/front-matter';
import type { CheckedPage } from './checked-text';
import type { CheckContext } from './context';
import { inField, type Rule } from './rule';

/**
 * The date on a page tells readers and search engines when its text last changed. Markup, spaces, punctuation and fields
 * do not count, and a commit may carry the date of the day before, when it was written.
 */
export const untoldChanges: Rule = {
	name: 'untold-changes',
	severity: 'warning',
	about: '`lastmod` er dagen da teksten sist ble endret.',
	example: 'teksten er endret i dag, og `lastmod` er fra i fjor',
	check: (context) =>
		context.pages.flatMap((page) => {
			const { lastmod } = page.data;
			// A day that is not over covers what is written on it.
			if (!lastmod || context.now < endsAt(lastmod)) return [];
			const told = toldVersion(context.history.get(page.file) ?? [], lastmod);
			if (told === undefined || wordsOf(parseMarkdown(told), page, context) === wordsOf(page.tree(), page, context))
				return [];
			const message = `Teksten er endret etter ${lastmod}. Skriv dagen da du endret den.`;
			return [inField(untoldChanges, page, ['lastmod'], message)];
		}),
};

/** The text that a date stands for: the last one written on that day or before, else the one that the date came with. */
function toldVersion(versions: readonly TextVersion[], lastmod: string): string | undefined {
	let told: string | undefined;
	for (const { at, text } of versions) {
		const { data, body } = parseFrontMatter(text);
		if ((data as { lastmod?: unknown } | null)?.lastmod !== lastmod) break;
		told = body;
		if (at < endsAt(lastmod)) break;
	}
	return told;
}

/** The letters and digits that readers see. */
function wordsOf(tree: Root, { locale }: CheckedPage, { site }: CheckContext): string {
	return shownText(tree, { locale, facts: site.facts }).replace(/[^\p{L}\p{N}]+/gu, '');
}
