import { dayOf } from '../content/dates';
import type { CalendarEvent } from './calendar';

/** A day of a month, with what happens on it. */
export interface CalendarDay {
	/** `YYYY-MM-DD`. */
	day: string;
	events: readonly CalendarEvent[];
}

const dayMs = 86_400_000;

/** The weeks of a month (`YYYY-MM`), Monday first; undefined for the days of other months. Days are Norwegian ones. */
export function weeksOf(month: string, events: readonly CalendarEvent[]): (CalendarDay | undefined)[][] {
	const first = Date.parse(`${month}-01T00:00:00Z`);
	const weekday = (new Date(first).getUTCDay() + 6) % 7;
	const days = Array.from({ length: 42 }, (_, place) => {
		const day = new Date(first + (place - weekday) * dayMs).toISOString().slice(0, 10);
		return day.startsWith(month) ? { day, events: events.filter(({ at }) => dayOf(at) === day) } : undefined;
	});
	const weeks = Array.from({ length: 6 }, (_, week) => days.slice(week * 7, week * 7 + 7));
	return weeks.filter((week) => week.some(Boolean));
}

/** The month before or after another, `YYYY-MM`. */
export function monthBeside(month: string, step: -1 | 1): string {
	const [year = 0, number = 1] = month.split('-').map(Number);
	return new Date(Date.UTC(year, number - 1 + step, 1)).toISOString().slice(0, 7);
}

/** The events by their Norwegian months, in order. */
export function byMonth(events: readonly CalendarEvent[]): [month: string, events: CalendarEvent[]][] {
	const months = new Map<string, CalendarEvent[]>();
	for (const event of events) {
		const month = dayOf(event.at).slice(0, 7);
		months.set(month, [...(months.get(month) ?? []), event]);
	}
	return [...months];
}
