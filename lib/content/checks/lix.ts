import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Locale } from '../../i18n/routing';
import { formatFact } from '../facts';
import { factKey } from '../render/directives';
import type { Facts } from '../schema';

/** The text that a tree was made from, and what its facts stand for. */
export interface LixSource {
	body: string;
	locale: Locale;
	facts: Facts;
}

/**
 * Readability after Carl-Hugo Björnsson's LIX: words per sentence plus the percentage of words of more than six letters.
 * Up to 40 is plain text, 50 and above is official language.
 *
 * Every heading, paragraph, list item and table cell ends a sentence. A full stop before a small letter or a digit does
 * not: «kl. 09», «bl.a. brev».
 */
export function lixOf(tree: Root, source: LixSource): { lix: number; words: number } {
	const sentences: string[] = [];
	visit(tree, ['heading', 'paragraph', 'tableCell'], (block) => {
		sentences.push(...wordsOf(block, source).split(/(?:[!?:]+|\.+(?!\s+[\p{Ll}\d]))(?=[\s»”")\]]|$)/u));
	});
	const counted = sentences
		.map((sentence) => sentence.match(/\S*[\p{L}\p{N}]\S*/gu) ?? [])
		.filter(({ length }) => length > 0);
	const words = counted.flat();
	if (words.length === 0) return { lix: 0, words: 0 };
	const long = words.filter((word) => (word.match(/\p{L}/gu) ?? []).length > 6).length;
	return { lix: words.length / counted.length + (100 * long) / words.length, words: words.length };
}

/** What a reader sees of a node. */
function wordsOf(node: Nodes, source: LixSource): string {
	switch (node.type) {
		case 'text':
		case 'inlineCode':
			return node.value;
		case 'break':
			return ' ';
		case 'textDirective': {
			const key = factKey(node);
			const fact = key !== undefined && Object.hasOwn(source.facts, key) ? source.facts[key] : undefined;
			if (fact) return formatFact(fact, source.locale).text;
			return source.body.slice(node.position?.start.offset, node.position?.end.offset);
		}
		default:
			return 'children' in node ? node.children.map((child) => wordsOf(child, source)).join('') : '';
	}
}
