import { readFile } from 'node:fs/promises';
import { assemble } from '@/lib/content/assemble';
import { createContentReader } from '@/lib/content/load';
import { parseFile } from '@/lib/content/parse';
import { scanContent } from '@/lib/content/scan';
import { type Locale, locales } from '@/lib/i18n/routing';
import { search } from '@/lib/search/search';
import { buildIndex, type SearchIndex } from '@/lib/search/search-index';

interface Query {
	locale: Locale;
	query: string;
	/** Path of the page that answers it. */
	answer: string;
}

let indexes: Record<Locale, SearchIndex>;

beforeAll(async () => {
	const { files, images } = await createContentReader()(await scanContent('content'));
	const { site } = assemble(files.map(parseFile), images, { now: Date.now() });
	indexes = Object.fromEntries(locales.map((locale) => [locale, buildIndex(site, locale)])) as typeof indexes;
});

/** How many queries of a set find their answer first and among the first three; what does not is printed. */
async function outcome(set: string): Promise<{ first: number; amongThree: number; all: number }> {
	const queries: Query[] = JSON.parse(await readFile(`__tests__/fixtures/search-queries/${set}.json`, 'utf8'));
	const places = queries.map(({ locale, query, answer }) => {
		const found = search(indexes[locale], { text: query, page: 1 }).results.map(({ page }) => page.path);
		const place = found.indexOf(answer);
		if (place !== 0)
			console.log(`${set}: «${query}» (${locale}) finds ${found.slice(0, 3).join(', ')}; meant is ${answer}`);
		return place;
	});
	return {
		first: places.filter((place) => place === 0).length,
		amongThree: places.filter((place) => place >= 0 && place < 3).length,
		all: places.length,
	};
}

// The final set was never looked at while the search was tuned: it tells how well the search does with other people's words.
test.each([
	['tuning', { first: 72, amongThree: 78, all: 80 }],
	['final', { first: 36, amongThree: 39, all: 40 }],
])('the queries of the %s set find their answers', async (set, least) => {
	const found = await outcome(set);
	expect(found.all).toBe(least.all);
	expect(found.first).toBeGreaterThanOrEqual(least.first);
	expect(found.amongThree).toBeGreaterThanOrEqual(least.amongThree);
});
