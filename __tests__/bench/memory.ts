import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flood, searchPaths, unknownPaths } from '../support/flood';
import { processTree, residentBytes } from '../support/processes';
import { rawRequest } from '../support/raw-request';
import { sitemapPaths } from '../support/sitemap-paths';
import { type RunningSite, startSite, temporaryContent } from '../support/start-site';
import { type Measurement, type Row, rounded } from './measurement';

/** More than delivery lets wait for Next: what is over is answered with 503 at once, as in a flood that means harm. */
const connections = 64;

/** Whether a flood of addresses makes the site grow, forget its pages, or write to its folders. */
export const memory: Measurement = {
	title: 'Memory under a flood of addresses',
	run: async ({ urls }) => {
		const content = await temporaryContent('content');
		const folder = await mkdtemp(join(tmpdir(), 'minid-bench-'));
		const site = await startSite({ ...content, logFile: join(folder, 'site.log') });
		try {
			const pages = await sitemapPaths(site.origin);
			await flood(site.origin, pages);
			const folders = [content.contentDir, content.stateDir, '.next'];
			const before = await filesIn(folders);
			const rows = [await rowOf('every page once', site, pages, before, folders, new Map())];
			const floods = { 'unknown addresses': unknownPaths(urls), searches: searchPaths(urls) };
			for (const [kind, paths] of Object.entries(floods)) {
				const statuses = await flood(site.origin, paths, connections);
				rows.push(await rowOf(`and ${urls} ${kind}`, site, pages, before, folders, statuses));
			}
			return [{ title: 'After', rows, notes }];
		} finally {
			await site.stop();
			await content.remove();
			await rm(folder, { recursive: true, force: true });
		}
	},
};

const notes = [
	'Resident memory of the process tree. «Pages in the cache» counts `hit` and `fwd=stale` (kept, but asked for again) in Cache-Status (RFC 9211).',
	'«Bytes written» are the sizes of files that are new or changed in the content, state and build folders.',
];

async function rowOf(
	after: string,
	site: RunningSite,
	pages: readonly string[],
	before: ReadonlyMap<string, FileState>,
	folders: readonly string[],
	statuses: ReadonlyMap<number, number>,
): Promise<Row> {
	const next = processTree(site.nextPid());
	const delivery = processTree(site.pid).filter((pid) => !next.includes(pid));
	const mebibytes = (pids: readonly number[]) => rounded(residentBytes(pids) / 2 ** 20);
	return {
		after,
		answers: [...statuses].map(([status, count]) => `${count} × ${status}`).join(', '),
		'delivery MiB': mebibytes(delivery),
		'Next MiB': mebibytes(next),
		'pages in the cache': await pagesInCache(site.origin, pages),
		'bytes written': writtenSince(before, await filesIn(folders)),
	};
}

async function pagesInCache(origin: string, pages: readonly string[]): Promise<string> {
	const answers = await Promise.all(pages.map((path) => rawRequest(origin, path)));
	const said = answers.map(({ headers }) => headers['cache-status']);
	if (said.every((status) => status === undefined)) return 'not said';
	const count = (pattern: RegExp) => said.filter((status) => pattern.test(String(status))).length;
	return `${count(/\bhit\b/)} hit, ${count(/\bfwd=stale\b/)} stale, of ${pages.length}`;
}

interface FileState {
	size: number;
	changedAt: number;
}

async function filesIn(folders: readonly string[]): Promise<Map<string, FileState>> {
	const files = new Map<string, FileState>();
	for (const folder of folders) {
		for (const name of await readdir(folder, { recursive: true })) {
			const state = await stat(join(folder, name));
			if (state.isFile()) files.set(join(folder, name), { size: state.size, changedAt: state.mtimeMs });
		}
	}
	return files;
}

function writtenSince(before: ReadonlyMap<string, FileState>, after: ReadonlyMap<string, FileState>): number {
	const written = [...after].filter(([path, { changedAt }]) => before.get(path)?.changedAt !== changedAt);
	return written.reduce((sum, [, { size }]) => sum + size, 0);
}
