import type { Nodes } from 'mdast';
import { treeOf } from '../content/markdown/markdown-text';
import { nodesIn } from '../content/markdown/nodes';
import type { ParsedPage } from '../content/source/parsed-file';

/** What the words of a text are to become: the same Markdown with other words. */
export interface Translatable {
	/** The words as HTML, a paragraph for each block, with an element in the place of everything that is kept as it is. */
	html: string;
	/** The text with its words translated; a block that has lost anything that is kept stays as it was. */
	withTranslation(html: string): { text: string; lost: number };
}

/** A stretch of a text with words in it, and the places within it that are words. */
interface Block {
	from: number;
	to: number;
	words: readonly (readonly [number, number])[];
}

/**
 * Names and what else no machine may change: capitals inside («MinID» would become «Minid») or capitals throughout, compounds
 * with those, addresses, numbers with letters, facts, backslashes and entities.
 */
const kept =
	/:\p{L}+\[[^\]]*\]|\\.|&#?\w+;|\S+@\S+|https?:\S+|(?:\p{L}+-)*\p{L}*(?:\p{Ll}\p{Lu}|\p{Lu}{2})\p{L}*(?:-\p{L}+)*|\p{L}+\p{N}[\p{L}\p{N}]*|\p{N}+\p{L}[\p{L}\p{N}]*/gu;

/** Reads what is to be translated of a page's text. `names` are left as they are, wherever they stand. */
export function translatableBody(page: Pick<ParsedPage, 'body' | 'markdown'>, names: readonly string[]): Translatable {
	const blocks = nodesIn(treeOf(page.markdown)).flatMap(({ node }): Block[] => {
		if (node.type !== 'heading' && node.type !== 'paragraph' && node.type !== 'tableCell') return [];
		const words = wordsIn(node);
		const [first, last] = [words[0], words.at(-1)];
		return first && last ? [{ from: first[0], to: last[1], words }] : [];
	});
	return translatable(page.body, blocks, names);
}

/** The same for a text without Markdown, such as a title. */
export function translatableText(text: string, names: readonly string[]): Translatable {
	return translatable(text, [{ from: 0, to: text.length, words: [[0, text.length]] }], names);
}

function translatable(text: string, blocks: readonly Block[], names: readonly string[]): Translatable {
	const isName = new Set(names);
	const coded = blocks.map((block) => encode(text, block, isName));
	return {
		html: coded.map(({ html }) => `<p>${html}</p>\n`).join(''),
		withTranslation: (html) => {
			const translated = [...html.matchAll(/<p>(.*?)<\/p>/gs)].map(([, inner = '']) => inner);
			let [result, at, lost] = ['', 0, 0];
			for (const [index, { from, to }] of blocks.entries()) {
				const decoded = decode(translated[index], coded[index]?.parts ?? []);
				if (decoded === undefined) lost += 1;
				result += text.slice(at, from) + (decoded ?? text.slice(from, to));
				at = to;
			}
			return { text: result + text.slice(at), lost };
		},
	};
}

/** A block as HTML, and what each of its elements stands for. */
function encode(
	text: string,
	{ from, to, words }: Block,
	isName: ReadonlySet<string>,
): { html: string; parts: string[] } {
	const parts: string[] = [];
	const keep = (part: string) => (part === '' ? '' : `<i id="${parts.push(part) - 1}"/>`);
	let html = '';
	let at = from;
	for (const [start, end] of words) {
		html += keep(text.slice(at, start));
		let read = start;
		for (const { index, 0: found } of keptIn(text.slice(start, end), isName)) {
			html += escaped(text.slice(read, start + index)) + keep(found);
			read = start + index + found.length;
		}
		html += escaped(text.slice(read, end));
		at = end;
	}
	return { html: html + keep(text.slice(at, to)), parts };
}

function keptIn(text: string, isName: ReadonlySet<string>): { index: number; 0: string }[] {
	const found = [...text.matchAll(kept)];
	const isFree = (at: number) => !found.some(({ index, 0: part }) => index <= at && at < index + part.length);
	const named = [...text.matchAll(/\p{Lu}\p{L}+/gu)].filter(({ index, 0: word }) => isName.has(word) && isFree(index));
	return [...found, ...named].sort((a, b) => a.index - b.index);
}

/** A translated block as it is written; undefined when not everything that is kept is there once. */
function decode(html: string | undefined, parts: readonly string[]): string | undefined {
	if (html === undefined) return undefined;
	const places = [...html.matchAll(/<i id="(\d+)"\/>/g)].map(([, id]) => Number(id));
	if (places.length !== parts.length || new Set(places).size !== parts.length) return undefined;
	return html
		.split(/(<i id="\d+"\/>)/)
		.map((piece) => {
			const id = /^<i id="(\d+)"\/>$/.exec(piece)?.[1];
			return id === undefined ? unescaped(piece) : (parts[Number(id)] ?? '');
		})
		.join('');
}

/** Where a node has words; the key of a fact is none. */
function wordsIn(node: Nodes): [number, number][] {
	if ('children' in node) return node.type === 'textDirective' ? [] : node.children.flatMap(wordsIn);
	const [start, end] = [node.position?.start.offset, node.position?.end.offset];
	return node.type !== 'text' || start === undefined || end === undefined ? [] : [[start, end]];
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function unescaped(html: string): string {
	return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
