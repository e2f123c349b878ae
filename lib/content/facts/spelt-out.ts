import type { Locale } from '../../i18n/routing';
import { numberTest } from './numbers';
import { type Finder, finderOf, patternsOf, rightNumbers, type Statement } from './patterns';
import type { Fact } from './schema';
import { type Surroundings, speaksOf } from './spoken-of';
import { type Subject, subjectOf } from './subjects';
import { valueFinderOf, withoutOverlap } from './value-finder';
import { factWords } from './words';

/** The value of a fact as it is looked for in the texts of a language. */
interface SoughtValue {
	/** True for a value that can mean nothing else: a telephone number, an e-mail address. */
	isUnmistakable: boolean;
	subject: Subject;
	/** False for a text that cannot hold the value: most have no such number. */
	mayBeIn(text: string): boolean;
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
	// A telephone number and a date have several ways to write each of theirs.
	const [first] = 'telefon' in value || 'dato' in value || 'epost' in value ? [] : rightNumbers(value, locale);
	const finders = patternsOf(fact, locale).map((pattern) => finderOf(pattern, value, locale));
	return {
		isUnmistakable: 'telefon' in value || 'epost' in value,
		subject: subjectOf(fact, locale),
		mayBeIn: first === undefined ? () => true : numberTest(first, factWords(locale)),
		finders: [valueFinderOf(value, locale) ?? [], finders].flat(),
	};
}

/** The places of a passage that say a value, each once. */
export function spellingsIn(
	{ shown, surroundings }: { shown: string; surroundings(): Surroundings },
	{ finders, subject, mayBeIn, isUnmistakable }: SoughtValue,
): Spelling[] {
	if (!mayBeIn(shown)) return [];
	const places = finders
		.flatMap((find) => find(shown))
		.filter(({ isWrong }) => !isWrong)
		.reduce(withoutOverlap, []);
	return places.map((statement) => ({
		statement,
		isCertain: isUnmistakable || speaksOf(subject, statement, surroundings()),
	}));
}

/** A text without spaces, which telephone numbers are grouped by. */
export function unspaced(text: string): string {
	return text.replace(/\s/g, '');
}
