/** Dates in front matter are Norwegian civil time. */
const timeZone = 'Europe/Oslo';

const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const momentPattern = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?$/;

/** True for a calendar date that exists, `YYYY-MM-DD`. */
export function isDate(value: string): boolean {
	if (!datePattern.test(value)) return false;
	const date = new Date(`${value}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** True for a date, or a date with a time: `2026-12-01T08:00`, with or without a UTC offset. */
export function isMoment(value: string): boolean {
	return isDate(value) || (momentPattern.test(value) && isDate(value.slice(0, 10)) && !Number.isNaN(instantOf(value)));
}

/** First millisecond at which something that begins at `value` holds: a date alone begins at midnight in Norway. */
export function beginsAt(value: string): number {
	return isDate(value) ? instantOf(`${value}T00:00`) : instantOf(value);
}

/** First millisecond at which something that lasts until `value` no longer holds: a date alone includes that whole day. */
export function endsAt(value: string): number {
	if (!isDate(value)) return instantOf(value);
	const nextDay = new Date(Date.parse(`${value}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
	return instantOf(`${nextDay}T00:00`);
}

/**
 * An instant to the minute as front matter has it, in Norwegian civil time: `2026-12-01T08:00`. With its offset in the hour
 * that comes twice when clocks are set back.
 */
export function writtenMoment(instant: number): string {
	const offset = offsetAt(instant);
	const minute = instant - (instant % 60_000);
	const local = new Date(minute + offset).toISOString().slice(0, 16);
	return instantOf(local) === minute ? local : `${local}+0${offset / 3_600_000}:00`;
}

/** The day of an instant in Norway: `2026-12-01`. */
export function dayOf(instant: number): string {
	return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);
}

function instantOf(value: string): number {
	const iso = value.replace(' ', 'T');
	if (/(Z|[+-]\d{2}:\d{2})$/.test(iso)) return Date.parse(iso);
	const asUtc = Date.parse(`${iso}Z`);
	// The offset at the guessed instant can be that of the other side of a clock change: ask once more at the result.
	const guess = asUtc - offsetAt(asUtc);
	return asUtc - offsetAt(guess);
}

/** Made once: it costs forty times what asking it costs. */
const offsetFormat = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });

/** Norway's offset from UTC at an instant, in milliseconds. */
function offsetAt(instant: number): number {
	if (Number.isNaN(instant)) return 0;
	const parts = offsetFormat.formatToParts(instant);
	const [, sign, hours, minutes] =
		/GMT([+-])(\d{2}):(\d{2})/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
	const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
	return sign === '-' ? -size : size;
}
