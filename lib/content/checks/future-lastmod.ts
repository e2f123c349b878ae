import { beginsAt } from '../dates';
import { inField, type Rule } from './rule';

/** Readers and search engines are told that the page changed on a day that has not come. A page that waits may wait with its date. */
export const futureLastmod: Rule = {
	name: 'future-lastmod',
	severity: 'warning',
	about: '`lastmod` er ikke en dag som ikke er kommet.',
	example: '`lastmod: 2062-01-01`',
	check: ({ pages, now }) =>
		pages.flatMap((page) => {
			const { lastmod, publishDate, draft } = page.data;
			if (!lastmod || beginsAt(lastmod) <= now || draft) return [];
			if (publishDate && lastmod <= publishDate.slice(0, 10)) return [];
			const message = `${lastmod} er ikke kommet ennå. Skriv dagen da teksten sist ble endret.`;
			return [inField(futureLastmod, page, ['lastmod'], message)];
		}),
};
