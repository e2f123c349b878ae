import { clockTime } from '../editing/moment-words';

const timeZone = 'Europe/Oslo';

const day = new Intl.DateTimeFormat('nb', { timeZone, day: 'numeric', month: 'long' });
const year = new Intl.DateTimeFormat('nb', { timeZone, year: 'numeric' });
const monthFormat = new Intl.DateTimeFormat('nb', { timeZone, month: 'long', year: 'numeric' });
const list = new Intl.ListFormat('nb');

/** «1. desember kl. 08.00», in Norway; with its year where that is another than now. */
export function dayAndTime(instant: number, now: number = Date.now()): string {
	const isThisYear = year.format(instant) === year.format(now);
	const named = day.format(instant) + (isThisYear ? '' : ` ${year.format(instant)}`);
	return `${named} ${clockTime(instant)}`;
}

/** «bokmål, nynorsk og engelsk». */
export function listed(words: readonly string[]): string {
	return list.format(words);
}

/** «desember 2026», of `2026-12`. */
export function monthName(month: string): string {
	return monthFormat.format(Date.parse(`${month}-15T12:00:00Z`));
}
