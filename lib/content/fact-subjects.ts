import type { Locale } from '../i18n/routing';
import { letters } from './fact-numbers';
import { isFunctionWord } from './function-words';
import type { Fact } from './schema';

/**
 * How a word speaks of a fact's subject:
 *
 * - `name`: the owner's own name, «MinID», which nobody else has
 * - `noun`: what others have too, «brukerstøtten», «vi»
 * - `head`: the last part of such a word, which stands for it where it has been named, «brevet» for «aktiveringsbrevet»
 */
export type Mention = 'name' | 'noun' | 'head';

export interface Subject {
	/** How a word speaks of the subject, or undefined when it speaks of something else. */
	mentions(word: string): Mention | undefined;
}

/** What the field `gjelder` of a fact says that it is about in a language; undefined when it says nothing. */
export function subjectOf({ gjelder }: Fact, language: Locale): Subject | undefined {
	const words = [gjelder?.[language] ?? []].flat();
	if (words.length === 0) return undefined;
	const names = words.filter((word) => /^\p{Lu}[^-]*$/u.test(word));
	const nouns = words.filter((word) => !names.includes(word));
	const isName = oneOf(names.map((name) => `${stemOf(name)}(?:-[${letters}-]*|s)?`));
	const isNoun = oneOf(nouns.map((noun) => stemOf(noun) + (noun.endsWith('*') ? `[${letters}-]*` : '')));
	const stems = nouns.filter((noun) => noun.endsWith('*')).map(stemOf);
	return {
		mentions: (word) => {
			if (isName(word)) return 'name';
			if (isNoun(word)) return 'noun';
			return stems.some((stem) => isHeadOf(word.toLowerCase(), stem.toLowerCase())) ? 'head' : undefined;
		},
	};
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

/** «brevet» for «aktiveringsbrev», «støtten» for «brukerstøtte»: the end of the stem, and an ending of its own. */
function isHeadOf(word: string, stem: string): boolean {
	if (isFunctionWord(word)) return false;
	for (let length = Math.min(word.length, stem.length - 1); length >= shortestHead; length--) {
		if (stem.endsWith(word.slice(0, length)) && /^(?:e?[nrt]e?|a|ane|ene|et|ar)?s?$/.test(word.slice(length)))
			return true;
	}
	return false;
}
