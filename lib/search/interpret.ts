import type { SearchIndex } from './search-index';
import { stem } from './stem';
import { isStopWord } from './stop-words';
import { synonymsIn } from './synonyms';
import { formsOf, wordsIn } from './words';

/** One thing that a word of a query may mean: pages that have all of these terms. */
interface Meaning {
	terms: readonly string[];
	/** How sure it is that this is meant, from 0 to 1. */
	worth: number;
}

/** A word of a query that says something, with everything that it may mean. */
export interface QueryWord {
	written: string;
	stem: string;
	/** True when the word, or a compound that it belongs to, stands on some page. */
	isKnown: boolean;
	/** What it is most likely a misspelling of; only for a word that is not known. */
	correction?: string;
	meanings: Meaning[];
}

const worthOf = { written: 1, compound: 0.9, parts: 0.8, typo: 0.9, synonym: 0.6, beginning: 0.5 } as const;

/** What a query asks for: its words, those that only hold a sentence together left out unless there are no others. */
export function interpret(text: string, index: SearchIndex): QueryWord[] {
	const written = wordsIn(text).flatMap(({ text: word }) => {
		const { whole, parts } = formsOf(word);
		return parts.join('') === whole ? parts : [whole];
	});
	const saying = written.filter((word) => !isStopWord(word));
	const words = (saying.length > 0 ? saying : written).map((word) => readWord(word, index));
	addCompounds(written, words, index);
	for (const word of words) if (!word.isKnown) addCorrections(word, index);
	addSynonyms(words, index);
	return words;
}

function readWord(written: string, index: SearchIndex): QueryWord {
	const term = stem(written);
	const parts = index.has(term) ? [] : index.partsOf(written);
	const beginnings = index.vocabulary.startingWith(written).filter((candidate) => candidate.stem !== term);
	return {
		written,
		stem: term,
		isKnown: index.has(term) || parts.length > 0,
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

/** «engangs kode» may be «engangskode», and «e post» «epost». */
function addCompounds(written: readonly string[], words: readonly QueryWord[], index: SearchIndex): void {
	for (const [at, first] of written.entries()) {
		const second = written[at + 1];
		if (second === undefined) continue;
		const compound = [first + second, `${first}s${second}`].map(stem).find((term) => index.has(term));
		if (compound === undefined) continue;
		for (const word of words.filter((candidate) => candidate.written === first || candidate.written === second)) {
			word.meanings.push({ terms: [compound], worth: worthOf.compound });
			word.isKnown = true;
		}
	}
}

function addCorrections(word: QueryWord, { vocabulary }: SearchIndex): void {
	const candidates = vocabulary.almost(word.written);
	word.meanings.push(
		...candidates.map((candidate) => ({ terms: [candidate.stem], worth: worthOf.typo * candidate.likeness ** 2 })),
	);
	if (candidates[0]) word.correction = candidates[0].word;
}

/** What editors have said to mean the same. An expression counts for each of the words it stands in place of. */
function addSynonyms(words: readonly QueryWord[], { synonyms }: SearchIndex): void {
	const query = words.map((word) => word.stem);
	for (const { at, length, others } of synonymsIn(query, synonyms)) {
		for (const word of words.slice(at, at + length))
			word.meanings.push(...others.map((terms) => ({ terms, worth: worthOf.synonym })));
	}
}
