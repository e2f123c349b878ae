import { median } from '../bench/measurement';
import type { Recording, Sample } from './recording';

/** What the last quarter of a run may have more than the second: memory and handles are to stay as they are once all is warm. */
export const growthAllowed = 1.2;
/** A shorter run (seconds) is still warming up in its second quarter. */
const longEnough = 1_800;
/** The share of the readers that were to come who must have: a client that is behind puts less load on the site than it says. */
const loadNeeded = 0.95;

export interface Finding {
	what: string;
	/** Undefined: cannot be judged. */
	holds: boolean | undefined;
	found: string;
}

/** What is to be thought of a run, point by point. */
export function verdictOn(recording: Recording): Finding[] {
	const { failures, answers, seconds, askedPerSecond } = recording;
	const failed = Object.entries(failures).map(([kind, { count }]) => `${count} × ${kind}`);
	const came = answers / Math.max(1, seconds * askedPerSecond);
	return [
		{ what: 'No answer failed', holds: failed.length === 0, found: failed.join(', ') || `${answers} answers` },
		{ what: 'The load was what it says', holds: came >= loadNeeded, found: `${(100 * came).toFixed(1)} %` },
		growth('Memory of delivery, MiB', recording, ({ delivery }) => delivery.mebibytes),
		growth('Memory of Next, MiB', recording, ({ next }) => next?.mebibytes),
		growth('Handles of delivery', recording, ({ delivery }) => delivery.handles),
		growth('Handles of Next', recording, ({ next }) => next?.handles),
	];
}

/** Whether all that can be judged holds. */
export const isWell = (findings: readonly Finding[]): boolean => findings.every(({ holds }) => holds !== false);

function growth(what: string, { samples, seconds }: Recording, of: (sample: Sample) => number | undefined): Finding {
	const quarter = (number: number) =>
		samples.flatMap((sample) => (Math.floor((4 * sample.at) / seconds) === number - 1 ? (of(sample) ?? []) : []));
	const [second, last] = [quarter(2), quarter(4)];
	if (second.length === 0 || last.length === 0) return { what, holds: undefined, found: 'not measured' };
	const [before, after] = [median(second), median(last)];
	const found = `${Math.round(before)} in the second quarter, ${Math.round(after)} in the last`;
	return { what, holds: seconds < longEnough ? undefined : after <= growthAllowed * before, found };
}
