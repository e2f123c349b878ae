import { setTimeout as pause } from 'node:timers/promises';
import type { createRandom } from '../support/random';

interface Options<Kind> {
	kinds: readonly Kind[];
	act(kind: Kind): Promise<void>;
	/** Seconds from the beginning of one to that of the next. */
	every: number;
	random: ReturnType<typeof createRandom>;
	signal: AbortSignal;
	/** Told of what goes wrong with the test itself. */
	failed(kind: string, text: string): void;
}

/** Does one thing of a kind after the other until told to stop: each kind once, in an order by chance, before any comes again. */
export async function inTurns<Kind>({ kinds, act, every, random, signal, failed }: Options<Kind>): Promise<void> {
	let due = performance.now();
	while (!signal.aborted) {
		for (const kind of shuffled(kinds, random)) {
			due = Math.max(due + every * 1000, performance.now());
			await pause(due - performance.now(), undefined, { signal, ref: false }).catch(() => {});
			if (signal.aborted) return;
			await act(kind).catch((error: unknown) => failed('test', String(error)));
		}
	}
}

/** The same values in an order by chance. */
export function shuffled<Value>(values: readonly Value[], random: ReturnType<typeof createRandom>): Value[] {
	const rest = [...values];
	return values.flatMap(() => rest.splice(random.below(rest.length), 1));
}
