import { behindSince } from '@/lib/workshop/keep-up';
import { dayAndTime } from '@/lib/workshop/times';

/** How old what is shown may be, where what others have published cannot be fetched; undefined where it has been. */
export function behindSentence(): string | undefined {
	const behind = behindSince();
	if (!behind) return undefined;
	return behind.since === undefined
		? 'Det andre har publisert, kan ikke hentes, så dette kan være gammelt.'
		: `Dette er slik det var ${dayAndTime(behind.since)}. Det andre har publisert etter det, kan ikke hentes nå.`;
}
