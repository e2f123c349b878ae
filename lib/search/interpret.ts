import type { SearchIndex } from './indexed';
import { formsOf, wordsOf } from './words';

/** One thing that a word of a query may mean: pages that have all of these terms. */
export interface Meaning {
	terms: readonly string[];
	/** How sure it is that this is meant, from 0 to 1. */
	worth: number;
	/** True when the terms mean this only together. */
	isPhrase?: boolean;
}

/** A word of a query that says something, with everything that it may mean. */
export interface QueryWord {
	written: string;
	stem: string;
	/** True when the word, its parts or a compound that it belongs to stand on some page. */
	isKnown: boolean;
	/** What it is most likely a misspelling of. */
	correction?: string;
	meanings: Meaning[];
}

const worthOf = { written: 1, compound: 0.9, parts: 0.8, synonym: 0.6, beginning: 0.5 } as const;
/** Most typing errors in a word that may as well be a compound of words on the pages: «pasord» is no «ord». */
const mostInCompound = 1;

/** What a query asks for: its words, those that only hold a sentence together left out unless there are no others. */
export function interpret(text: string, index: SearchIndex): QueryWord[] {
	const written = wordsOf(text).flatMap((word) => {
		const { whole, parts } = formsOf(word);
		return parts.length > 0 ? parts : [whole];
	});
	const joined = joinCompounds(written, index);
	const saying = joined.filter((word) => word.length > 1 || !index.language.isStopWord(word[0]));
	const words = (saying.length > 0 ? saying : joined).flatMap((word) => readWords(word, index));
	addSynonyms(words, index);
	for (const word of words) word.meanings = withoutDoubles(word.meanings);
	return words;
}

type Written = readonly [string, ...string[]];

/** Words that stand beside each other and are one on the pages: «engangs kode» is «engangskode», and «e post» «epost». */
function joinCompounds(written: readonly string[], index: SearchIndex): Written[] {
	const joined: Written[] = [];
	for (let at = 0; at < written.length; at++) {
		const [first = '', second] = written.slice(at, at + 2);
		const isOne =
			second !== undefined && !index.language.isStopWord(second) && compoundOf([first, second], index) !== undefined;
		joined.push(isOne ? [first, second] : [first]);
		if (isOne) at++;
	}
	return joined;
}

function compoundOf([first, second]: Written, index: SearchIndex): string | undefined {
	const candidates = second === undefined ? [first] : [first + second, `${first}s${second}`];
	return candidates.map(index.language.stem).find(index.has);
}

/**
 * Two words that are a compound on the pages stay two when both stand by themselves too: «feil kode» may be a «feilkode»
 * or a code that is wrong.
 */
function readWords(word: Written, index: SearchIndex): QueryWord[] {
	const whole = compoundOf(word, index);
	if (whole === undefined || !word.every((part) => index.has(index.language.stem(part))))
		return [readWord(word, index)];
	if (word.length === 1) return [readWord(word, index)];
	return word.map((part) => {
		const read = readWord([part], index);
		return { ...read, meanings: [...read.meanings, { terms: [whole], worth: worthOf.compound }] };
	});
}

function readWord(word: Written, index: SearchIndex): QueryWord {
	const { stem, isStopWord } = index.language;
	const written = word.join(' ');
	const whole = compoundOf(word, index);
	const term = whole ?? stem(written);
	const apart = word.length > 1 ? word.filter((part) => !isStopWord(part)).map(stem) : index.partsOf(written);
	const parts = word.length > 1 || whole === undefined ? apart : [];
	// A word that editors have written in their list is none misspelt, though no page has it.
	const isWord = whole !== undefined || isStopWord(written) || index.synonyms.has(term);
	const correction = isWord
		? undefined
		: index.vocabulary.almost(written, parts.length > 0 ? mostInCompound : undefined);
	const beginnings = index.vocabulary.startingWith(written).filter((candidate) => candidate.stem !== term);
	return {
		written,
		stem: term,
		isKnown: whole !== undefined || parts.length > 0,
		...(correction && { correction }),
		meanings: [
			{ terms: [term], worth: worthOf.written },
			...(parts.length > 0 ? [{ terms: parts, worth: worthOf.parts }] : []),
			...beginnings.map((candidate) => ({
				terms: [candidate.stem],
				worth: worthOf.beginning * candidate.likeness,
			})),
		],
	};
}

/** What editors have said to mean the same. An expression counts for each of the words it stands in place of. */
function addSynonyms(words: readonly QueryWord[], { synonyms }: SearchIndex): void {
	const query = words.map((word) => word.stem);
	for (const { at, length, others } of synonyms.in(query)) {
		for (const word of words.slice(at, at + length))
			word.meanings.push(...others.map((terms) => ({ terms, worth: worthOf.synonym, isPhrase: terms.length > 1 })));
	}
}

/** Each meaning once, as sure as it is at its surest. */
function withoutDoubles(meanings: readonly Meaning[]): Meaning[] {
	const surest = new Map<string, Meaning>();
	for (const meaning of meanings) {
		const key = meaning.terms.join(' ');
		if (meaning.worth > (surest.get(key)?.worth ?? 0)) surest.set(key, meaning);
	}
	return [...surest.values()];
}
