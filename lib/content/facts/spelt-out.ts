import type { Locale } from '../../i18n/routing';
import { type Finder, finderOf, patternsOf, type Statement } from './patterns';
import type { Fact } from './schema';
import { type Surroundings, speaksOf } from './spoken-of';
import { type Subject, subjectOf } from './subjects';
import { valueFinderOf, withoutOverlap } from './value-finder';

/** The value of a fact as it is looked for in the texts of a language. */
interface SoughtValue {
	/** True for a value that can mean nothing else: a telephone number, an e-mail address. */
	isUnmistakable: boolean;
	subject: Subject;
	finders: readonly Finder[];
}

/** A place of a text where the value of a fact is spelt out. */
export interface Spelling {
	statement: Statement;
	/** False where the words may speak of something else: «ti dager» may be somebody else's ten days. */
	isCertain: boolean;
}

/**
 * What finds where a value is spelt out.
 *
 * @param value the fact with the value that is looked for
 * @param fact the fact as it is now, whose patterns say where such values stand
 */
export function soughtValue(value: Fact, fact: Fact, locale: Locale): SoughtValue {
	const finders = patternsOf(fact, locale).map((pattern) => finderOf(pattern, value, locale));
	return {
		isUnmistakable: 'telefon' in value || 'epost' in value,
		subject: subjectOf(fact, locale),
		finders: [valueFinderOf(value, locale) ?? [], finders].flat(),
	};
}

/** The places of a passage that say a value, each once. */
export function spellingsIn(
	{ shown, surroundings }: { shown: string; surroundings(): Surroundings },
	{ finders, subject, isUnmistakable }: SoughtValue,
): Spelling[] {
	const places = finders
		.flatMap((find) => find(shown))
		.filter(({ isWrong }) => !isWrong)
		.reduce(withoutOverlap, []);
	return places.map((statement) => ({
		statement,
		isCertain: isUnmistakable || speaksOf(subject, statement, surroundings()),
	}));
}
