import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { assemble } from '@/lib/content/assemble/assemble';
import { parseFile } from '@/lib/content/source/parse';
import { createContentReader } from '@/lib/content/store/load';
import { scanContent } from '@/lib/content/store/scan';
import type { SiteContent } from '@/lib/content/types';
import { type Locale, locales } from '@/lib/i18n/routing';
import type { SearchIndex } from '@/lib/search/indexed';
import { spoken } from '@/lib/search/named-so';
import { search } from '@/lib/search/search';
import { buildIndex } from '@/lib/search/search-index';

interface Query {
	locale: Locale;
	query: string;
	/** Path of the page that answers it. */
	answer: string;
}

const folder = '__tests__/fixtures/search-queries';
const sets = readdirSync(folder).map((file) => basename(file, '.json'));

/**
 * What each set must reach. The final sets were written by people who had seen titles only. The first, opened when the search
 * was thought done, found 31 and 35 of its 40: it showed that the search was tuned too closely, and has been a tuning set
 * since. The second found 37 and 40 when it was first opened. The spoken set, in the words of people who know none of the
 * texts, found 43 and 50: it is no measure of what the search was tuned to. The English one was written before there was an
 * English page: it found 49 and 53 when it was first opened, with nothing tuned to it. The citizens’ set is what people who
 * tried the site wrote and got no answer to: the search has been mended after it.
 */
const limits: Readonly<Record<string, { first: number; amongThree: number; all: number }>> = {
	tuning: { first: 72, amongThree: 78, all: 80 },
	final: { first: 36, amongThree: 39, all: 40 },
	'second-final': { first: 36, amongThree: 39, all: 40 },
	english: { first: 46, amongThree: 52, all: 53 },
	spoken: { first: 42, amongThree: 50, all: 60 },
	citizens: { first: 8, amongThree: 8, all: 8 },
};

let indexes: Record<Locale, SearchIndex>;
let site: SiteContent;

beforeAll(async () => {
	const { files, images } = await createContentReader()(await scanContent('content'));
	site = assemble(files.map(parseFile), images, { now: Date.now() }).site;
	indexes = Object.fromEntries(locales.map((locale) => [locale, buildIndex(site, locale)])) as typeof indexes;
});

/** SEARCH_MISSES=1 npm run test:unit -- search-queries: prints each query whose answer does not come first. */
const printsMisses = process.env.SEARCH_MISSES !== undefined;

/** How many queries of a set find their answer first and among the first three. */
async function outcome(set: string): Promise<{ first: number; amongThree: number; all: number }> {
	const queries: Query[] = JSON.parse(await readFile(join(folder, `${set}.json`), 'utf8'));
	const places = queries.map(({ locale, query, answer }) => {
		const found = search(indexes[locale], { text: query, page: 1 }).results.map(({ page }) => page.path);
		const place = found.indexOf(answer);
		if (printsMisses && place !== 0)
			console.log(`${set}: «${query}» (${locale}) finds ${found.slice(0, 3).join(', ')}; meant is ${answer}`);
		return place;
	});
	return {
		first: places.filter((place) => place === 0).length,
		amongThree: places.filter((place) => place >= 0 && place < 3).length,
		all: places.length,
	};
}

test('every set of queries has limits', () => {
	expect(sets.filter((set) => !Object.hasOwn(limits, set))).toEqual([]);
	expect(sets).toEqual(expect.arrayContaining(['final', 'tuning']));
});

test.each(sets)('the queries of the %s set find their answers', async (set) => {
	const found = await outcome(set);
	const least = limits[set];
	expect(found.all).toBe(least?.all);
	expect(found.first).toBeGreaterThanOrEqual(least?.first ?? Number.POSITIVE_INFINITY);
	expect(found.amongThree).toBeGreaterThanOrEqual(least?.amongThree ?? Number.POSITIVE_INFINITY);
});

describe('a query', () => {
	const read = async (name: string): Promise<Omit<Query, 'answer'>[]> =>
		JSON.parse(await readFile(`__tests__/fixtures/danger-queries/${name}.json`, 'utf8'));
	const findsUrgentFirst = ({ locale, query }: Omit<Query, 'answer'>) =>
		search(indexes[locale], { text: query, page: 1 }).results[0]?.page.urgent === true;

	test('of somebody who has been deceived, or fears it, finds a page for that first, but for one in a hundred', async () => {
		const missed = (await read('dangerous')).filter((query) => !findsUrgentFirst(query));
		expect(missed.map(({ query }) => query)).toEqual(['passordet mitt er kommet på nett']);
	});

	test('that only sounds like it is not taken for one', async () => {
		const taken = (await read('harmless')).filter(({ locale, query }) =>
			indexes[locale].language.tellsOfDanger(spoken(query)),
		);
		expect(taken.map(({ query }) => query)).toEqual([]);
	});
});

test.each(locales)('every keyword of a page finds it among the first three (%s)', (locale) => {
	const own = Object.values(site.locales[locale].pages).filter(({ language }) => language === locale);
	const asked = own.flatMap(({ path, keywords }) => keywords.map((keyword) => ({ path, keyword })));
	expect(asked.length).toBeGreaterThan(100);
	const missed = asked.filter(({ path, keyword }) => {
		const { results } = search(indexes[locale], { text: keyword, page: 1 });
		return !results.slice(0, 3).some(({ page }) => page.path === path);
	});
	expect(missed).toEqual([]);
});
