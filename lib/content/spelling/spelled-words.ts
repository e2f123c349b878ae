import { factReferencesIn, schemasWithFacts } from '../assemble/fact-references';
import type { CheckedText } from '../checks/checked-text';
import { placeInBody, placeInFile, type TextPlace } from '../checks/text-place';
import { namesOf } from '../facts/named-bodies';
import type { Facts } from '../facts/schema';
import { type Span, sentencesOf } from '../facts/sentences';
import { placedText } from '../markdown/placed-text';
import { fieldName } from '../source/parse';
import { shownFieldsOf } from '../source/shown-fields';

/** A word that readers see, and that an editor has spelled. */
export interface SpelledWord extends TextPlace {
	word: string;
	/** True for the name of somebody or something, which no dictionary has to know. */
	isName: boolean;
	/** The field of the front matter that it stands in; absent in the text. */
	field?: string;
}

/** A passage as it is spelled, and where its characters stand. */
interface SpelledPassage {
	shown: string;
	isWritten(from: number, to: number): boolean;
	placeOf(from: number, to: number): TextPlace;
	field?: string;
}

/** Letters, with what may stand within a word. */
const word = /\p{L}[\p{L}\p{M}]*(?:[-'’][\p{L}\p{N}]+)*-?/gu;

/** What is no word of a language: addresses, files, what has digits or signs in it, and what is cut off. */
const beside = { before: /[\p{N}@/\\._#&=<>-]$/u, after: /^(?:[\p{N}@/\\_=<>]|\.\p{L})/u };

/** What others have said or written, such as a message on a screen, is left as it is; one word may be the editor’s own. */
const quotation = /[«“][^»”\n]*\s[^»”\n]*[»”]/gu;

/** No common word has a capital inside: «BankID», «iCloud». */
export const brand = /\p{Ll}\p{Lu}/u;

/**
 * The words of a text that are to be spelled as a dictionary does: not addresses, numbers, abbreviations, quotations, code,
 * facts, or what is written to the site rather than to readers.
 */
export function spelledWordsIn(text: CheckedText, facts: Facts): SpelledWord[] {
	const passages = [...fieldsOf(text), ...blocksOf(text, facts), ...alternativesOf(text)];
	const isName = namesOf(
		passages.map(({ shown }) => shown),
		() => false,
	);
	const words = passages.flatMap((passage) => {
		const quoted = [...passage.shown.matchAll(quotation)].map(
			({ index, 0: said }) => [index, index + said.length] as const,
		);
		return sentencesOf(passage.shown).flatMap((sentence) =>
			candidatesIn(sentence)
				.filter(({ index }) => !quoted.some(([from, to]) => from <= index && index < to))
				.filter((span) => passage.isWritten(span.index, span.index + span.text.length))
				.map((span) => ({
					word: span.text,
					isName: brand.test(span.text.replace(/-.*$/, '')) || isName(span, sentence),
					...(passage.field !== undefined && { field: passage.field }),
					...passage.placeOf(span.index, span.index + span.text.length),
				})),
		);
	});
	return words.sort((a, b) => a.start - b.start);
}

function candidatesIn({ index, text }: Span): Span[] {
	return [...text.matchAll(word)].flatMap(({ index: at, 0: found }) => {
		const isPart = beside.before.test(text.slice(0, at)) || beside.after.test(text.slice(at + found.length));
		const isAbbreviation = /^\P{Ll}+$/u.test(found) || /^\p{L}$/u.test(found);
		// A full stop that ends no sentence ends an abbreviation: «kl. 9».
		const isShort = /^\.(?=\s*[\p{Ll}\p{N}:])/u.test(text.slice(at + found.length)) && found.length <= 6;
		// «inn- og utlogging»: the half before the hyphen is a word only with what follows.
		return isPart || isShort || isAbbreviation || found.endsWith('-') ? [] : [{ index: index + at, text: found }];
	});
}

function blocksOf(text: CheckedText, facts: Facts): SpelledPassage[] {
	return text.placed().flatMap(({ node }) => {
		if (node.type !== 'heading' && node.type !== 'paragraph' && node.type !== 'tableCell') return [];
		const { shown, isWritten, rangeOf } = placedText(node, { locale: text.locale, facts }, text.body);
		return [{ shown, isWritten, placeOf: (from, to) => placeInBody(text, ...rangeOf(from, to)) }];
	});
}

/** What pictures show in words, which is read aloud to those who do not see them. */
function alternativesOf(text: CheckedText): SpelledPassage[] {
	const above = text.source.length - text.body.length;
	return text.nodes('image').flatMap(({ alt, position }) => {
		if (!alt) return [];
		const start = above + (position?.start.offset ?? 0);
		return [{ shown: alt, isWritten: () => true, placeOf: placesAfter(text, alt, start) }];
	});
}

/** A field is found again word by word: YAML may have folded, quoted or indented it. */
function fieldsOf(text: CheckedText): SpelledPassage[] {
	const fields = shownFieldsOf(schemasWithFacts[text.kind], text.raw).filter(({ path }) => !isForeign(text.raw, path));
	return fields.map(({ path, value }) => {
		const shown = factReferencesIn(value).reduce(
			(rest, { source }) => rest.replace(source, '\uFFFC'.repeat(source.length)),
			value,
		);
		const start = text.source
			.split('\n')
			.slice(0, text.lineOf(path) - 1)
			.join('\n').length;
		return {
			shown,
			field: fieldName(path),
			isWritten: () => true,
			placeOf: placesAfter(text, value, start),
		};
	});
}

/** Where the words of a text stand that begins somewhere in a file, however it is written there. */
function placesAfter(text: CheckedText, value: string, start: number): SpelledPassage['placeOf'] {
	return (from, to) => {
		const sought = value.slice(from, to);
		const earlier = value.slice(0, from).split(sought).length - 1;
		let at = start;
		for (let count = 0; count <= earlier; count++) {
			const next = text.source.indexOf(sought, count === 0 ? start : at + sought.length);
			if (next === -1) break;
			at = next;
		}
		return placeInFile(text, at, at + sought.length);
	};
}

/** True for a text that says which language it is in, as a link of the footer may. */
function isForeign(raw: unknown, path: readonly (string | number)[]): boolean {
	const above = path.slice(0, -1).reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], raw);
	return typeof above === 'object' && above !== null && 'lang' in above;
}
