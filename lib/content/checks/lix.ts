import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { shownText, type TextSource } from '../render/shown-text';

/**
 * Readability after Carl-Hugo Björnsson's LIX: words per sentence plus the percentage of words of more than six letters.
 * Up to 40 is plain text, 50 and above is official language.
 *
 * Every heading, paragraph, list item and table cell ends a sentence. A full stop before a small letter or a digit does
 * not: «kl. 09», «bl.a. brev».
 */
export function lixOf(tree: Root, source: TextSource): { lix: number; words: number } {
	const sentences: string[] = [];
	visit(tree, ['heading', 'paragraph', 'tableCell'], (block) => {
		sentences.push(...shownText(block, source).split(/(?:[!?:]+|\.+(?!\s+[\p{Ll}\d]))(?=[\s»”")\]]|$)/u));
	});
	const counted = sentences
		.map((sentence) => sentence.match(/\S*[\p{L}\p{N}]\S*/gu) ?? [])
		.filter(({ length }) => length > 0);
	const words = counted.flat();
	if (words.length === 0) return { lix: 0, words: 0 };
	const long = words.filter((word) => (word.match(/\p{L}/gu) ?? []).length > 6).length;
	return { lix: words.length / counted.length + (100 * long) / words.length, words: words.length };
}
