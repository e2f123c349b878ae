import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFront } from '../support/front-server';
import { nginx } from '../support/own-nginx';
import { cpuSeconds, processTree } from '../support/processes';
import type { ServerProcess } from '../support/server-process';
import { startSite, temporaryContent, waitFor } from '../support/start-site';
import { expectSame, servedDocuments } from './documents';
import { LeftOut, type Measurement, type Row, rounded, type Table } from './measurement';
import { startNginx } from './nginx';
import { type Contestant, compare, figuresOf, type Sample, speedOf } from './throughput';
import { connections } from './wrk';

/** What caches in front of the site answer, by the configuration that operators are given, beside nginx with the same pages as files. */
export const front: Measurement = {
	title: 'A cache in front of the site',
	run: async (settings) => {
		for (const tool of [nginx, 'wrk', 'varnishd'])
			if (spawnSync(tool, ['-V']).error) throw new LeftOut(`${tool} is not installed.`);
		const content = await temporaryContent('content');
		const folder = await mkdtemp(join(tmpdir(), 'minid-bench-'));
		const env = { TRUST_PROXY: '1', HOST: '127.0.0.1' };
		const site = await startSite({ ...content, env, logFile: join(folder, 'site.log') });
		const stops: (() => Promise<unknown>)[] = [site.stop];
		try {
			await waitFor('all pages', () => /adresser er hentet/.exec(site.log()) ?? undefined, 120);
			const port = Number(new URL(site.origin).port);
			const startCache = async (kind: 'nginx cache' | 'varnish') => {
				const server = await startFront(kind, [port, port, port], 1);
				stops.push(server.stop);
				return server;
			};
			const cache = await startCache('nginx cache');
			const varnish = await startCache('varnish');
			const documents = await servedDocuments(cache.origin);
			const form = 'precompressed';
			const files = await startNginx({ form, workers: 1, documents, folder: join(folder, 'files'), accessLog: false });
			stops.push(files.stop);
			for (const document of documents) await expectSame(files.origin, document);
			const behind = () => cpuSeconds(processTree(site.pid));
			const contestant = (name: string, { origin, pid }: Pick<ServerProcess, 'origin' | 'pid'>): Contestant => ({
				name,
				origin,
				acceptEncoding: 'gzip',
				cpu: () => ({ front: cpuSeconds(processTree(pid)), behind: behind() }),
			});
			const contestants = [
				contestant('nginx, precompressed files', files),
				contestant('nginx, cache of ours', cache),
				contestant('Varnish, cache of ours', varnish),
			];
			return [tableOf(await compare(contestants, documents, folder, settings))];
		} finally {
			for (const stop of stops.reverse()) await stop();
			await content.remove();
			await rm(folder, { recursive: true, force: true });
		}
	},
};

function tableOf(samples: ReadonlyMap<string, readonly Sample[]>): Table {
	const figures = [...samples].map(([name, of]) => ({ name, ...figuresOf(of) }));
	const [files] = figures;
	const rows = figures.map(({ name, ...figure }): Row => {
		const { rate, front, behind, failures } = figure;
		return {
			...speedOf(name, figure),
			'CPU µs/request': rounded(front * 1e6, 1),
			'of the site': rounded(behind * 1e6, 1),
			failed: failures,
			'this ÷ files, requests/s': files ? rounded(rate / files.rate, 2) : '',
			'this ÷ files, per CPU second': files ? rounded(files.front / front, 2) : '',
		};
	});
	const notes = [
		`${connections} connections, every page of the sitemap in turn, gzip; medians of ${figures[0]?.rounds ?? 0} alternating rounds. No access log anywhere, as the configuration for operators says.`,
		'Before the first round, every page of the files is compared with that of the cache: same bytes, same headers. nginx runs one worker, Varnish its threads.',
		'Where the machine is busy with other things, no server gets the processor it could use, and requests/s come out alike: the ratio per CPU second is then the one to believe.',
		'«of the site» is what the site behind used meanwhile, probes included, for each request that the cache answered.',
	];
	return { title: 'Every page, kept by a cache and laid out as files', rows, notes };
}
