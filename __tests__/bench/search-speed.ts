import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { searchAddress } from '../../lib/addresses/search-query';
import { assemble } from '../../lib/content/assemble/assemble';
import { parseFile } from '../../lib/content/source/parse';
import { createContentReader } from '../../lib/content/store/load';
import { scanContent } from '../../lib/content/store/scan';
import type { SearchIndex } from '../../lib/search/indexed';
import { search } from '../../lib/search/search';
import { buildIndex } from '../../lib/search/search-index';
import { startNext, temporaryContent } from '../support/start-site';

/** So many articles in each language, ten times the site's own. */
const articles = 500;
const rounds = 5;
const limits = { index: 1_000, query: 2, page: 15 };
const queryFile = '__tests__/fixtures/search-queries/tuning.json';

interface Query {
	locale: 'nb' | 'nn';
	query: string;
}

/** Measures the search on 500 synthetic articles, and ends with exit code 1 when something is slower than it may be. */
async function main(): Promise<void> {
	const content = await temporaryContent('content');
	await writeArticles(content.contentDir);
	const queries: Query[] = JSON.parse(await readFile(queryFile, 'utf8'));
	const { index, megabytes, milliseconds } = await measureIndex(content.contentDir);
	const times = Array.from({ length: rounds }, () => queries.map(({ query }) => timeOf(index, query)));
	const next = await startNext(content);
	const addresses = queries.map(({ locale, query }) => searchAddress(locale, { text: query, page: 1 }));
	const pages = await measurePages(next.origin, addresses);
	const empty = await measurePages(next.origin, addresses.fill(searchAddress('nb')));
	await next.stop();
	await content.remove();
	const rows = [
		{
			what: `index of ${index.pages.length} pages, built once`,
			p50: milliseconds,
			p95: milliseconds,
			limit: limits.index,
		},
		{ what: 'query', ...percentiles(times.slice(1).flat()), limit: limits.query },
		{ what: 'whole page from Next', ...percentiles(pages), limit: limits.page },
		{ what: 'page without a query, for comparison', ...percentiles(empty), limit: Number.POSITIVE_INFINITY },
	];
	console.table(rows.map((row) => ({ ...row, p50: round(row.p50), p95: round(row.p95), unit: 'ms' })));
	console.log(`The index takes ${round(megabytes)} MB.`);
	process.exitCode = rows.some(({ p95, limit }) => p95 > limit) ? 1 : 0;
}

/** Articles of sentences from the real ones, shuffled by a fixed rule, so that every run measures the same. */
async function writeArticles(folder: string): Promise<void> {
	for (const locale of ['nb', 'nn'] as const) {
		const { files } = await createContentReader()(await scanContent(folder));
		const bodies = files
			.map(parseFile)
			.flatMap((file) => (file.kind === 'page' && file.locale === locale ? [file.body] : []));
		const blocks = bodies.flatMap((body) => body.split(/\n{2,}/));
		const count = bodies.length;
		for (let number = 0; number + count < articles; number++) {
			const chosen = Array.from({ length: 14 }, (_, place) => blocks[(number * 31 + place * 17) % blocks.length]);
			const name = join(folder, locale, 'syntetisk', `artikkel-${number}.md`);
			const fields = `title: Artikkel ${number} om kode og passord\ningress: Om brev, app og SMS nummer ${number}.\ntype: article`;
			await mkdir(dirname(name), { recursive: true });
			await writeFile(name, `---\n${fields}\n---\n\n${chosen.join('\n\n')}\n`);
		}
	}
}

async function measureIndex(folder: string): Promise<{ index: SearchIndex; milliseconds: number; megabytes: number }> {
	const { files, images } = await createContentReader()(await scanContent(folder));
	const { site } = assemble(files.map(parseFile), images, { now: Date.now() });
	globalThis.gc?.();
	const before = memoryInUse();
	const startedAt = performance.now();
	const index = buildIndex(site, 'nb');
	const milliseconds = performance.now() - startedAt;
	globalThis.gc?.();
	return { index, milliseconds, megabytes: (memoryInUse() - before) / 2 ** 20 };
}

/** Bytes of objects, and of the lists of numbers that an index mostly is. */
function memoryInUse(): number {
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
}

function timeOf(index: SearchIndex, text: string): number {
	const startedAt = performance.now();
	search(index, { text, page: 1 });
	return performance.now() - startedAt;
}

async function measurePages(origin: string, addresses: readonly string[]): Promise<number[]> {
	const times: number[] = [];
	for (let turn = 0; turn <= rounds; turn++) {
		for (const address of addresses) {
			const startedAt = performance.now();
			// Uncompressed, as lib/delivery asks.
			await (await fetch(origin + address, { headers: { 'accept-encoding': 'identity' } })).arrayBuffer();
			// The first round warms up: the code is compiled and the indexes are built.
			if (turn > 0) times.push(performance.now() - startedAt);
		}
	}
	return times;
}

function percentiles(times: readonly number[]): { p50: number; p95: number } {
	const sorted = [...times].sort((a, b) => a - b);
	const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
	return { p50: at(0.5), p95: at(0.95) };
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
