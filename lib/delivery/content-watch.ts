import { z } from 'zod';
import { type ContentStatus, contentStatusPath } from '../contract';
import { deadlineIn, stopwatch } from './deadline';
import { reasonOf } from './reason';
import type { Upstream } from './upstream';

/** What an operator watches changes without a new version too: it is asked for this often (ms). */
const askEveryMs = 15_000;
/** The list of a large site takes Next a moment. */
const answerMs = 5_000;

const count = z.number();

const statusSchema: z.ZodType<ContentStatus> = z.object({
	version: z.string(),
	addresses: z.array(z.string()),
	versions: z.array(z.string()),
	pages: z.record(z.string(), count),
	problems: z.object({ fatal: count, error: count, warning: count }),
	unreadableSince: count.nullable(),
	folder: z.string(),
	nextChange: count.nullable(),
	snapshotFailures: count,
});

interface Options {
	ask: Upstream['ask'];
	/** Called with each status that Next tells. */
	onStatus(status: ContentStatus): void;
	log(level: 'error', message: string): void;
	elapsed?(): number;
	/** Milliseconds since 1970. */
	now?(): number;
}

/** Keeps track of how the content is: asks Next after each new version, and now and then besides. */
export function createContentWatch({ ask, onStatus, log, elapsed = stopwatch, now = Date.now }: Options) {
	let known: ContentStatus | undefined;
	/** Since when Next is asked in vain. */
	let untoldSince: number | null = now();
	let askedAt = Number.NEGATIVE_INFINITY;
	let isUnderway = false;
	let complaint = '';

	const fetchStatus = async (): Promise<ContentStatus> => {
		const { status, body } = await ask({ path: contentStatusPath, language: 'nb' }, deadlineIn(answerMs));
		if (status !== 200) throw new Error(`status ${status}`);
		return statusSchema.parse(JSON.parse(String(body)));
	};

	const askAgain = async (): Promise<void> => {
		askedAt = elapsed();
		try {
			known = await fetchStatus();
			untoldSince = null;
			complaint = '';
			onStatus(known);
		} catch (error) {
			untoldSince ??= now();
			// The last list holds until there is another.
			const message = `Next forteller ikke hvordan innholdet er: ${reasonOf(error)}`;
			if (message !== complaint) log('error', message);
			complaint = message;
		}
	};

	return {
		/** The last that Next has told; undefined before it has. */
		status: (): ContentStatus | undefined => known,
		/** Since when (ms since 1970) the content cannot be used, as far as is known: a Next that does not tell has none. */
		unreadableSince: (): number | null => untoldSince ?? known?.unreadableSince ?? null,
		/** Asks if the content is another than that of the last status, or that is long ago. One cache request at a time. */
		look: async (version: string | undefined): Promise<void> => {
			const isKnown = known !== undefined && known.version === version;
			if (isUnderway || (isKnown && elapsed() - askedAt < askEveryMs)) return;
			isUnderway = true;
			await askAgain().finally(() => {
				isUnderway = false;
			});
		},
	};
}
