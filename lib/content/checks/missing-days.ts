import { locales, regionalTag } from '../../i18n/routing';
import { proseLinesOf } from './prose';
import { inText, type TextRule, textRule } from './rule';

/** A leap year, in which every month has the most days. */
const leapYear = 2028;

/** The names of the months in every language of the site, whole and shortened, by name. */
const months = new Map(
	locales.flatMap((locale) =>
		(['long', 'short'] as const).flatMap((month) => {
			const format = new Intl.DateTimeFormat(regionalTag(locale), { month, timeZone: 'UTC' });
			return Array.from({ length: 12 }, (_, index): [string, number] => [
				format.format(Date.UTC(leapYear, index, 1)).replace(/\.$/, ''),
				index + 1,
			]);
		}),
	),
);
const numberOf = new Map([...months].map(([name, number]) => [name.toLowerCase(), number]));
const year = String.raw`(?:\.?,? (?<year>\d{4})(?!\d))?`;
const ordinal = String.raw`(?:\p{L}{2})?`;
/** A language that writes the month first gives it a capital; «i februar 30 personer» is no day. */
const capitals = [...months.keys()].filter((name) => /^\p{Lu}/u.test(name)).join('|');
const ways = [
	new RegExp(
		String.raw`(?<![\d.,:])(?<day>\d{1,2})(?:\. ?|${ordinal} (?:of )?)(?<name>${[...numberOf.keys()].join('|')})(?!\p{L})${year}`,
		'giu',
	),
	new RegExp(
		String.raw`(?<!\p{L})(?<name>${capitals || '(?!)'})\.? (?<day>[0-3]\d)${ordinal}(?![\d\p{L}.,:]?\d|\p{L})${year}`,
		'gu',
	),
	/(?<![\d./-])(?<day>\d{1,2})(?<sign>[./])(?<month>\d{1,2})\k<sign>(?<year>\d{4})(?!\.?\d)/g,
	/(?<![\d./-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/g,
];

/** A day that is in no calendar leaves the reader without the day that was meant. */
export const missingDays: TextRule = textRule({
	name: 'missing-days',
	severity: 'warning',
	about: 'En dato finnes i kalenderen.',
	example: '31. februar',
	look: () => (text) =>
		proseLinesOf(text).flatMap(({ words, at }) =>
			missingDaysIn(words).map((day) =>
				inText(missingDays, text, at, `«${day}» finnes ikke i kalenderen. Skriv den rette datoen.`),
			),
		),
});

function missingDaysIn(words: string): string[] {
	if (!/\d/.test(words)) return [];
	return ways.flatMap((way) =>
		[...words.matchAll(way)].flatMap(({ 0: written, groups = {} }) => {
			const { day, name = '', month, year: own }: Partial<Record<string, string>> = groups;
			const number = numberOf.get(name.toLowerCase()) ?? Number(month);
			if (number < 1 || number > 12) return [];
			// The last day of a month is the day before the first of the next.
			const last = new Date(Date.UTC(Number(own ?? leapYear), number, 0)).getUTCDate();
			return Number(day) >= 1 && Number(day) <= last ? [] : [written];
		}),
	);
}
