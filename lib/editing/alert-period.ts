import { beginsAt, dayOf, writtenMoment } from '../content/dates';
import { clockTime, inWords } from './moment-words';

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

/** The choices for an alert that is new, or is written anew, as they stand at an instant. Each says when the alert ends. */
export function periodChoices(now: number): PeriodChoice[] {
	return [
		...hoursAfter(now).map(({ hours, ...choice }) => {
			return { ...choice, label: `i ${hours}, til ${nearMoment(choice.until, now)}` };
		}),
		...mornings(now),
		{ value: ownMoment, label: 'til et tidspunkt jeg velger' },
		{ value: 'apen', label: 'til jeg tar den ned' },
	];
}

/** The choices for an alert that is to stand longer: counted from its end, where that is yet to come. None ends before that. */
export function extensionChoices(now: number, end: number | undefined): PeriodChoice[] {
	const from = Math.max(now, end ?? now);
	return [
		...hoursAfter(from).map(({ hours, ...choice }) => {
			// The moment first: a list on a telephone cuts what is long.
			return { ...choice, label: `til ${nearMoment(choice.until, now)} (${hours}${from > now ? ' til' : ''})` };
		}),
		...mornings(now).filter(({ until }) => until > from),
		{ value: ownMoment, label: 'til et tidspunkt jeg velger' },
	];
}

function hoursAfter(from: number) {
	return [1, 2, 4].map((count) => ({
		value: `${count}t`,
		hours: `${count} ${count === 1 ? 'time' : 'timer'}`,
		until: from + count * hour,
	}));
}

/** A moment as short as it is understood: a list on a telephone shows thirty letters. */
function nearMoment(instant: number, now: number): string {
	const [day, today] = [dayOf(instant), dayOf(now)];
	if (day === today) return clockTime(instant);
	return day === dayAfter(today) ? `i morgen ${clockTime(instant)}` : inWords(writtenMoment(instant));
}

function mornings(now: number) {
	const today = writtenMoment(now).slice(0, 10);
	return [
		{ value: 'i-dag', label: 'til i dag kl. 08', until: beginsAt(`${today}T08:00`) },
		{ value: 'i-morgen', label: 'til i morgen kl. 08', until: beginsAt(`${dayAfter(today)}T08:00`) },
	].filter(({ until }) => until > now);
}

/** The next day of a calendar, `YYYY-MM-DD`. */
function dayAfter(day: string): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * hour).toISOString().slice(0, 10);
}
