import fc from 'fast-check';
import * as nextHeaders from 'next/dist/client/components/app-router-headers';
import * as nextConstants from 'next/dist/lib/constants';
import { rawRequest } from '../support/raw-request';
import { seeds } from '../support/seeds';
import { sharedSite } from '../support/shared-site';

/** What Next ends an address with when it means something else than the page, from its own source. */
const suffixes = Object.entries(nextConstants).flatMap(([name, value]) =>
	name.endsWith('_SUFFIX') && typeof value === 'string' ? value : [],
);
/** The headers by which Next's own client asks for something else than the page. */
const askingHeaders = Object.entries(nextHeaders).flatMap(([name, value]) =>
	name.endsWith('_HEADER') && typeof value === 'string' && /^[\w-]+$/.test(value) ? value : [],
);
const unionQuery = nextHeaders.NEXT_RSC_UNION_QUERY;

describe('Whatever a stranger asks for', () => {
	const site = sharedSite();
	const ask = (path: string, headers: Record<string, string> = {}) => rawRequest(site.origin, path, { headers });

	const segment = fc.constantFrom(
		'_next',
		'static',
		'_tree',
		'_index',
		'_head',
		'_full',
		'__PAGE__',
		'$d$lang$nb',
		'data',
		'image',
		'x',
	);
	const page = fc.constantFrom('/', '/robots.txt', '/sitemap.xml', '/nb/sok', ...site.pages);
	const strangePath = fc
		.record({
			base: fc.oneof(
				page,
				fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join('/')}`),
			),
			inside: fc.array(segment, { maxLength: 2 }),
			suffix: fc.constantFrom(...suffixes),
			encoded: fc.boolean(),
		})
		.map(({ base, inside, suffix, encoded }) => {
			const ending = encoded ? `%2E${suffix.slice(1)}` : suffix;
			return `${base.replace(/\/$/, '/index')}${inside.map((part) => `${ending}/${part}`).join('')}${ending}`;
		});
	const strangeHeaders = fc.dictionary(
		fc.constantFrom(...askingHeaders),
		fc.constantFrom('1', '2', '/_tree', '%5B%22%22%5D', ''),
		{
			maxKeys: 4,
		},
	);

	test('the source of Next still names what is tried here', () => {
		expect(suffixes).toEqual(expect.arrayContaining(['.rsc', '.segments', '.segment.rsc']));
		expect(askingHeaders).toEqual(expect.arrayContaining(['rsc', 'next-router-prefetch', 'next-router-state-tree']));
	});

	test.each(seeds)(
		'is a page with its own address or none: no form of it is an answer by itself (seed %i)',
		async (seed) => {
			await fc.assert(
				fc.asyncProperty(strangePath, strangeHeaders, async (path, headers) => {
					const { status, headers: answered } = await ask(path, headers);
					expect([path, status]).not.toEqual([path, 200]);
					expect([307, 308, 404]).toContain(status);
					expect(answered['content-type'] ?? 'text/html').toMatch(/^text\/(html|plain)/);
					expect(answered['cache-control']).toEqual(expect.any(String));
					expect(answered['cache-control']).not.toContain('immutable');
				}),
				{ seed, numRuns: 100 },
			);
		},
		120_000,
	);

	test.each(seeds)(
		'is the page as everybody gets it, whatever the headers and the query (seed %i)',
		async (seed) => {
			await fc.assert(
				fc.asyncProperty(fc.constantFrom(...site.pages), strangeHeaders, async (path, headers) => {
					const plain = await ask(path);
					const strange = await ask(`${path}?${unionQuery}=${seed}`, headers);
					expect([path, strange.status]).toEqual([path, 200]);
					expect(strange.headers['content-type']).toBe(plain.headers['content-type']);
					expect(strange.headers.etag).toBe(plain.headers.etag);
					expect(String(strange.body)).toBe(String(plain.body));
				}),
				{ seed, numRuns: 50 },
			);
		},
		120_000,
	);
});
