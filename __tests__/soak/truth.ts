/**
 * How long (ms) a page may show what was there before. Half a minute is promised while Next is well; here it is killed and hung, and
 * has every page to make again, on a machine that may be busy with other things.
 */
export const lagAllowed = 120_000;

interface Shown {
	/** The address that shows it. */
	path: string;
	value: string;
	/** How far the address had come in the history when the request was sent: see `shownBy`. */
	before: number;
	/** When the request was sent, and when its answer had come. */
	sentAt: number;
	answeredAt: number;
}

/**
 * Something in the content that changes, such as the text of a page, with all that it has been. Whatever an address shows of it must
 * have been true shortly before, and nothing that is older than what the address has shown already. Times are in milliseconds.
 */
export function createTruth(first: string, since = 0) {
	const history = [{ value: first, from: since }];
	const shown = new Map<string, number>();
	let oldest = 0;
	return {
		becomes: (value: string, from: number): void => void history.push({ value, from }),
		now: (): string => history.at(-1)?.value ?? first,
		/** The longest (ms) that anything has been shown after it had gone. */
		oldest: (): number => oldest,
		/** How far an address has come in the history. */
		shownBy: (path: string): number => shown.get(path) ?? 0,
		/** What is wrong with what an address shows; undefined when nothing is. */
		faultOf: ({ path, value, before, sentAt, answeredAt }: Shown): string | undefined => {
			const name = `«${value}»`;
			const place = history.findLastIndex((entry) => entry.value === value && entry.from <= answeredAt);
			if (place < 0) return `${path} shows ${name}, which it never had`;
			shown.set(path, Math.max(place, shown.get(path) ?? 0));
			const until = history[place + 1]?.from ?? Number.POSITIVE_INFINITY;
			if (place < before) return `${path} shows ${name} again, after something newer`;
			oldest = Math.max(oldest, sentAt - until);
			if (until < sentAt - lagAllowed) return `${path} still shows ${name}`;
			return undefined;
		},
	};
}

export type Truth = ReturnType<typeof createTruth>;
