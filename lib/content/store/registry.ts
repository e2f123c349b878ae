import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readSettings } from '../../settings';
import { type ContentStore, openContentStore, type Registry } from './content-store';
import { logLine } from './store-log';
import { understandInThreads, workerBundle } from './understanding';

/**
 * How often the folder is looked at. A look at 5,000 files takes about 0.2 s of processor time, one at a hundred files
 * 4 ms: a large folder is looked at more seldom, so that looking never takes more than a twentieth of a processor.
 */
const lookEveryMs = 2_000;
const restPerLook = 20;
const longestRestMs = 10_000;

/** More would take memory from the pages, for the short while after a start. */
const mostThreads = 2;

const slot = Symbol.for('minid.registry');
type Holder = { [slot]?: Promise<ContentStore> };

/**
 * The content that this process shows now.
 *
 * Next bundles the proxy, pages and routes apart from each other, so a module variable would be three variables: the one
 * store hangs on `globalThis`.
 *
 * @throws {Error} when the content folder cannot be read and no earlier content is known.
 */
export async function currentRegistry(): Promise<Registry> {
	const holder = globalThis as Holder;
	holder[slot] ??= openStore().catch((error: unknown) => {
		// The next request tries again: the folder may be mounted a moment later.
		delete holder[slot];
		throw error;
	});
	return (await holder[slot]).current();
}

async function openStore(): Promise<ContentStore> {
	const { contentDir, stateDir } = readSettings();
	const preview = process.env.NODE_ENV === 'development';
	const script = resolve(/* turbopackIgnore: true */ workerBundle);
	const understand = understandInThreads({ script, threads: Math.min(mostThreads, availableParallelism()) });
	const store = await openContentStore({
		contentDir,
		stateDir,
		preview,
		understand,
		log: logLine,
		now: Date.now,
		elapsed: () => performance.now(),
		rest: (ms) => pause(ms, undefined, { ref: false }),
	});
	lookRegularly(store);
	return store;
}

function lookRegularly(store: ContentStore): void {
	const look = async () => {
		const startedAt = performance.now();
		await store.look().catch((error: unknown) => logLine('error', `Innholdet kunne ikke oppdateres: ${String(error)}`));
		const rest = Math.min(longestRestMs, restPerLook * (performance.now() - startedAt));
		setTimeout(look, Math.max(lookEveryMs, rest)).unref();
	};
	setTimeout(look, lookEveryMs).unref();
}
