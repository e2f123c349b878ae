import type { StoreLog } from './store-log';

/** An outage that lasts is said again this often (ms). */
const remindEveryMs = 60_000;

interface Options {
	/** Says, as an error, for what reason the folder cannot be used, and what readers see meanwhile. */
	say(reason: string): void;
	log: StoreLog;
	/** Milliseconds since 1970. */
	now(): number;
	/** Milliseconds on a clock that only goes forwards. */
	elapsed(): number;
}

/** Follows for how long the content folder cannot be used, and says so each minute. */
export function createOutage({ say, log, now, elapsed }: Options) {
	let since: number | null = null;
	let saidAt = 0;
	return {
		/** The folder cannot be used, for this reason. */
		lasts: (reason: string): void => {
			if (since !== null && elapsed() - saidAt < remindEveryMs) return;
			since ??= now();
			saidAt = elapsed();
			say(reason);
		},
		/** The folder can be used. */
		ends: (): void => {
			if (since !== null) log('info', 'Innholdsmappen kan brukes igjen.');
			since = null;
		},
		/** When (ms since 1970) it began; null while all is well. */
		since: (): number | null => since,
	};
}
