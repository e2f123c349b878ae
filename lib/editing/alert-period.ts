import { beginsAt, writtenMoment } from '../content/dates';

/** How long an alert may be asked to last, by the value that a form sends. */
export interface PeriodChoice {
	value: string;
	label: string;
	/** The instant (ms since 1970) at which it ends; undefined where that is not known by the choice alone. */
	until?: number;
}

/** The choice of an instant of one's own. */
export const ownMoment = 'tidspunkt';

const hour = 3_600_000;

/** The choices as they stand at an instant. */
export function periodChoices(now: number): PeriodChoice[] {
	const today = writtenMoment(now).slice(0, 10);
	const morning = beginsAt(`${today}T08:00`);
	const tomorrow = beginsAt(`${dayAfter(today)}T08:00`);
	return [
		...[1, 2, 4].map((hours) => ({
			value: `${hours}t`,
			label: `i ${hours} ${hours === 1 ? 'time' : 'timer'}`,
			until: now + hours * hour,
		})),
		...(morning > now ? [{ value: 'i-dag', label: 'til i dag kl. 08', until: morning }] : []),
		{ value: 'i-morgen', label: 'til i morgen kl. 08', until: tomorrow },
		{ value: ownMoment, label: 'til et tidspunkt jeg velger' },
		{ value: 'apen', label: 'til jeg tar den ned' },
	];
}

/** The next day of a calendar, `YYYY-MM-DD`. */
function dayAfter(day: string): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * hour).toISOString().slice(0, 10);
}
