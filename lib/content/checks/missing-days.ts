import { locales, regionalTag } from '../../i18n/routing';
import { proseLinesOf } from './prose';
import { inText, type Rule } from './rule';

/** A leap year, in which every month has the most days. */
const leapYear = 2028;

/** The names of the months in every language of the site, by name. */
const months = new Map(
	locales.flatMap((locale) => {
		const format = new Intl.DateTimeFormat(regionalTag(locale), { month: 'long', timeZone: 'UTC' });
		return Array.from({ length: 12 }, (_, index): [string, number] => [
			format.format(Date.UTC(leapYear, index, 1)).toLowerCase(),
			index + 1,
		]);
	}),
);
const names = [...months.keys()].join('|');
const year = String.raw`(?:,? (?<year>\d{4})(?!\d))?`;
const ways = [
	new RegExp(String.raw`(?<![\d.,:])(?<day>\d{1,2})(?:\. ?| )(?<name>${names})(?!\p{L})${year}`, 'giu'),
	/(?<![\d.])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?!\.?\d)/g,
];

/** A day that is in no calendar leaves the reader without the day that was meant. */
export const missingDays: Rule = {
	name: 'missing-days',
	severity: 'warning',
	about: 'En dato finnes i kalenderen.',
	example: '31. februar',
	check: ({ texts }) =>
		texts.flatMap((text) =>
			proseLinesOf(text).flatMap(({ words, at }) =>
				missingDaysIn(words).map((day) =>
					inText(missingDays, text, at, `«${day}» finnes ikke i kalenderen. Skriv den rette datoen.`),
				),
			),
		),
};

function missingDaysIn(words: string): string[] {
	return ways.flatMap((way) =>
		[...words.matchAll(way)].flatMap(({ 0: written, groups = {} }) => {
			const { day, name = '', month, year: own }: Partial<Record<string, string>> = groups;
			const number = months.get(name.toLowerCase()) ?? Number(month);
			if (number < 1 || number > 12) return [];
			// The last day of a month is the day before the first of the next.
			const last = new Date(Date.UTC(Number(own ?? leapYear), number, 0)).getUTCDate();
			return Number(day) >= 1 && Number(day) <= last ? [] : [written];
		}),
	);
}
