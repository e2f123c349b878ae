import type { SiteContent } from '../content/types';
import type { Locale } from '../i18n/routing';
import { partsOf } from './compounds';
import { documentsOf, type SearchDocument } from './documents';
import { fold } from './fold';
import { searchLanguage } from './language/language';
import type { SearchLanguage } from './language/search-language';
import { createNamedSo } from './named-so';
import { createPostings, type Postings } from './postings';
import { type SynonymGroup, synonymGroups } from './synonyms';
import { termsOf, termsOfWord } from './terms';
import { createVocabulary, type Vocabulary } from './vocabulary';
import { wordingOf } from './wording';
import { wordsIn } from './words';

/** How much a word counts by where it stands. What editors have written to be found by counts most. */
const weights = {
	title: 6,
	address: 3,
	keywords: 5,
	errorMessages: 3,
	lead: 2.5,
	headings: 2.5,
	blocks: 1,
	translatedNames: 2,
	translatedText: 0.4,
} as const satisfies Record<Exclude<keyof SearchDocument, 'page' | 'answers'>, number>;

const fields = Object.keys(weights) as (keyof typeof weights)[];
/** Lists in which the same word stands again and again: once is enough. */
const lists: readonly (typeof fields)[number][] = ['keywords', 'translatedNames'];
/** What stands on a page in its own language, and may be suggested to readers. */
const ownFields: readonly (typeof fields)[number][] = ['title', 'keywords', 'lead', 'headings', 'blocks'];

export interface IndexedPage extends SearchDocument {
	/** The names that the page goes by: its title first, then its keywords. */
	names: readonly Name[];
}

/** What a page is called, or asked for with. */
export interface Name {
	/** The stems of its words. */
	terms: ReadonlySet<string>;
	wording: ReadonlySet<string>;
}

export interface SearchIndex extends Postings {
	/** By the numbers that the postings use. */
	pages: readonly IndexedPage[];
	/** The pages that go by a name, given as `spoken` gives it. */
	namedSo(name: string): readonly IndexedPage[];
	language: SearchLanguage;
	synonyms: readonly SynonymGroup[];
	/** The stems of the two parts of a compound, or of two words written in one; empty for any other word. */
	partsOf(word: string): readonly string[];
	vocabulary: Vocabulary;
}

/** Builds the index of a language: 500 pages take less than a second. */
export function buildIndex(site: SiteContent, locale: Locale): SearchIndex {
	const language = searchLanguage(locale);
	const documents = documentsOf(site, locale);
	const worded = documents.map((document) =>
		fields.map((field) => ({
			field,
			words: [document[field]].flat().flatMap((text) => wordsIn(text).map((word) => word.text.toLowerCase())),
		})),
	);
	const analysis = createAnalysis(new Set(worded.flatMap((page) => page.flatMap(({ words }) => words))), language);
	const pages = documents.map((document) => ({ ...document, names: namesOf(document, language) }));
	const own = worded.flatMap((page) => page.flatMap(({ field, words }) => (ownFields.includes(field) ? words : [])));
	return {
		...createPostings(
			worded.map((page) =>
				page.map(({ field, words }) => {
					const terms = words.flatMap(analysis.termsOf);
					return { weight: weights[field], terms: lists.includes(field) ? [...new Set(terms)] : terms };
				}),
			),
		),
		pages,
		namedSo: createNamedSo(pages),
		language,
		synonyms: synonymGroups(site.ownSynonyms[locale] ?? site.synonyms, language),
		partsOf: analysis.partsOf,
		vocabulary: createVocabulary(own, language),
	};
}

/** What each word of the pages is found by: the stem of itself, and of its parts when it is a compound. */
function createAnalysis(words: ReadonlySet<string>, language: SearchLanguage) {
	const ownTerms = (word: string) => termsOfWord(word, language);
	const known = new Set([...words].flatMap(ownTerms));
	const parts = (word: string) => partsOf(fold(word), (part) => known.has(part), language);
	const terms = new Map([...words].map((word) => [word, [...new Set([...ownTerms(word), ...parts(word)])]]));
	return { partsOf: parts, termsOf: (word: string): readonly string[] => terms.get(word) ?? [] };
}

function namesOf({ title, keywords, translatedNames }: SearchDocument, language: SearchLanguage): Name[] {
	const [own, ...others] = [title, ...keywords, ...translatedNames].map((name) => ({
		terms: new Set(termsOf(name, language)),
		wording: wordingOf(name),
	}));
	return [...(own ? [own] : []), ...others.filter(({ terms }) => terms.size > 0)];
}
