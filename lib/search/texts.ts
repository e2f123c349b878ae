import type { Answer } from '../content/markdown/answers';
import { sectionsOf } from '../content/markdown/shown-text';
import type { Page, SiteContent } from '../content/types';
import type { WordList } from './word-list';

/** What the search reads of a page. The same for the page and for where it stands in for a translation. */
export type TextSource = Pick<
	Page,
	'file' | 'language' | 'path' | 'title' | 'ingress' | 'description' | 'keywords' | 'errorMessages' | 'markdown'
>;

/** What the search reads of a page, and nothing else of it. */
export function textSourceOf(page: TextSource): TextSource {
	const { file, language, path, title, ingress, description, keywords, errorMessages, markdown } = page;
	return {
		...{ file, language, path, title, keywords, errorMessages, markdown },
		...(ingress !== undefined && { ingress }),
		...(description !== undefined && { description }),
	};
}

/** True when a page says the search nothing new. */
export function isSameText(before: TextSource | undefined, page: TextSource): boolean {
	return (
		before !== undefined &&
		before.markdown.hash === page.markdown.hash &&
		before.path === page.path &&
		before.title === page.title &&
		before.ingress === page.ingress &&
		before.description === page.description &&
		isSameList(before.keywords, page.keywords) &&
		isSameList(before.errorMessages, page.errorMessages)
	);
}

function isSameList(before: readonly string[], now: readonly string[]): boolean {
	return before === now || (before.length === now.length && before.every((entry, at) => entry === now[at]));
}

/** Where on a page words may stand: «address» is its own part of the address, «lead» ingress and description. */
export const fields = ['title', 'address', 'keywords', 'errorMessages', 'lead', 'headings', 'blocks'] as const;

type FieldName = (typeof fields)[number];

/** A piece of a text: a keyword, a heading, a paragraph. */
interface Part {
	field: FieldName;
	text: string;
	/** The answer that it stands under. */
	answer?: Answer;
}

/** A page's text as the search keeps it. */
export interface IndexedText {
	title: string;
	/** What the page says of itself: its description. */
	about: string;
	hasIngress: boolean;
	errorMessages: readonly string[];
	lead: readonly string[];
	blocks: readonly string[];
	answers: readonly (Answer | undefined)[];
	/** The numbers of all its words, part by part. */
	words: Uint32Array;
	/** Where in `words` each part ends. */
	partEnds: Uint32Array;
	/** Where in `partEnds` each field ends: the parts stand in the order of the fields. */
	fieldEnds: Uint32Array;
}

/** The parts of a page that a reader can search for, in the order of the fields. */
function partsOfText(source: TextSource, facts: SiteContent['facts']): Part[] {
	const { title, path, keywords, errorMessages, ingress, description, markdown, language } = source;
	const sections = sectionsOf(markdown, { locale: language, facts });
	const lead = [...new Set([ingress, description])].filter((text) => text !== undefined);
	const of = (field: FieldName) => (text: string) => ({ field, text });
	return [
		{ field: 'title', text: title },
		{ field: 'address', text: (path.split('/').at(-1) ?? '').replaceAll('-', ' ') },
		...keywords.map(of('keywords')),
		...errorMessages.map(of('errorMessages')),
		...lead.map(of('lead')),
		...sections.flatMap(({ heading }) => (heading?.text ? [of('headings')(heading.text)] : [])),
		...sections.flatMap(({ blocks }) => blocks.map((block) => ({ field: 'blocks' as const, ...block }))),
	];
}

/** Reads a page for the search. */
export function readText(source: TextSource, facts: SiteContent['facts'], words: WordList): IndexedText {
	const parts = partsOfText(source, facts);
	const numbers = parts.map(({ text }) => words.numbersOf(text));
	const blocks = parts.filter(({ field }) => field === 'blocks');
	const lead = parts.filter(({ field }) => field === 'lead').map(({ text }) => text);
	const partEnds = new Uint32Array(parts.length);
	for (const [part, { length }] of numbers.entries()) partEnds[part] = (partEnds[part - 1] ?? 0) + length;
	const fieldEnds = new Uint32Array(fields.length);
	for (const [part, { field }] of parts.entries()) fieldEnds.fill(part + 1, fields.indexOf(field));
	return {
		title: source.title,
		about: source.description ?? lead.join(' '),
		hasIngress: source.ingress !== undefined,
		errorMessages: source.errorMessages,
		lead,
		blocks: blocks.map(({ text }) => text),
		answers: blocks.map(({ answer }) => answer),
		words: Uint32Array.from(numbers.flat()),
		partEnds,
		fieldEnds,
	};
}

/** Sees one part of a text: where its words begin and end, and which of its field's parts it is. */
type SeePart = (from: number, to: number, place: number) => void;

/** Goes through the parts of a field. */
export function eachPart({ partEnds, fieldEnds }: IndexedText, name: FieldName, see: SeePart): void {
	const field = fields.indexOf(name);
	const first = fieldEnds[field - 1] ?? 0;
	const end = fieldEnds[field] ?? 0;
	for (let part = first; part < end; part++) see(partEnds[part - 1] ?? 0, partEnds[part] ?? 0, part - first);
}
