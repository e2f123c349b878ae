import { type Locale, locales } from '../../i18n/routing';
import { letters } from './numbers';
import { patternsOf, patternWordTest } from './patterns';
import type { Fact, Facts } from './schema';
import { type FactWords, factWords } from './words';

/**
 * How a word speaks of a fact's subject:
 *
 * - `name`: the owner's own name, «MinID», which nobody else has
 * - `noun`: what others have too, «brukerstøtten», «vi»
 * - `head`: the last part of such a word, which stands for it where it has been named: «brevet» for «aktiveringsbrevet»
 */
export type Mention = 'name' | 'noun' | 'head';

export interface Subject {
	/** True when the fact says what it is about. */
	isStated: boolean;
	/** How a word speaks of the subject, or undefined when it speaks of something else. */
	mentions(word: string): Mention | undefined;
	/** True for a word of the fact's own patterns, which says nothing of whose a number is: «gyldig», «ring». */
	isPattern(word: string): boolean;
	/** What is known of the language that the fact is looked for in. */
	words: FactWords;
}

/** What a fact is about in a language, as its field `gjelder` says. */
export function subjectOf(fact: Fact, language: Locale): Subject {
	const words = factWords(language);
	const stated = wordsFor(fact, language);
	const names = stated.filter(isName);
	const nouns = stated.filter((word) => !isName(word));
	const isOwnName = nameTest(names);
	const isNoun = oneOf(nouns.map((noun) => stemOf(noun) + (noun.endsWith('*') ? `[${letters}-]*` : '')));
	const stems = nouns.filter((noun) => noun.endsWith('*')).map(stemOf);
	return {
		isStated: stated.length > 0,
		mentions: (word) => {
			if (isOwnName(word)) return 'name';
			if (isNoun(word)) return 'noun';
			return stems.some((stem) => isHeadOf(word.toLowerCase(), stem.toLowerCase(), words)) ? 'head' : undefined;
		},
		isPattern: patternWordTest(patternsOf(fact, language)),
		words,
	};
}

/** What tells the names that the owner of the facts has, from what all of them say that they are about. */
export function ownNameTest(facts: Facts): (word: string) => boolean {
	return nameTest(
		Object.values(facts).flatMap((fact) => locales.flatMap((locale) => wordsFor(fact, locale).filter(isName))),
	);
}

function wordsFor({ gjelder }: Fact, language: Locale): string[] {
	return [gjelder?.[language] ?? []].flat();
}

/** «MinID» and «Digdir», but not «D-nummer», which is a kind of number, nor «eID». */
function isName(word: string): boolean {
	return /^\p{Lu}[^-]*$/u.test(word);
}

function nameTest(names: readonly string[]): (word: string) => boolean {
	return oneOf([...new Set(names)].map((name) => `${stemOf(name)}(?:-[${letters}-]*|s)?`));
}

/** What is wrong with a word of `gjelder`, in Norwegian, or undefined when it can be used. */
export function faultOfSubject(word: string): string | undefined {
	return /^\p{L}[\p{L}\p{N}-]*\*?$/u.test(word)
		? undefined
		: 'er ikke ett ord. Skriv hvert ord for seg; «*» kan stå sist: brev*';
}

function stemOf(word: string): string {
	return word.replace(/\*$/, '');
}

function oneOf(sources: readonly string[]): (word: string) => boolean {
	if (sources.length === 0) return () => false;
	const expression = new RegExp(`^(?:${sources.join('|')})$`, 'iu');
	return (word) => expression.test(word);
}

/** Shorter parts of words are found by chance. */
const shortestHead = 4;

/** «brevet» for «aktiveringsbrev», «koden» for «skolekode»: the end of the stem, in the definite form. «Et brev» is a new one. */
function isHeadOf(word: string, stem: string, { functionWords }: FactWords): boolean {
	if (functionWords.has(word)) return false;
	for (let length = Math.min(word.length, stem.length - 1); length >= shortestHead; length--) {
		if (stem.endsWith(word.slice(0, length)) && /^(?:e?[nt]|a|e?ne|ane)s?$/.test(word.slice(length))) return true;
	}
	return false;
}
