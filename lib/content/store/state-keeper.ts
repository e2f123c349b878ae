import type { PictureStore } from './picture-store';
import { type Snapshot, writeSnapshot } from './snapshot';
import type { StoreLog } from './store-log';

interface Options {
	file: string;
	pictures: PictureStore;
	log: StoreLog;
	/** Milliseconds on a clock that only goes forwards. */
	elapsed(): number;
}

/** A failure that lasts is said again this often (ms). */
const remindEveryMs = 60_000;

/** Keeps the last good content for the next start. A failure is counted and logged, and tried again until it succeeds. */
export function createStateKeeper({ file, pictures, log, elapsed }: Options) {
	let unsaved: Snapshot | undefined;
	let failures = 0;
	let saidAt = Number.NEGATIVE_INFINITY;

	const save = async (snapshot: Snapshot): Promise<void> => {
		unsaved = snapshot;
		// Each for itself: a full disk for pictures may still have room for the texts.
		const results = [
			...(await Promise.allSettled([pictures.keep(snapshot.pictures)])),
			...(await Promise.allSettled([writeSnapshot(file, snapshot)])),
		];
		const failed = results.find((result) => result.status === 'rejected');
		if (!failed) {
			unsaved = undefined;
			if (saidAt > Number.NEGATIVE_INFINITY) log('info', `Øyeblikksbildet av innholdet er lagret igjen: ${file}`);
			saidAt = Number.NEGATIVE_INFINITY;
			await pictures.forgetOthers(snapshot.pictures).catch((error: unknown) => {
				log('error', `Bilder som ikke lenger er i bruk, kan ikke slettes: ${String(error)}`);
			});
			return;
		}
		failures += 1;
		if (elapsed() - saidAt < remindEveryMs) return;
		saidAt = elapsed();
		log(
			'error',
			`Øyeblikksbildet av innholdet kan ikke lagres, prøver igjen: ${String(failed.reason)}. Uten det har nettstedet ikke noe å vise etter en omstart dersom innholdsmappen er borte. STATE_DIR må være en mappe som nettstedet kan skrive i.`,
		);
	};

	return {
		save,
		/** Tries again what could not be kept. */
		retry: async (): Promise<void> => {
			if (unsaved) await save(unsaved);
		},
		/** How many times something could not be kept. */
		failures: (): number => failures,
	};
}
