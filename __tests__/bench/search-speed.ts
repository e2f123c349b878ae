import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { longestQuery, searchAddress } from '../../lib/addresses/search-query';
import { assemble } from '../../lib/content/assemble/assemble';
import { parseFile } from '../../lib/content/source/parse';
import { createContentReader } from '../../lib/content/store/load';
import { scanContent } from '../../lib/content/store/scan';
import type { SearchIndex } from '../../lib/search/indexed';
import { search } from '../../lib/search/search';
import { buildIndex } from '../../lib/search/search-index';
import { cpuMilliseconds } from '../support/processes';
import { createRandom } from '../support/random';
import { startNext, temporaryContent } from '../support/start-site';

/** So many pages in each language, ten times the site's own. */
const articles = 500;
const rounds = 10;
/** The first rounds warm up: the code is compiled, and the index is built. */
const warmUp = 3;
/** Milliseconds of processor, which 95 of a hundred stay within: of time, others who use the machine take their part. */
const limits = { index: 1_000, query: 2, page: 15 };
const queryFile = '__tests__/fixtures/search-queries/tuning.json';
/** So many queries made to cost much. */
const hostileQueries = 80;

interface Query {
	locale: 'nb' | 'nn';
	query: string;
}

/** Measures the search on 500 synthetic articles, and ends with exit code 1 when something takes more than it may. */
async function main(): Promise<void> {
	const content = await temporaryContent('content');
	await writeArticles(content.contentDir);
	const queries: Query[] = JSON.parse(await readFile(queryFile, 'utf8'));
	const { index, megabytes, milliseconds } = await measureIndex(content.contentDir);
	const next = await startNext(content);
	const addresses = queries.map(({ locale, query }) => searchAddress(locale, { text: query, page: 1 }));
	const asked = queries.map(({ query }) => query);
	const rows = [
		rowOf(`index of ${index.pages.length} pages, built once`, [milliseconds], limits.index),
		rowOf('query', await measure(asked, (text) => timeOf(index, text)), limits.query),
		rowOf('query made to cost much', await measure(hostile(index), (text) => timeOf(index, text)), limits.query),
		rowOf('whole page from Next', await measure(addresses, (address) => pageTime(next, address)), limits.page),
		rowOf(
			'page without a query, for comparison',
			await measure(addresses.fill(searchAddress('nb')), (address) => pageTime(next, address)),
			Number.POSITIVE_INFINITY,
		),
	];
	await next.stop();
	await content.remove();
	console.table(rows);
	console.log(`In ms of processor. The index takes ${round(megabytes)} MB.`);
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
	const startedAt = process.cpuUsage();
	const index = buildIndex(site, 'nb');
	const milliseconds = since(startedAt);
	globalThis.gc?.();
	return { index, milliseconds, megabytes: (memoryInUse() - before) / 2 ** 20 };
}

/** Bytes of objects, and of the lists of numbers that an index mostly is. */
function memoryInUse(): number {
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
}

/** As many words as a query may have, misspelt or cut short: nothing is known, and much begins like them. */
function hostile({ words }: SearchIndex): string[] {
	const random = createRandom(1);
	const long = Array.from({ length: words.size() }, (_, number) => words.word(number)).filter(
		({ length }) => length > 4,
	);
	const wrong = (word: string) => {
		const at = random.below(word.length);
		return word.slice(0, at) + word.slice(at + 1);
	};
	return Array.from({ length: hostileQueries }, (_, number) => {
		const change = number % 2 === 0 ? wrong : (word: string) => word.slice(0, 4);
		const all = Array.from({ length: longestQuery / 4 }, () => change(random.pick(long)));
		return all.join(' ').slice(0, longestQuery).trim();
	});
}

function timeOf(index: SearchIndex, text: string): number {
	const startedAt = process.cpuUsage();
	search(index, { text, page: 1 });
	return since(startedAt);
}

function since(startedAt: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(startedAt);
	return (user + system) / 1_000;
}

async function pageTime({ origin, pid }: { origin: string; pid: number }, address: string): Promise<number> {
	const before = cpuMilliseconds(pid);
	// Uncompressed, as lib/delivery asks.
	await (await fetch(origin + address, { headers: { 'accept-encoding': 'identity' } })).arrayBuffer();
	return cpuMilliseconds(pid) - before;
}

async function measure(what: readonly string[], timeOf: (one: string) => number | Promise<number>): Promise<number[]> {
	const times: number[] = [];
	for (let turn = 0; turn < warmUp + rounds; turn++) {
		for (const one of what) {
			const time = await timeOf(one);
			if (turn >= warmUp) times.push(time);
		}
	}
	return times;
}

function rowOf(what: string, times: readonly number[], limit: number) {
	const sorted = [...times].sort((a, b) => a - b);
	const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
	return { what, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1), limit };
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
