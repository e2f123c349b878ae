import { beginsAt, endsAt } from '../dates';
import type { CheckedText } from './checked-text';
import { inField, type TextRule, textRule } from './rule';

/** What ends before it begins is never shown. */
export const periods: TextRule = textRule({
	name: 'periods',
	severity: 'error',
	about: 'Det som vises en stund, begynner før det slutter.',
	example: '`expiryDate` er før `publishDate`',
	look: () => (text) => {
		const period = periodOf(text);
		if (!period?.begin.value || !period.end.value) return [];
		const { begin, end } = period;
		if (endsAt(end.value) > beginsAt(begin.value)) return [];
		const message = `${end.value} er før ${begin.field} (${begin.value}), så ${period.what} blir aldri vist. Rett en av datoene.`;
		return [inField(periods, text, [end.field], message)];
	},
});

function periodOf(text: CheckedText) {
	switch (text.kind) {
		case 'page': {
			const { publishDate, expiryDate } = text.data;
			return bounded('siden', 'publishDate', publishDate, 'expiryDate', expiryDate);
		}
		case 'alert':
			return bounded('meldingen', 'from', text.data.from, 'until', text.data.until);
		case 'footer':
			return undefined;
	}
}

function bounded(what: string, from: string, begin: string | undefined, until: string, end: string | undefined) {
	return { what, begin: { field: from, value: begin ?? '' }, end: { field: until, value: end ?? '' } };
}
