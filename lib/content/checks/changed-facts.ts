import { type Locale, locales } from '../../i18n/routing';
import { formatFact } from '../facts/format';
import { type Fact, type Facts, factName } from '../facts/schema';
import { soughtValue, spellingsIn, unspaced } from '../facts/spelt-out';
import type { Problem } from '../problem';
import { isExempt } from './contradicted-facts';
import { type Passage, passagesOf, problemAt } from './passages';
import { type TextRule, textRule } from './rule';

/**
 * When a fact is changed, every sentence that spells out the earlier value is named, so that none is forgotten. Only what
 * certainly speaks of the fact is an error: «ti dager» may be somebody else's ten days.
 */
export const changedFacts: TextRule = textRule({
	name: 'changed-facts',
	severity: 'error',
	about: 'Når et faktum blir endret, blir setningene som sier den gamle verdien, rettet.',
	example: 'det gamle telefonnummeret står skrevet rett ut',
	look: (same) => {
		const { earlierFacts, site } = same;
		const changed = new Map(locales.map((locale) => [locale, changesIn(earlierFacts, site.facts, locale)]));
		return (text) => {
			const changes = changed.get(text.locale) ?? [];
			if (changes.length === 0 || isExempt(text, same)) return [];
			return passagesOf(text, site.facts, { asWritten: true }).flatMap((passage) =>
				changes.flatMap((change) =>
					leftBehind(passage, change).map(({ index, message, severity }): Problem => {
						const problem = problemAt(changedFacts, text, passage, index, message);
						return { ...problem, severity };
					}),
				),
			);
		};
	},
});

/** A fact that says something else to readers of a language than before. */
interface Change {
	key: string;
	/** What editors call it. */
	name: string;
	/** The fact as readers see it now. */
	value: string;
	/** The earlier value. */
	sought: ReturnType<typeof soughtValue>;
	/** True for what is now the value of another fact. */
	isRightElsewhere(text: string): boolean;
}

function changesIn(earlier: Facts, now: Facts, locale: Locale): Change[] {
	const shown = (fact: Fact) => formatFact(fact, locale).text;
	const current = new Set(Object.values(now).map((fact) => unspaced(shown(fact))));
	return Object.entries(now).flatMap(([key, fact]) => {
		const before = Object.hasOwn(earlier, key) ? earlier[key] : undefined;
		if (!before || shown(before) === shown(fact)) return [];
		return {
			key,
			name: factName(key, fact),
			value: shown(fact),
			sought: soughtValue(before, fact, locale),
			isRightElsewhere: (text: string) => current.has(unspaced(text)),
		};
	});
}

/** The places of a passage that still say what a fact was; each is named once. */
function leftBehind(passage: Passage, { key, name, value, sought, isRightElsewhere }: Change) {
	const left = spellingsIn(passage, sought).filter(({ statement }) => !isRightElsewhere(statement.text));
	return left.map(({ statement: { index, text }, isCertain }) => {
		const message = isCertain
			? `sier fortsatt «${text}», men «${name}» er nå «${value}» i _fakta.md. Rett teksten, eller skriv :fakta[${key}].`
			: `«${text}» var verdien av «${name}» i _fakta.md, som nå er «${value}». Sjekk om teksten gjelder det samme.`;
		return { index, message, severity: isCertain ? ('error' as const) : ('warning' as const) };
	});
}
