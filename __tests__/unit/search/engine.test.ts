import fc from 'fast-check';
import type { SourceFile } from '@/lib/content/files';
import type { SiteContent } from '@/lib/content/types';
import { locales } from '@/lib/i18n/routing';
import { createSearchEngine, type SearchEngine } from '@/lib/search/engine';
import { searchPageOf } from '@/lib/search/pages';
import { search } from '@/lib/search/search';
import { buildIndex } from '@/lib/search/search-index';
import { seeds } from '../../support/seeds';
import { md, siteFrom, titled } from '../../support/site-from';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

async function take(engine: SearchEngine, site: SiteContent): Promise<void> {
	const pages = locales.flatMap((locale) => Object.values(site.locales[locale].pages));
	await engine.take([...new Map(pages.map((page) => [page.file, page])).values()], site.facts);
	for (const locale of locales)
		await engine.list(
			locale,
			Object.values(site.locales[locale].pages).map((page) => searchPageOf(page, site)),
		);
}
const publish = (engine: SearchEngine, site: SiteContent) =>
	engine.publish(Object.fromEntries(locales.map((locale) => [locale, site.ownSynonyms[locale] ?? site.synonyms])));

const front = titled('nb/index.md', 'Forside');
/** Words that are each other's parts, synonyms, translations and misspellings: what a change of one page does to others. */
const words = [
	'engangskode',
	'engang',
	'kode',
	'koden',
	'kodebrikke',
	'brikke',
	'brev',
	'aktiveringsbrev',
	'telefon',
	'mobil',
];
const sentence = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((chosen) => chosen.join(' '));
const page = fc.record({
	path: fc.constantFrom('nb/a.md', 'nb/b.md', 'nb/c.md', 'nn/a.md', 'nn/b.md', 'en/a.md'),
	title: fc.constantFrom(...words),
	keywords: fc.array(sentence.filter(Boolean), { maxLength: 2 }),
	body: sentence,
});
const files = fc
	.uniqueArray(page, { maxLength: 6, selector: ({ path }) => path })
	.map((pages): SourceFile[] => [
		md('_synonymer.md', { synonymer: [['mobil', 'telefon']] }),
		front,
		...pages.map(({ path, title, keywords, body }) =>
			md(path, { title, ...(keywords.length > 0 && { keywords }) }, body),
		),
	]);
const queries = ['engangskode', 'kode', 'kodebrikke', 'mobil', 'kode brikke', 'tlefon', 'brve', 'enga', 'aktivering'];

test('after any edits, what is found is what an index of the whole site would find', async () => {
	const property = fc.asyncProperty(fc.array(files, { minLength: 2, maxLength: 3 }), async (versions) => {
		const engine = createSearchEngine(turn);
		for (const version of versions) {
			const site = siteFrom(version);
			await take(engine, site);
			await publish(engine, site);
			for (const locale of locales) {
				const whole = buildIndex(site, locale);
				const found = await Promise.all(queries.map((text) => engine.ask(locale, { text, page: 1 })));
				expect(found).toEqual(queries.map((text) => search(whole, { text, page: 1 })));
			}
		}
	});
	for (const seed of seeds) await fc.assert(property, { seed, numRuns: 5 });
});

test('while a change is taken in, the content before it answers', async () => {
	const engine = createSearchEngine(turn);
	const [before, after] = ['Passord', 'Brev'].map((title) => siteFrom([front, titled('nb/a.md', title)]));
	if (!before || !after) throw new Error('There are two sites.');
	const titles = async (text: string) =>
		(await engine.ask('nb', { text, page: 1 })).results.map(({ title }) => title.map((piece) => piece.text).join(''));
	await expect(titles('passord')).rejects.toThrow('no content yet');
	await take(engine, before);
	await publish(engine, before);
	await take(engine, after);
	expect([await titles('passord'), await titles('brev')]).toEqual([['Passord'], []]);
	await publish(engine, after);
	expect([await titles('passord'), await titles('brev')]).toEqual([[], ['Brev']]);
});
