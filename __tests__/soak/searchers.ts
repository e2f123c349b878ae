import type { Answer, Sent } from '../support/answer-watch';
import type { SoakEvent } from './recording';

/** So many seconds after Next was killed or hung, the last searches for which there was none may still be answered. */
const outage = 60;

interface Options {
	events: readonly SoakEvent[];
	/** Seconds since the start. */
	since(): number;
	failed(kind: string, text: string): void;
}

/** Looks at every answer to a search: only while Next is down may it be «later», since nothing kept can answer it. */
export function createSearchers({ events, since, failed }: Options) {
	let answers = 0;
	let turnedAway = 0;
	const nextIsDown = () => events.some(({ at, kind }) => (kind === 'kill' || kind === 'hang') && since() - at < outage);
	return {
		answers: () => answers,
		turnedAway: () => turnedAway,
		sent: (path: string): Sent => ({ path, at: performance.now(), shown: -1, due: -1 }),
		answered: ({ path }: Sent, { status, reason = '' }: Answer): void => {
			if (status === 200) answers += 1;
			else if (status === 503 && nextIsDown()) turnedAway += 1;
			else failed('search', `${path} answers ${status} ${reason}`);
		},
	};
}
