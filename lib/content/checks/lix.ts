import type { Root } from 'mdast';
import { nodesIn } from '../markdown/nodes';
import { shownText, type TextSource } from '../markdown/shown-text';

/**
 * Readability after Carl-Hugo Björnsson's LIX: words per sentence plus the percentage of words of more than six letters.
 * Up to 40 is plain text, 50 and above is official language.
 *
 * Every heading, paragraph, list item and table cell ends a sentence. A full stop before a small letter or a digit does
 * not: «kl. 09», «bl.a. brev».
 */
export function lixOf(tree: Root, source: TextSource): { lix: number; words: number } {
	const counted = nodesIn(tree)
		.filter(({ node: { type } }) => type === 'heading' || type === 'paragraph' || type === 'tableCell')
		.flatMap(({ node }) => shownText(node, source).split(/(?:[!?:]+|\.+(?!\s+[\p{Ll}\d]))(?=[\s»”")\]]|$)/u))
		.map((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)))
		.filter(({ length }) => length > 0);
	const words = counted.flat();
	if (words.length === 0) return { lix: 0, words: 0 };
	const long = words.filter((word) => word.length > 6 && /(?:\p{L}\P{L}*){7}/u.test(word)).length;
	return { lix: words.length / counted.length + (100 * long) / words.length, words: words.length };
}
