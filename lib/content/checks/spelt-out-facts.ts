import { type Locale, locales } from '../../i18n/routing';
import { formatFact } from '../facts/format';
import { type Facts, factName } from '../facts/schema';
import { soughtValue, spellingsIn, unspaced } from '../facts/spelt-out';
import { areOnePlace } from '../facts/value-finder';
import type { Problem } from '../problem';
import type { CheckedText } from './checked-text';
import { isExempt } from './contradicted-facts';
import { type Passage, passagesOf, problemAt } from './passages';
import { type TextRule, textRule } from './rule';

/** A value that is right today stays as it is when the fact changes. Only what certainly speaks of the fact is told of. */
export const speltOutFacts: TextRule = textRule({
	name: 'spelt-out-facts',
	severity: 'warning',
	about: 'En verdi fra `_fakta.md` er hentet derfra, ikke skrevet rett ut.',
	example: '«Ring 800 30 300.» i stedet for «Ring :fakta[telefon].»',
	look: (same) => {
		const { facts } = same.site;
		// Once for each language: an expression takes longer to make than to use.
		const sought = new Map(locales.map((locale) => [locale, soughtFacts(facts, same.earlierFacts, locale)]));
		return (text) => (isExempt(text, same) ? [] : problemsIn(text, sought.get(text.locale) ?? [], facts));
	},
});

interface SoughtFact {
	key: string;
	name: string;
	/** The fact as readers see it. */
	value: string;
	sought: ReturnType<typeof soughtValue>;
	/** True for what a fact said before it was changed: whoever still says that is told so by another rule. */
	isPast?: boolean;
}

function soughtFacts(facts: Facts, earlier: Facts, locale: Locale): SoughtFact[] {
	const now = valuesOf(facts, locale);
	const values = new Map(now.map(({ key, value }) => [key, value]));
	const changed = valuesOf(earlier, locale).filter(({ key, value }) => values.get(key) !== value);
	return [...now, ...changed.map((fact) => ({ ...fact, isPast: true }))];
}

function valuesOf(facts: Facts, locale: Locale): SoughtFact[] {
	return Object.entries(facts).map(([key, fact]) => ({
		key,
		name: factName(key, fact),
		value: formatFact(fact, locale).text,
		sought: soughtValue(fact, fact, locale),
	}));
}

function problemsIn(text: CheckedText, facts: readonly SoughtFact[], all: Facts): Problem[] {
	return passagesOf(text, all, { asWritten: true }).flatMap((passage) =>
		speltOutIn(passage, facts).map(({ index, words, key, name }) => {
			const message = `«${words}» er skrevet rett ut, og blir ikke endret sammen med «${name}». Skriv :fakta[${key}].`;
			return problemAt(speltOutFacts, text, passage, index, message);
		}),
	);
}

/** Each place once: where two facts have one number, the one that is written as it stands there is meant. */
function speltOutIn(passage: Passage, facts: readonly SoughtFact[]) {
	const found = facts.flatMap(({ key, name, value, sought, isPast = false }) =>
		spellingsIn(passage, sought)
			.filter(({ isCertain }) => isCertain)
			.map(({ statement: { index, end, numberAt, text } }) => {
				return {
					key,
					name,
					isPast,
					index,
					end,
					numberAt,
					words: text,
					isAsWritten: unspaced(text) === unspaced(value),
				};
			}),
	);
	return found
		.sort((a, b) => Number(b.isAsWritten) - Number(a.isAsWritten))
		.filter((one, place) => !one.isPast && found.findIndex((other) => areOnePlace(one, other)) === place);
}
