import { beginsAt, endsAt } from '../dates';
import type { CheckedPage } from './checked-text';
import { comparable } from './comparable';
import { inField, type Rule } from './rule';

/** Dates by which a page comes and goes, and the instant that each means. */
const dates = [
	['publishDate', beginsAt],
	['expiryDate', endsAt],
] as const;

/** A page comes and goes in the complete languages at once: else some readers meet it while others are told that it is not there. */
export const pagePeriods: Rule = {
	name: 'page-periods',
	severity: 'warning',
	about: 'Siden kommer og går på begge målformer samtidig.',
	example: '`publishDate` på bokmål, men ikke på nynorsk',
	check: ({ versions, now }) =>
		[...versions.values()].flatMap((pages) => {
			const [first, ...others] = comparable(pages);
			return first ? others.flatMap((other) => differences(first, other, now)) : [];
		}),
};

function differences(first: CheckedPage, other: CheckedPage, now: number) {
	return dates.flatMap(([field, instantOf]) => {
		const [here, there] = [other, first].map(({ data }) => data[field]);
		// What is over is over, whenever it was.
		const [own, model] = [here, there].map((date) => (date === undefined ? undefined : Math.max(now, instantOf(date))));
		const isPast = field === 'publishDate' && (own ?? now) === now && (model ?? now) === now;
		if (own === model || isPast) return [];
		const fault = here === undefined ? `mangler, men er ${there}` : `er ${here}, men ${there ?? 'mangler'}`;
		const message = `${fault} i ${first.file}: en tid er siden bare på det ene språket. Skriv det samme i begge.`;
		return [inField(pagePeriods, other, [field], message)];
	});
}
