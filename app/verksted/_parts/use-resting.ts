import { useEffect, useState } from 'react';

/** Asks, until the signal says that something else has been written; `answered` tells that the workshop answers. */
type Ask = (signal: AbortSignal, answered: () => void) => Promise<void>;

/**
 * Asks once nothing has been written for so long (ms), and anew when another question is given, as `useCallback` gives one when
 * something is written. Tells whether what is known is of an earlier text, and why it is not known.
 */
export function useResting(ask: Ask, restMs: number): { isBehind: boolean; fault: string | undefined } {
	const [isBehind, setBehind] = useState(true);
	const [fault, setFault] = useState<string>();
	useEffect(() => {
		const asking = new AbortController();
		const answered = () => setFault(undefined);
		setBehind(true);
		const timer = setTimeout(async () => {
			try {
				await ask(asking.signal, answered);
				answered();
				setBehind(false);
			} catch (error) {
				if (!asking.signal.aborted) setFault(error instanceof Error ? error.message : String(error));
			}
		}, restMs);
		return () => {
			clearTimeout(timer);
			asking.abort();
		};
	}, [ask, restMs]);
	return { isBehind, fault };
}
