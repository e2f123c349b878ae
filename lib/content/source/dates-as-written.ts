import { isDate, isMoment } from '../dates';

const months = [
	'januar',
	'februar',
	'mars',
	'april',
	'mai',
	'juni',
	'juli',
	'august',
	'september',
	'oktober',
	'november',
	'desember',
];

/** A date with a time as Norwegians write it, in the form of ISO 8601: `1.12.2026 kl. 8.30` is `2026-12-01T08:30`. */
export function correctedMoment(written: string): string | undefined {
	const [, date = written, hour, minute] = /^(.*?),? +(?:kl\.? *)?(\d{1,2})[.:](\d{2})$/.exec(written) ?? [];
	const corrected = isDate(date) ? date : correctedDate(date);
	if (hour === undefined || minute === undefined || corrected === undefined) return corrected;
	const moment = `${corrected}T${hour.padStart(2, '0')}:${minute}`;
	return isMoment(moment) ? moment : undefined;
}

/** A date as Norwegians write it, in the form of ISO 8601: `1.12.2026` is `2026-12-01`. Undefined when it is no date. */
export function correctedDate(written: string): string | undefined {
	const [, day, month, year] = /^(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4})\b/.exec(written) ?? [];
	const [, date, name = '', of] = /^(\d{1,2})\.? ?(\p{L}{3,}) (\d{4})\b/u.exec(written) ?? [];
	const [, isoYear, isoMonth, isoDay] = /^(\d{4})[./-]?(\d{1,2})[./-]?(\d{1,2})\b/.exec(written) ?? [];
	const named = months.findIndex((month) => month.startsWith(name.toLowerCase())) + 1;
	const parts = day ? [year, month, day] : date ? [of, String(named), date] : [isoYear, isoMonth, isoDay];
	const [first = '', ...rest] = parts.map((part = '') => part.padStart(2, '0'));
	const corrected = [first, ...rest].join('-');
	return isDate(corrected) && corrected !== written ? corrected : undefined;
}
