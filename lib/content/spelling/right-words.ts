import type { Locale } from '../../i18n/routing';
import { words } from '../checks/norwegian-words';

/** What is known of the words of a language. */
export interface Knowledge {
	locale: Locale;
	/** True for a word that a dictionary or list has just so. */
	has(word: string): boolean;
}

/** True for a word that is known, or made of known ones as the language makes them. */
export function isRightWord(word: string, knowledge: Knowledge): boolean {
	const { locale, has } = knowledge;
	const lower = word.toLowerCase();
	if (has(lower)) return true;
	// «Ikke» is a first name too, which nobody means at the beginning of a sentence.
	if (has(word)) return !isOfOtherForm(lower, locale);
	const isRight = (part: string) => isRightWord(part, knowledge);
	// «eID-ordningen», «SMS-en»: the parts stand each for itself.
	const parts = word.split('-');
	if (parts.length > 1) return parts.every((part) => isLoosePart(part) || isRight(part));
	if (locale === 'en') return false;
	return isWhole(lower, knowledge) || (isCompound(lower, knowledge) && !isNearWhole(lower, knowledge));
}

/** True for the small words that only the other form of Norwegian has. */
function isOfOtherForm(word: string, locale: Locale): boolean {
	return locale !== 'en' && words[locale === 'nb' ? 'nn' : 'nb'].has(word);
}

/** What a hyphen may tie to a word: a name with a capital inside, an abbreviation, a number, one or two letters, or an ending. */
function isLoosePart(part: string): boolean {
	return /^(?:\P{Ll}+|.*\p{Ll}\p{Lu}.*|\p{L}{1,2}|\p{N}+|ene|ane)$/u.test(part);
}

/** Everyday words that the dictionaries, which are from 2002 and mended since, do not have. */
const missing = new Set('noe noen app appen apper appene appar appane chat chatten'.split(' '));

/** A word that is no compound, with or without the endings that the dictionaries have left out. */
function isWhole(word: string, { has }: Knowledge): boolean {
	if (has(word) || missing.has(word)) return true;
	// The genitive, and nouns from other languages: «kontoen», «skjemaet», «firmaer», «videoane».
	if (/[^s]s$/.test(word) && (has(word.slice(0, -1)) || missing.has(word.slice(0, -1)))) return true;
	const loan = /^(.{2,}[oa])(?:en|et|er|ene|ar|ane)s?$/u.exec(word)?.[1];
	if (loan && has(loan)) return true;
	// What is done: «tømming» of «tømme».
	const verb = /^(.{4,})ing(?:a|ar|ane|en|er|ene)?s?$/u.exec(word)?.[1];
	if (verb !== undefined && has(`${verb}e`)) return true;
	// What is not so: «uønsket», «ugjennomsiktig».
	return /^u.{5,}/.test(word) && has(word.slice(1));
}

/** Shorter parts are found in most misspelled words, other than these, which many words begin or end with. */
const shortestPart = 4;
const shortFirst = new Set(
	'inn ut opp ned til av på om bil buss by dag el hus mat mer meir nød sak tid val vår års'.split(' '),
);
const shortLast = new Set('tid dag sak lov'.split(' '));

/** Nouns that always get an «s» before another («Fuge-s», Språkrådet). */
const beforeS = /(?:ing|het|heit|sjon|skap|dom|tet|nad|sel|else|gong|gang)$/u;

/** Nouns that mostly do, since they are compounds themselves: «oppstartsmøte», «utvalgsleder». */
const oftenBeforeS = /^(?:inn|ut|opp|ned|til|på|fram|frem|over|under|for).{4,}$/u;

/** Two words written as one. The dictionaries say of few words that they can be parts. */
function isCompound(word: string, knowledge: Knowledge): boolean {
	for (let end = 2; end <= word.length - 3; end++) {
		const [first, last] = [word.slice(0, end), word.slice(end)];
		const isLong = last.length >= shortestPart ? isWhole(last, knowledge) : shortLast.has(last);
		if (isLong && isFirstPart(first, knowledge)) return true;
	}
	return false;
}

function isFirstPart(first: string, { has }: Knowledge): boolean {
	if (first.length < shortestPart) return shortFirst.has(first);
	const noun = first.slice(0, -1);
	if (first.endsWith('s') && (beforeS.test(noun) || oftenBeforeS.test(noun))) return has(noun);
	return has(first) && !beforeS.test(first);
}

/**
 * True when a word that the dictionary has whole differs by one double consonant, the commonest slip of all (other than «s», which joins words): «innloging» is made
 * of «inn» and «loging», and hardly ever meant so.
 */
function isNearWhole(word: string, { has }: Knowledge): boolean {
	return [...word.matchAll(/([bdfgklmnprtv])(\1?)/gu)].some(({ index, 0: found, 1: letter = '', 2: second }) =>
		has(word.slice(0, index) + letter + (second ? '' : letter) + word.slice(index + found.length)),
	);
}
