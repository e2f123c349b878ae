import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Answer, Sent } from '../support/answer-watch';
import { processTree } from '../support/processes';
import { createRandom } from '../support/random';
import { sitemapPaths } from '../support/sitemap-paths';
import { type RunningSite, startSite, temporaryContent, waitFor } from '../support/start-site';
import { startSteadyLoad } from '../support/steady-load';
import { createDisturbances } from './disturbances';
import { createEditor } from './editor';
import { createFailures, createReaders, learn, noExpectations } from './readers';
import { type EventKind, latencyOf, measureProcess, type Recording, type Sample } from './recording';
import { createSearchers } from './searchers';

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
/** A plot has no room for more samples than this. */
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
		return await record(site, options);
	} finally {
		await mkdir('.next', { recursive: true });
		await writeFile('.next/soak.log', site.log());
		await site.kill();
		await content.remove();
	}
}

async function record(site: RunningSite, options: Options): Promise<Recording> {
	const { perSecond, seed, seconds } = options;
	const origin = site.origin.replace('localhost', '127.0.0.1');
	const random = createRandom(seed);
	const known = noExpectations();
	const failures = createFailures(options.onFailure);
	const largeFile = await fontOf(site);
	await waitFor('readiness', async () => (await site.get('/healthz/ready')).ok || undefined, 120);
	const paths = shuffled(
		[...(await sitemapPaths(site.origin)), ...redirects, largeFile, '/sitemap.xml', '/robots.txt'],
		random,
	);
	for (const path of paths) {
		const answer = await site.get(path);
		const type = answer.headers.get('content-type') ?? '';
		learn(known, path, { status: answer.status, type, version: '', text: await answer.text() });
	}

	const startedAt = performance.now();
	const ending = new AbortController();
	const { signal } = ending;
	const timer = setTimeout(() => ending.abort(), seconds * 1000);
	options.signal.addEventListener('abort', () => ending.abort());
	const since = () => (performance.now() - startedAt) / 1000;
	const recording: Recording = {
		startedAt: new Date().toISOString(),
		...{ seconds: 0, planned: seconds, seed, askedPerSecond: perSecond },
		...{
			answers: 0,
			searches: 0,
			turnedAway: 0,
			editsVisible: [],
			oldestShown: 0,
			failures: failures.failures,
			samples: [],
			events: [],
		},
	};
	const failed = (kind: string, text: string) => {
		if (!signal.aborted) failures.add(kind, `${Math.round(since())} s: ${text}`);
	};
	const did = (kind: EventKind, what: string) => void recording.events.push({ at: since(), kind, what });
	const all: number[] = [];
	let lately: number[] = [];
	const readers = createReaders(known, failed);
	const searchers = createSearchers({ events: recording.events, since, failed });
	const watch = {
		sent: readers.sent,
		answered: (sent: Sent, answer: Answer, ms: number) => {
			if (signal.aborted) return;
			readers.answered(sent, answer);
			all.push(ms);
			lately.push(ms);
		},
	};
	const load = startSteadyLoad({ origin, paths, perSecond, watch, texts: true });
	const queries = shuffled(await citizensQueries(), random);
	const searching = startSteadyLoad({ origin, paths: queries, perSecond: searchesPerSecond, watch: searchers });

	const step = Math.max(5, seconds / mostSamples);
	let sampledAt = 0;
	const sample = () => {
		const took = since() - sampledAt;
		const next = processTree(site.nextPid());
		const delivery = measureProcess(site.pid, next);
		if (delivery) {
			const nextNow = measureProcess(site.nextPid());
			const latency = latencyOf(lately);
			recording.samples.push({
				at: since(),
				delivery,
				...(nextNow && { next: nextNow }),
				answersPerSecond: lately.length / took,
				...(latency && { latency }),
				failures: failures.total(),
			} satisfies Sample);
		}
		sampledAt = since();
		lately = [];
	};
	const sampling = setInterval(sample, step * 1000);
	const ticking = setInterval(() => options.onSecond(Math.min(since(), seconds)), 1_000);

	const editor = await createEditor({
		...{ site, known, paths, random, failed, did: (what) => did('edit', what) },
		seen: (time) => void recording.editsVisible.push(time),
	});
	const disturbances = createDisturbances({ site: { ...site, origin }, largeFile, did, failed });
	const inTurns = async <Kind>(kinds: readonly Kind[], act: (kind: Kind) => Promise<void>, pauseSeconds: number) => {
		let deck: Kind[] = [];
		while (!signal.aborted) {
			if (deck.length === 0) deck = shuffled(kinds, random);
			const kind = deck.pop();
			const due = since() + pauseSeconds;
			while (!signal.aborted && since() < due) await new Promise((resolve) => setTimeout(resolve, 100));
			if (kind && !signal.aborted) await act(kind).catch((error: unknown) => failed('test', String(error)));
		}
	};
	void inTurns(editor.kinds, editor.edit, every.edit);
	void inTurns(disturbances.kinds, disturbances.disturb, Math.min(every.disturbance, seconds / 6));
	await once(signal, 'abort');
	clearTimeout(timer);
	clearInterval(sampling);
	clearInterval(ticking);
	recording.seconds = since();
	for (const one of [load, searching]) void one.stop();
	const latency = latencyOf(all);
	return {
		...recording,
		answers: all.length,
		searches: searchers.answers(),
		turnedAway: searchers.turnedAway(),
		oldestShown: readers.oldest(),
		...(latency && { latency }),
	};
}

function shuffled<Value>(values: readonly Value[], random: ReturnType<typeof createRandom>): Value[] {
	const rest = [...values];
	return values.flatMap(() => rest.splice(random.below(rest.length), 1));
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
