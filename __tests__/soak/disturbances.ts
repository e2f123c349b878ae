import { flood, searchPaths, unknownPaths } from '../support/flood';
import { idleClients, slowReaders, slowSenders } from '../support/slow-clients';
import type { RunningSite } from '../support/start-site';
import type { EventKind } from './recording';

/** Whoever floods has another address than those who read. */
const flooder = '127.0.0.2';
const unknown = 3_000;
const searches = 300;
const slow = { silent: 300, sending: 100, reading: 10 };
const slowFor = 30_000;
/** A hung Next must be gone within this (ms); README says ten seconds. */
const replacedWithin = 40_000;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());

interface Options {
	site: RunningSite;
	/** A large file, for those who read nothing of what they ask for. */
	largeFile: string;
	did(kind: EventKind, what: string): void;
	failed(kind: string, text: string): void;
}

/** What happens to a site on a bad day, by name. */
export function createDisturbances({ site, largeFile, did, failed }: Options) {
	const disturbances = {
		kill: async () => {
			did('kill', 'SIGKILL');
			process.kill(site.nextPid(), 'SIGKILL');
		},
		hang: async () => {
			const pid = site.nextPid();
			did('hang', 'SIGSTOP');
			process.kill(pid, 'SIGSTOP');
			const until = performance.now() + replacedWithin;
			while (isRunning(pid) && performance.now() < until) await pause(200);
			if (!isRunning(pid)) return;
			process.kill(pid, 'SIGCONT');
			failed('not replaced', 'Next hung and was let be');
		},
		unknown: async () => {
			did('flood', `${unknown} unknown addresses`);
			await floodWith(unknownPaths(unknown), [404, 429, 503]);
		},
		searches: async () => {
			did('flood', `${searches} searches`);
			await floodWith(searchPaths(searches), [200, 429, 503]);
		},
		slow: async () => {
			did('slow clients', `${slow.silent} silent, ${slow.sending} sending, ${slow.reading} not reading`);
			const clients = await Promise.all([
				idleClients(site.origin, slow.silent),
				slowSenders(site.origin, slow.sending),
				slowReaders(site.origin, slow.reading, largeFile),
			]);
			await pause(slowFor);
			for (const client of clients) client.end();
		},
	};
	const floodWith = async (paths: Iterable<string>, allowed: readonly number[]) => {
		const statuses = await flood(site.origin, paths, 16, flooder);
		const others = [...statuses].filter(([status]) => !allowed.includes(status));
		if (others.length > 0) failed('flood', others.map(([status, count]) => `${count} × ${status}`).join(', '));
	};
	return {
		kinds: Object.keys(disturbances) as (keyof typeof disturbances)[],
		disturb: (kind: keyof typeof disturbances): Promise<void> => disturbances[kind](),
	};
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}
