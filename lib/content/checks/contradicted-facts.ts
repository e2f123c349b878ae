import { type Locale, locales } from '../../i18n/routing';
import { formatFact } from '../facts/format';
import { isSameNumber, numbersIn } from '../facts/numbers';
import { type Finder, finderOf, patternsOf } from '../facts/patterns';
import { type Fact, type Facts, factName } from '../facts/schema';
import { speaksOf } from '../facts/spoken-of';
import { type Subject, subjectOf } from '../facts/subjects';
import { factWords } from '../facts/words';
import type { Problem } from '../problem';
import type { CheckedText } from './checked-text';
import { type Passage, passagesOf, problemAt } from './passages';
import { type SameForAllTexts, type TextRule, textRule } from './rule';

/**
 * A number written out in a text stays behind when the fact file is changed, and readers get two answers. The patterns of
 * the facts (`mønster`) say where such numbers stand, their subjects (`gjelder`) which of them are the facts' own: others have
 * telephones, deadlines and opening hours too.
 */
export const contradictedFacts: TextRule = textRule({
	name: 'contradicted-facts',
	severity: 'error',
	about: 'Et tall i teksten er det samme som i `_fakta.md`.',
	example: '«gyldig i 30 dager», når det er 60',
	look: (same) => {
		const { facts } = same.site;
		// Once for each language: there are many texts, and an expression takes longer to make than to use.
		const sought = new Map(locales.map((locale) => [locale, soughtFacts(facts, same.earlierFacts, locale)]));
		return (text) => (isExempt(text, same) ? [] : problemsIn(text, sought.get(text.locale) ?? [], facts));
	},
});

/** True for a page that the fact file lets say something else. */
export function isExempt(text: CheckedText, { facts }: Pick<SameForAllTexts, 'facts'>): boolean {
	return text.kind === 'page' && Object.hasOwn(facts?.data.unntak ?? {}, text.key);
}

function problemsIn(text: CheckedText, sought: readonly SoughtFact[], facts: Facts): Problem[] {
	return passagesOf(text, facts).flatMap((passage) =>
		contradictionsIn(passage, sought).map(({ message, key, index }) =>
			problemAt(contradictedFacts, text, passage, index, `${message} Rett teksten, eller skriv :fakta[${key}].`),
		),
	);
}

interface Contradiction {
	key: string;
	/** Place in the text. */
	index: number;
	message: string;
}

/** What a text says against the facts; each fact is spoken of once for each place. */
function contradictionsIn({ shown, surroundings }: Passage, facts: readonly SoughtFact[]): Contradiction[] {
	return facts.flatMap(({ key, name, value, finders, earlierFinders, subject, isRightElsewhere }) => {
		const statements = finders.flatMap((find) => find(shown));
		if (statements.length === 0) return [];
		const found = new Map<number, Contradiction>();
		const stale = new Set(
			earlierFinders.flatMap((find) => find(shown).flatMap(({ isWrong, numberAt }) => (isWrong ? [] : numberAt))),
		);
		for (const statement of statements) {
			const { index, end, numberAt, text, isWrong } = statement;
			if (!isWrong || stale.has(numberAt) || isRightElsewhere(text) || !speaksOf(subject, statement, surroundings()))
				continue;
			found.set(end, { key, index, message: `«${text}» stemmer ikke med _fakta.md: «${name}» er «${value}».` });
		}
		return [...found.values()];
	});
}

/** A fact that is looked for in the texts of a language. */
interface SoughtFact {
	key: string;
	/** What editors call it. */
	name: string;
	/** The fact as readers see it. */
	value: string;
	finders: Finder[];
	/** What finds what the fact was before: changed-facts.ts names those places. */
	earlierFinders: Finder[];
	subject: Subject;
	/** True for a telephone number that is a fact of its own. */
	isRightElsewhere(text: string): boolean;
}

function soughtFacts(facts: Facts, earlier: Facts, locale: Locale): SoughtFact[] {
	const phones = Object.values(facts).flatMap((fact) => ('telefon' in fact ? [fact.telefon] : []));
	const words = factWords(locale);
	const isPhone = (text: string) =>
		numbersIn(text, true, words).some((number) => phones.some((phone) => isSameNumber(number, phone, words)));
	return Object.entries(facts).map(([key, fact]) => ({
		key,
		name: factName(key, fact),
		value: formatFact(fact, locale).text,
		subject: subjectOf(fact, locale),
		finders: findersOf(fact, fact, locale),
		earlierFinders: findersOf(fact, Object.hasOwn(earlier, key) ? earlier[key] : undefined, locale),
		isRightElsewhere: (text) => 'telefon' in fact && isPhone(text),
	}));
}

/** What finds, with the patterns of a fact, where a text says what a value of it says. */
function findersOf(fact: Fact, value: Fact | undefined, locale: Locale): Finder[] {
	return value ? patternsOf(fact, locale).map((pattern) => finderOf(pattern, value, locale)) : [];
}
