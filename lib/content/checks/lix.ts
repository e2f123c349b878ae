import type { Nodes, Root } from 'mdast';
import { nodesIn } from '../markdown/nodes';
import { shownText, type TextSource } from '../markdown/shown-text';

/** A sentence as LIX counts it. */
export interface CountedSentence {
	/** The heading, paragraph or table cell that it stands in. */
	block: Nodes;
	/** Where it begins and ends in the shown text of that. */
	from: number;
	to: number;
	words: number;
	/** Words of more than six letters. */
	longWords: number;
}

/**
 * A full stop before a small letter or a digit ends no sentence: «kl. 09», «bl.a. brev».
 */
const sentenceEnd = /(?:[!?:]+|\.+(?!\s+[\p{Ll}\d]))(?=[\s»”")\]]|$)/gu;

/** The sentences of a text, in order. Every heading, paragraph, list item and table cell ends one. */
export function countedSentences(tree: Root, source: TextSource): CountedSentence[] {
	return nodesIn(tree)
		.filter(({ node: { type } }) => type === 'heading' || type === 'paragraph' || type === 'tableCell')
		.flatMap(({ node }) => sentencesIn(node, shownText(node, source)));
}

function sentencesIn(block: Nodes, shown: string): CountedSentence[] {
	const sentences: CountedSentence[] = [];
	let from = 0;
	for (const { index, 0: sign } of [...shown.matchAll(sentenceEnd), { index: shown.length, 0: '' }]) {
		const words = shown
			.slice(from, index)
			.split(/\s+/)
			.filter((word) => /[\p{L}\p{N}]/u.test(word));
		const longWords = words.filter((word) => word.length > 6 && /(?:\p{L}\P{L}*){7}/u.test(word)).length;
		const to = index + sign.length;
		if (words.length > 0) sentences.push({ block, from, to, words: words.length, longWords });
		from = to;
	}
	return sentences;
}

/**
 * Readability after Carl-Hugo Björnsson's LIX: words per sentence plus the percentage of words of more than six letters.
 * Up to 40 is plain text, 50 and above is official language.
 */
export function lixOf(tree: Root, source: TextSource): { lix: number; words: number } {
	const sentences = countedSentences(tree, source);
	const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
	if (words === 0) return { lix: 0, words: 0 };
	const long = sentences.reduce((sum, { longWords }) => sum + longWords, 0);
	return { lix: words / sentences.length + (100 * long) / words, words };
}
