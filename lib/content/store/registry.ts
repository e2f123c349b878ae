import { AsyncLocalStorage } from 'node:async_hooks';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processWide, processWidePlace } from '../../process-wide';
import { readSettings } from '../../settings';
import { type ContentStore, openContentStore, type Registry } from './content-store';
import { createFolderHints } from './folder-hints';
import { createOpening } from './opening';
import { scanContent } from './scan';
import { logLine } from './store-log';
import { type Understand, understandHere, understandInThreads, workerBundle } from './understanding';

/**
 * How often the folder is looked at. A look at 5,000 files takes about 0.2 s of processor time, one at a hundred files
 * 4 ms: a large folder is looked at more seldom, so that looking never takes more than a twentieth of a processor.
 */
const lookEveryMs = 2_000;
const restPerLook = 20;
const longestRestMs = 10_000;
/** Programs save in several steps. Whatever else writes beside the texts never takes more than half a processor. */
const hintMs = 50;
const restAfterHint = 1;

/** More would take memory from the pages, for the short while after a start. */
const mostThreads = 2;

const isDevelopment = process.env.NODE_ENV === 'development';

/** The one store, for proxy, pages and routes. */
const place = processWidePlace<() => Promise<ContentStore>>('registry');

/** Content that one request is to show instead, for whoever runs it: such as what an editor has not saved yet. */
export const registryOfRequest = processWide('registry-of-request', () => new AsyncLocalStorage<Registry>());

/**
 * The content that this process shows now.
 *
 * @throws {Error} while the content folder cannot be used and no earlier content is known; see `isNoContent`.
 */
export async function currentRegistry(): Promise<Registry> {
	const own = registryOfRequest.getStore();
	if (own) return own;
	place.value ??= openStore();
	return (await place.value()).current();
}

function openStore(): () => Promise<ContentStore> {
	const { contentDir, stateDir } = readSettings();
	const clocks = { now: Date.now, elapsed: () => performance.now() };
	const rest = (ms: number): Promise<void> => pause(ms, undefined, { ref: false });
	// The threads run a bundle, which does not follow the code as it is edited.
	const understand = isDevelopment ? understandHere : inThreads();
	const options = { contentDir, stateDir, preview: isDevelopment, understand, ...clocks, rest };
	return createOpening({
		contentDir,
		open: async (log) => {
			const store = await openContentStore({ ...options, log });
			lookRegularly(store);
			return store;
		},
		look: () =>
			scanContent(contentDir).then(
				({ signature }) => signature,
				() => '',
			),
		log: logLine,
		...clocks,
		rest,
	});
}

function inThreads(): Understand {
	const script = resolve(/* turbopackIgnore: true */ workerBundle);
	return understandInThreads({ script, threads: Math.min(mostThreads, availableParallelism()) });
}

/** Looks for as long as anybody holds the store: now and then, and when the system says that something has changed. */
function lookRegularly(store: ContentStore): void {
	const held = new WeakRef(store);
	let timer: NodeJS.Timeout | undefined;
	/** True from a hint until the look that follows it, so that hints without end do not put it off. */
	let isHinted = false;
	let isLooking = false;
	/** Before then, no hint is followed. */
	let mayLookAt = 0;
	const lookIn = (ms: number): void => {
		clearTimeout(timer);
		timer = setTimeout(look, ms).unref();
	};
	const followHint = (): void => lookIn(Math.max(hintMs, mayLookAt - performance.now()));
	const hints = createFolderHints(() => {
		if (isHinted || held.deref()?.restsIn()) return;
		isHinted = true;
		if (!isLooking) followHint();
	});
	const look = async () => {
		const looker = held.deref();
		if (!looker) return hints.close();
		isLooking = true;
		isHinted = false;
		const startedAt = performance.now();
		await looker
			.look()
			.catch((error: unknown) => logLine('error', `Innholdet kunne ikke oppdateres: ${String(error)}`));
		const took = performance.now() - startedAt;
		isLooking = false;
		mayLookAt = performance.now() + restAfterHint * took;
		hints.follow(looker.folders());
		// A person waits for what is known to change; more looks than are needed would only keep them waiting.
		const restsIn = looker.restsIn();
		if (restsIn) lookIn(Math.max(restsIn, took));
		else if (isHinted) followHint();
		else lookIn(Math.max(lookEveryMs, Math.min(longestRestMs, restPerLook * took)));
	};
	hints.follow(store.folders());
	lookIn(lookEveryMs);
}
