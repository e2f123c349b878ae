import type { CheckedPage } from './checked-text';

interface Sharing {
	page: CheckedPage;
	/** The files of the others: «nb/a.md og nb/b.md». */
	others: string;
}

/**
 * The pages whose text, such as the title, stands on another page of their language too. Case and spaces do not count.
 * Two files for one address are one mistake, reported elsewhere.
 */
export function sharedBy(pages: readonly CheckedPage[], textOf: (page: CheckedPage) => string | undefined): Sharing[] {
	const list = new Intl.ListFormat('nb', { type: 'conjunction' });
	const groups = new Map<string, CheckedPage[]>();
	for (const page of pages) {
		const text = textOf(page)?.toLowerCase().replace(/\s+/g, ' ').trim();
		if (!text) continue;
		const group = `${page.locale} ${text}`;
		groups.set(group, [...(groups.get(group) ?? []), page]);
	}
	return [...groups.values()].flatMap((group) =>
		group.flatMap((page) => {
			const others = group.filter(({ path }) => path !== page.path).map(({ file }) => file);
			return others.length === 0 ? [] : [{ page, others: list.format(others) }];
		}),
	);
}
