import { createOutage } from './outage';
import { createSettling } from './settle';
import type { StoreLog } from './store-log';

/** So long (ms) after an attempt is the next one. */
const restMs = 2_000;

/**
 * So long (ms) from the beginning does whoever asks wait for the first attempt: ten thousand files take longer, and those who watch
 * over this process replace one that has been silent for half a minute.
 */
const firstMs = 8_000;

/** There is nothing to show yet, and the log says why. */
class NoContentError extends Error {
	override name = 'NoContentError';
}

/** True for the error of whoever asks for content before there is any. By its name: Next bundles proxy, pages and routes apart. */
export function isNoContent(error: unknown): boolean {
	return error instanceof Error && error.name === 'NoContentError';
}

interface Options<Store> {
	contentDir: string;
	/** Opens the store, which is to log there. */
	open(log: StoreLog): Promise<Store>;
	/** Signature of the content folder; empty while it cannot be used. */
	look(): Promise<string>;
	log: StoreLog;
	/** Milliseconds since 1970. */
	now(): number;
	/** Milliseconds on a clock that only goes forwards. */
	elapsed(): number;
	rest(ms: number): Promise<unknown>;
}

/**
 * Opens a store, whatever is wrong with its folder at first: it is tried again until it succeeds.
 *
 * Whoever asks for the store waits for the first attempt, but not for long. After that they hear at once that there is no content:
 * those who watch over this process would take one that is silent while it reads for one that hangs.
 */
export function createOpening<Store>({ contentDir, open, look, log, now, elapsed, rest }: Options<Store>) {
	const say = (reason: string): void =>
		log('error', `${reason} Nettstedet har ikke noe innhold å vise ennå, og venter på ${contentDir}.`);
	const outage = createOutage({ say, log, now, elapsed });
	const restsIn = createSettling('');
	let store: Store | undefined;
	const said = new Set<string>();
	/** What each attempt would say is said once. */
	const sayOnce: StoreLog = (level, message) => {
		if (store === undefined) {
			if (said.has(message)) return;
			said.add(message);
		}
		log(level, message);
	};
	const attempt = async (): Promise<void> => {
		try {
			store = await open(sayOnce);
			outage.ends();
		} catch (error) {
			outage.lasts(error instanceof Error ? error.message : String(error));
		}
	};
	const keepTrying = async (): Promise<void> => {
		while (store === undefined) {
			await rest(restMs);
			// What has come may be half copied.
			if (!restsIn(await look(), elapsed())) await attempt();
		}
	};
	const first = attempt();
	void first.then(keepTrying);
	const soon = Promise.race([first, rest(firstMs)]);
	/** @throws {Error} while there is no content, of which `isNoContent` is true. */
	return async (): Promise<Store> => {
		await soon;
		if (store === undefined) throw new NoContentError('Det er ikke noe innhold å vise ennå.');
		return store;
	};
}
