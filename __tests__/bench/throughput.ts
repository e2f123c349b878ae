import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { nginx } from '../support/own-nginx';
import { cpuSeconds, processTree } from '../support/processes';
import { startSite, temporaryContent } from '../support/start-site';
import { expectSame, type ServedDocument, servedDocuments } from './documents';
import { LeftOut, type Measurement, median, type Row, rounded, type Settings, type Table } from './measurement';
import { startNginx } from './nginx';
import { startBareNode, startNextAlone } from './rivals';
import { connections, type LoadResult, putLoad, threads } from './wrk';

export interface Contestant {
	name: string;
	origin: string;
	acceptEncoding: string;
	/** Processor seconds so far, of the server that readers meet and of what stands behind it. */
	cpu(): { front: number; behind: number };
}

/** Each turn begins with a load that is not counted: what was asked for long ago, and code gone cold, is warm again after it. */
const runInSeconds = 2;

/** One server in one round. Processor seconds are those that this round used. */
export interface Sample extends LoadResult {
	front: number;
	behind: number;
}

/** How many requests our server answers, beside others that send the same pages with the same headers, in one run. */
export const throughput: Measurement = {
	title: 'Throughput',
	run: async (settings) => {
		for (const tool of [nginx, 'wrk'])
			if (spawnSync(tool, ['-v']).error) throw new LeftOut(`${tool} is not installed (Debian’s packages: nginx, wrk).`);
		const content = await temporaryContent('content');
		const folder = await mkdtemp(join(tmpdir(), 'minid-bench-'));
		const site = await startSite({ ...content, logFile: join(folder, 'site.log') });
		const stops: (() => Promise<unknown>)[] = [site.stop];
		try {
			const documents = await servedDocuments(site.origin);
			const nextPid = site.nextPid();
			const ourCpu = () => {
				const behind = processTree(nextPid);
				const front = processTree(site.pid).filter((pid) => !behind.includes(pid));
				return { front: cpuSeconds(front), behind: cpuSeconds(behind) };
			};
			const ours = (coding: string) => ({
				name: `ours, ${coding}`,
				origin: site.origin,
				acceptEncoding: coding,
				cpu: ourCpu,
			});
			const { rivals, stop } = await startRivals(documents, folder, content);
			stops.push(stop);
			const samples = await compare([ours('gzip'), ours('br'), ...rivals], documents, folder, settings);
			return [tableOf(samples, settings)];
		} finally {
			for (const stop of stops) await stop();
			await content.remove();
			await rm(folder, { recursive: true, force: true });
		}
	},
};

async function startRivals(
	documents: readonly ServedDocument[],
	folder: string,
	{ contentDir, stateDir }: { contentDir: string; stateDir: string },
) {
	const nginxWith = (form: 'on the fly' | 'precompressed', workers: 1 | 'auto') =>
		startNginx({ form, workers, documents, folder: join(folder, `nginx-${form.replaceAll(' ', '-')}-${workers}`) });
	const servers = {
		'nginx, on the fly': await nginxWith('on the fly', 1),
		'nginx, precompressed': await nginxWith('precompressed', 1),
		'nginx, on the fly, a worker for each core': await nginxWith('on the fly', 'auto'),
		'nginx, precompressed, a worker for each core': await nginxWith('precompressed', 'auto'),
		'bare Node': await startBareNode(documents, folder),
		'next start': await startNextAlone(contentDir, `${stateDir}-next-alone`, documents[0]?.path ?? '/'),
	};
	// Next's own answers differ: they carry its scripts.
	const alike = Object.entries(servers).filter(([name]) => name !== 'next start');
	for (const [, { origin }] of alike) for (const document of documents) await expectSame(origin, document);
	const rivals = Object.entries(servers).map(([name, { origin, pid }]): Contestant => {
		const cpu = () => ({ front: cpuSeconds(processTree(pid)), behind: 0 });
		return { name, origin, acceptEncoding: 'gzip', cpu };
	});
	return { rivals, stop: () => Promise.all(Object.values(servers).map((server) => server.stop())) };
}

/** All take turns, round after round, so that what else the machine does strikes all alike. */
export async function compare(
	contestants: readonly Contestant[],
	documents: readonly ServedDocument[],
	folder: string,
	{ rounds, seconds }: Settings,
): Promise<Map<string, Sample[]>> {
	const pathsFile = join(folder, 'paths');
	await writeFile(pathsFile, `${documents.map(({ path }) => path).join('\n')}\n`);
	const samples = new Map<string, Sample[]>(contestants.map(({ name }) => [name, []]));
	for (let round = 0; round < rounds; round++) {
		for (const { name, origin, acceptEncoding, cpu } of contestants) {
			await putLoad({ origin, pathsFile, acceptEncoding, seconds: runInSeconds });
			const before = cpu();
			const result = await putLoad({ origin, pathsFile, acceptEncoding, seconds });
			const after = cpu();
			samples.get(name)?.push({ ...result, front: after.front - before.front, behind: after.behind - before.behind });
		}
	}
	return samples;
}

function tableOf(samples: ReadonlyMap<string, readonly Sample[]>, { seconds }: Settings): Table {
	const figures = new Map([...samples].map(([name, of]) => [name, figuresOf(of)]));
	const ours = figures.get('ours, gzip');
	const rows = [...figures].map(([name, figure]): Row => {
		const { rate, front, behind, clientCores, serverCores, failures } = figure;
		return {
			...speedOf(name, figure),
			'CPU µs/request': orDash(front * 1e6, 1),
			'of Next': orDash(behind * 1e6, 1),
			'server cores': rounded(serverCores, 2),
			'client cores': rounded(clientCores, 2),
			failed: failures,
			'ours ÷ this, requests/s': ours ? orDash(ours.rate / rate, 2) : '',
			'ours ÷ this, per CPU second': ours ? orDash((front + behind) / (ours.front + ours.behind), 2) : '',
		};
	});
	const notes = [
		`${connections} connections, ${threads} client threads, ${cpus().length} cores shared by client and server; medians of ${ours?.rounds ?? 0} alternating rounds.`,
		'Before the first round, every page of nginx and of bare Node is compared with ours: same text, same headers.',
		'nginx runs one worker, as Node runs one thread, unless the row says otherwise. Access log: all but next start.',
		`Each turn lasts ${seconds} s. Ours asks Next for each page again after 30 s: only turns as long as that show what it costs.`,
		'«CPU µs/request» counts the server in front; «of Next» what Next behind ours used meanwhile, its probes and revalidations.',
		'Where client and server cores add up to all cores, the machine is the limit: compare per CPU second there.',
	];
	const failed = [...figures.values()].some(({ failures }) => failures > 0);
	return {
		title: 'Every page of the sitemap in turn',
		rows,
		notes: failed ? ['NOT VALID: requests failed.', ...notes] : notes,
	};
}

/** A server that answered nothing in its turns has no ratio. */
const orDash = (value: number, digits: number): number | string =>
	Number.isFinite(value) ? rounded(value, digits) : '–';

/** The first columns of a table of servers. */
export function speedOf(
	server: string,
	{ rate, p50, p99 }: Pick<ReturnType<typeof figuresOf>, 'rate' | 'p50' | 'p99'>,
) {
	return {
		server,
		'requests/s': rounded(rate),
		'p50 ms': rounded(p50 * 1000, 2),
		'p99 ms': rounded(p99 * 1000, 2),
	};
}

/** Rates and latencies are medians of the rounds; processor time is all that was used, over all that was answered. */
export function figuresOf(samples: readonly Sample[]) {
	const middle = (of: (sample: Sample) => number) => median(samples.map(of));
	const total = (of: (sample: Sample) => number) => samples.reduce((sum, sample) => sum + of(sample), 0);
	const requests = total((sample) => sample.requests);
	const seconds = total((sample) => sample.seconds);
	const front = total((sample) => sample.front);
	const behind = total((sample) => sample.behind);
	return {
		rounds: samples.length,
		rate: middle((sample) => sample.requests / sample.seconds),
		p50: middle(({ p50 }) => p50),
		p99: middle(({ p99 }) => p99),
		front: front / requests,
		behind: behind / requests,
		serverCores: (front + behind) / seconds,
		clientCores: total(({ clientCpu }) => clientCpu) / seconds,
		failures: total(({ failures }) => failures),
	};
}
