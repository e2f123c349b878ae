import type { CheckedPage } from './checked-text';

interface Sharing {
	page: CheckedPage;
	/** The files of the others: «nb/a.md og nb/b.md». */
	others: string;
}

/** So many are named before the rest is counted: of a thousand pages alike, each would name a thousand. */
const mostNamed = 3;

/**
 * The pages whose text, such as the title, stands on another page of their language too. Case and spaces do not count.
 * Two files for one address are one mistake, reported elsewhere.
 */
export function sharedBy(pages: readonly CheckedPage[], textOf: (page: CheckedPage) => string | undefined): Sharing[] {
	const groups = new Map<string, Map<string, CheckedPage[]>>();
	for (const page of pages) {
		const text = textOf(page)?.toLowerCase().replace(/\s+/g, ' ').trim();
		if (!text) continue;
		const group = `${page.locale} ${text}`;
		const byPath = groups.get(group) ?? new Map<string, CheckedPage[]>();
		groups.set(group, byPath.set(page.path, [...(byPath.get(page.path) ?? []), page]));
	}
	return [...groups.values()].filter(({ size }) => size > 1).flatMap(sharingsIn);
}

function sharingsIn(byPath: ReadonlyMap<string, readonly CheckedPage[]>): Sharing[] {
	const all = [...byPath.values()].flat();
	const list = new Intl.ListFormat('nb', { type: 'conjunction' });
	return all.map((page) => {
		const own = byPath.get(page.path) ?? [];
		const nearest = all.slice(0, own.length + mostNamed + 1).filter((other) => !own.includes(other));
		const left = all.length - own.length - mostNamed;
		const names = nearest.map(({ file }) => file);
		return { page, others: list.format(left > 1 ? [...names.slice(0, mostNamed), `${left} andre`] : names) };
	});
}
