import { spawnSync } from 'node:child_process';
import { appendFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { searchAddress } from '../../lib/addresses/search-query';
import { freePort } from '../../lib/delivery/upstream-process';
import { createProgress } from '../../lib/mirror/progress';
import { processTree, residentBytes } from '../support/processes';
import { rawRequest } from '../support/raw-request';
import { sitemapPaths } from '../support/sitemap-paths';
import { type RunningSite, startSite, temporaryContent, waitFor } from '../support/start-site';
import { hasHugo, measureHugo } from './hugo';
import { LeftOut, type Measurement, median, type Row, rounded, type Settings } from './measurement';
import { type GeneratedPage, generatePages } from './scale-content';
import { putLoad } from './wrk';

/** A large site may take its time, on a busy machine. */
const patience = 3_600;
const small = 100;

/** What more pages cost: starts, edits, searches, memory and speed of a small site and of a large one, and Hugo with the same pages. */
export const scale: Measurement = {
	title: 'A small site and a large one',
	run: async (settings) => {
		if (spawnSync('wrk', ['-v']).error) throw new LeftOut('wrk is not installed (Debian’s package: wrk).');
		const rows: Row[] = [];
		const hugo: Row[] = [];
		for (const pages of [small, settings.pages]) {
			const { ours, theirs } = await measure(pages, settings);
			rows.push({ 'generated pages': pages, ...ours });
			if (theirs) hugo.push({ 'generated pages': pages, ...theirs });
		}
		const missing = hugo.length === 0 ? ['Hugo is not installed (Debian’s package: hugo).'] : [];
		const others = hugo.length > 0 ? [{ title: 'Hugo with the same pages', rows: hugo, notes: notesOnHugo }] : [];
		return [{ title: 'Ours', rows, notes: [...notes, ...missing] }, ...others];
	},
};

const notes = [
	'The site’s own content, and articles of its paragraphs: half of them in Bokmål, half in Nynorsk.',
	'«Ready» is `/healthz/ready`: what most readers come for is kept. «All kept» is when the last page has been fetched. Warm is after `kill -9`.',
	'«Edit»: from a saved file to the first changed answer. «Worst other request»: one page after the other, from the save until five seconds after that. «Search»: the first after the change.',
	'MiB are resident memory: with all pages kept, and after load and edits. Requests/s: every page in turn, brotli, without access log.',
];
const notesOnHugo = [
	'Each page in the frame that ours has: head with style, menus, footer. Images and search are not made.',
	'Memory is the most that was seen. `hugo server` keeps the site in memory, and makes again only the page that has changed.',
];

async function measure(pages: number, settings: Settings): Promise<{ ours: Row; theirs?: Row }> {
	const content = await temporaryContent('content');
	const folder = await mkdtemp(join(tmpdir(), 'minid-bench-'));
	try {
		const generated = await generatePages(content.contentDir, pages, createProgress(`${pages} pages written`, pages));
		// An article: every hundredth page stands for a folder.
		const edited = generated[Math.floor(generated.length / 4) + 1] ?? { file: '', address: '' };
		const { ours, servedPage } = await measureOurs(content, folder, edited, settings);
		if (!hasHugo()) return { ours };
		const hugo = { contentDir: content.contentDir, folder: join(folder, 'hugo'), servedPage, edited };
		return { ours, theirs: await measureHugo(hugo) };
	} finally {
		await content.remove();
		await rm(folder, { recursive: true, force: true });
	}
}

interface Folders {
	contentDir: string;
	stateDir: string;
}

async function measureOurs(content: Folders, folder: string, edited: GeneratedPage, settings: Settings) {
	// At one address from start to start, as a site is; a log of half a million requests would be read again and again.
	const env = { PORT: String(await freePort()), LOG_SAMPLE: '0' };
	const start = () => timedStart({ ...content, env, patience, logFile: join(folder, 'site.log') });
	let running = await start();
	const cold = running;
	try {
		const all = await allKept(cold.site, content.stateDir, cold.startedAt);
		const kept = mebibytes(cold.site);
		await cold.site.kill();
		await rm(join(folder, 'site.log'));
		running = await start();
		const { site } = running;
		await allKept(site, content.stateDir, running.startedAt);
		const rate = await requestsPerSecond(site, folder, settings.seconds);
		const edits = await measureEdits(site, edited, Math.max(3, settings.rounds));
		const used = mebibytes(site);
		const servedPage = await (await site.get(edited.address)).text();
		const ours = {
			'first page s': rounded(cold.first, 1),
			'ready s': rounded(cold.ready, 1),
			'all kept s': rounded(all),
			'first page, warm s': rounded(running.first, 1),
			'ready, warm s': rounded(running.ready, 1),
			'edit, median s': rounded(median(edits.map(({ visible }) => visible)), 1),
			'worst other request ms': rounded(Math.max(...edits.map(({ worst }) => worst))),
			'search ms': rounded(median(edits.map(({ search }) => search))),
			'delivery MiB': kept.delivery,
			'Next MiB': kept.next,
			'after load and edits MiB': used.delivery + used.next,
			'requests/s': rounded(rate),
		};
		return { ours, servedPage };
	} finally {
		await running.site.kill();
	}
}

/** Starts the site; tells after how many seconds it answered, and was ready. */
async function timedStart(options: Parameters<typeof startSite>[0]) {
	const startedAt = performance.now();
	const since = () => (performance.now() - startedAt) / 1000;
	const site = await startSite(options);
	const first = since();
	await waitFor('readiness', async () => (await site.get('/healthz/ready')).ok || undefined, patience);
	return { site, startedAt, first, ready: since() };
}

/** Waits until the site says that it has fetched all; gives the seconds since its start. */
async function allKept(site: RunningSite, stateDir: string, startedAt: number): Promise<number> {
	const pages = (await sitemapPaths(site.origin)).length;
	const show = createProgress(`${pages} pages kept`, pages);
	await waitFor(
		'all pages',
		async () => {
			show(Math.min(pages - 1, await documentsIn(stateDir)));
			return /adresser er hentet/.test(site.log()) || undefined;
		},
		patience,
	);
	show(pages);
	return (performance.now() - startedAt) / 1000;
}

/** How many documents lie on disk. */
async function documentsIn(stateDir: string): Promise<number> {
	const names = await readdir(stateDir, { recursive: true }).catch(() => []);
	return names.filter((name) => name.startsWith('dokumenter-')).length;
}

function mebibytes(site: RunningSite): { delivery: number; next: number } {
	const behind = processTree(site.nextPid());
	const front = processTree(site.pid).filter((pid) => !behind.includes(pid));
	const [delivery = 0, next = 0] = [front, behind].map((pids) => rounded(residentBytes(pids) / 2 ** 20));
	return { delivery, next };
}

async function requestsPerSecond({ origin }: RunningSite, folder: string, seconds: number): Promise<number> {
	const pathsFile = join(folder, 'paths');
	await writeFile(pathsFile, `${(await sitemapPaths(origin)).join('\n')}\n`);
	const load = { origin, pathsFile, acceptEncoding: 'br' };
	await putLoad({ ...load, seconds: 2 });
	const result = await putLoad({ ...load, seconds });
	return result.requests / result.seconds;
}

interface Edit {
	/** Seconds until the change was seen. */
	visible: number;
	/** Milliseconds of the slowest request for another page meanwhile. */
	worst: number;
	/** Milliseconds of the first search after it. */
	search: number;
}

async function measureEdits(site: RunningSite, { file, address }: GeneratedPage, rounds: number): Promise<Edit[]> {
	const edits: Edit[] = [];
	const others = (await sitemapPaths(site.origin)).filter((path) => path !== address).slice(0, 50);
	const show = createProgress(`${rounds} edits made`, rounds);
	for (let round = 1; round <= rounds; round++) {
		const watch = watchRequests(site.origin, others);
		const path = join(site.contentDir, file);
		const mark = `Merke nummer ${round}.`;
		await appendFile(path, `\n${mark}\n`);
		const savedAt = performance.now();
		await waitFor(
			'the change',
			async () => (await (await site.get(address)).text()).includes(mark) || undefined,
			patience,
		);
		const visible = (performance.now() - savedAt) / 1000;
		const search = await millisecondsOf(site.origin, searchAddress('nb', { text: `innlogging ${round}`, page: 1 }));
		await new Promise((resolve) => setTimeout(resolve, 5_000));
		edits.push({ visible, search, worst: await watch.stop() });
		show(round);
	}
	return edits;
}

async function millisecondsOf(origin: string, path: string): Promise<number> {
	const askedAt = performance.now();
	await rawRequest(origin, path);
	return performance.now() - askedAt;
}

/** Asks for page after page until it is stopped; gives the milliseconds of the slowest answer. */
function watchRequests(origin: string, paths: readonly string[]) {
	let stopped = false;
	let worst = 0;
	const ask = async () => {
		for (let index = 0; !stopped; index++) {
			worst = Math.max(worst, await millisecondsOf(origin, paths[index % paths.length] ?? '/nb'));
			await new Promise((resolve) => setTimeout(resolve, 10));
		}
	};
	const asking = ask();
	return {
		stop: async (): Promise<number> => {
			stopped = true;
			await asking;
			return worst;
		},
	};
}
