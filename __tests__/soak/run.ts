import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRandom } from '../support/random';
import { sitemapPaths } from '../support/sitemap-paths';
import { type RunningSite, startSite, temporaryContent, waitFor } from '../support/start-site';
import { startSteadyLoad } from '../support/steady-load';
import { createDisturbances } from './disturbances';
import { createEditor } from './editor';
import { createFailures, createReaders, learn, noExpectations } from './readers';
import type { EventKind, Recording, SoakEvent } from './recording';
import { createSampler } from './sampler';
import { createSearchers } from './searchers';
import { inTurns, shuffled } from './turns';

export interface Options {
	seconds: number;
	perSecond: number;
	seed: number;
	port: string;
	/** When to end before that. */
	signal: AbortSignal;
	onSecond(seconds: number): void;
	onFailure(text: string): void;
}

/** Seconds from one edit to the next, and from one disturbance to the next. */
const every = { edit: 20, disturbance: 90 };
/** Seconds; a plot has no room for more samples than this. */
const shortestSample = 5;
const mostSamples = 720;
const redirects = ['/', '/om-minid/', '/nb/om-minid/', '/kom-i-gang/registrer-deg/', '/nn/hjelp/'];
const searchesPerSecond = 1;

/** Runs a site for long, with all that happens to one at once, and records how it does. */
export async function run(options: Options): Promise<Recording> {
	const content = await temporaryContent('content');
	// Only what is not from memory gets a line in the log: hours of it are kept in this process.
	const env = { LOG_SAMPLE: '0', HOST: '127.0.0.1', PORT: options.port };
	const site = await startSite({ ...content, env });
	try {
		return await record({ ...site, origin: site.origin.replace('localhost', '127.0.0.1') }, options);
	} finally {
		await mkdir('.next', { recursive: true });
		await writeFile('.next/soak.log', site.log());
		await site.kill();
		await content.remove();
	}
}

async function record(site: RunningSite, options: Options): Promise<Recording> {
	const { origin } = site;
	const { perSecond, seed, seconds } = options;
	const random = createRandom(seed);
	const known = noExpectations();
	const largeFile = await fontOf(site);
	await waitFor('readiness', async () => (await site.get('/healthz/ready')).ok || undefined, 120);
	const others = [...redirects, largeFile, '/sitemap.xml', '/robots.txt'];
	const paths = shuffled([...(await sitemapPaths(origin)), ...others], random);
	for (const path of paths) await learnFrom(site, path, known);

	const startedAt = new Date().toISOString();
	const began = performance.now();
	const since = () => (performance.now() - began) / 1000;
	const signal = endOf(options);
	const failures = createFailures(options.onFailure);
	// What is under way when it ends is judged no more.
	const failed = (kind: string, text: string) => {
		if (!signal.aborted) failures.add(kind, `${Math.round(since())} s: ${text}`);
	};
	const events: SoakEvent[] = [];
	const did = (kind: EventKind, what: string) => void events.push({ at: since(), kind, what });
	const editsVisible: number[] = [];

	const sampler = createSampler({ site, since, failures: failures.total });
	const readers = createReaders(known, failed);
	const searchers = createSearchers({ events, since, failed });
	const watch: Parameters<typeof startSteadyLoad>[0]['watch'] = {
		sent: readers.sent,
		answered: (sent, answer, ms) => {
			if (signal.aborted) return;
			readers.answered(sent, answer);
			sampler.answered(ms);
		},
	};
	const queries = shuffled(await citizensQueries(), random);
	const loads = [
		startSteadyLoad({ origin, paths, perSecond, watch, texts: true }),
		startSteadyLoad({ origin, paths: queries, perSecond: searchesPerSecond, watch: searchers }),
	];
	const clocks = [
		setInterval(sampler.sample, Math.max(shortestSample, seconds / mostSamples) * 1000),
		setInterval(() => options.onSecond(Math.min(since(), seconds)), 1_000),
	];
	const seen = (time: number) => void editsVisible.push(time);
	const editor = await createEditor({ site, known, paths, random, failed, did: (what) => did('edit', what), seen });
	const disturbances = createDisturbances({ site, largeFile, did, failed });
	const turns = { random, signal, failed };
	void inTurns({ ...turns, kinds: editor.kinds, act: editor.edit, every: every.edit });
	// A short run has each of them too.
	const between = Math.min(every.disturbance, seconds / (disturbances.kinds.length + 1));
	void inTurns({ ...turns, kinds: disturbances.kinds, act: disturbances.disturb, every: between });
	await once(signal, 'abort');

	for (const clock of clocks) clearInterval(clock);
	const took = since();
	for (const load of loads) void load.stop();
	return {
		...{ startedAt, seconds: took, planned: seconds, seed, askedPerSecond: perSecond },
		...sampler.total(),
		...{ searches: searchers.answers(), turnedAway: searchers.turnedAway() },
		...{ editsVisible, oldestShown: readers.oldest(), failures: failures.failures, samples: sampler.samples, events },
	};
}

/** Comes when the time is over, or somebody ends it before. */
function endOf({ seconds, signal }: Options): AbortSignal {
	const ending = new AbortController();
	const timer = setTimeout(() => ending.abort(), seconds * 1000);
	signal.addEventListener('abort', () => {
		clearTimeout(timer);
		ending.abort();
	});
	return ending.signal;
}

async function learnFrom(site: RunningSite, path: string, known: ReturnType<typeof noExpectations>): Promise<void> {
	const answer = await site.get(path);
	const type = answer.headers.get('content-type') ?? '';
	learn(known, path, { status: answer.status, type, version: '', text: await answer.text() });
}

async function citizensQueries(): Promise<string[]> {
	const texts = await readFile('__tests__/fixtures/search-queries/citizens.json', 'utf8');
	const asked = JSON.parse(texts) as { locale: string; query: string }[];
	return asked.map(({ locale, query }) => `/${locale}/sok?${new URLSearchParams({ q: query })}`);
}

/** The largest file that pages name. */
async function fontOf(site: RunningSite): Promise<string> {
	const page = await (await site.get('/nb')).text();
	return /url\((\/[^")]+\.woff2)/.exec(page)?.[1] ?? '/robots.txt';
}
