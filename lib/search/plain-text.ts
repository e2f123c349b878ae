import { formatFact } from '../content/facts';
import type { Facts } from '../content/schema';
import type { Locale } from '../i18n/routing';

export interface PlainText {
	headings: string[];
	/** Paragraphs, list items and table cells, one by one. */
	blocks: string[];
}

/**
 * The words of a Markdown text as readers see them, facts included, to be searched and quoted.
 *
 * The site's Markdown parser takes 3 ms for a page, which would make the index of 500 pages wait for 3 s. This reader of
 * the words alone takes 0.05 ms; a test holds the two together over all of the site's content.
 */
export function plainText(body: string, context: { language: Locale; facts: Facts }): PlainText {
	const text: PlainText = { headings: [], blocks: [] };
	let paragraph: string[] = [];
	const close = () => {
		add(text.blocks, paragraph.join(' '), context);
		paragraph = [];
	};
	for (const line of body.split('\n')) {
		const heading = /^ {0,3}#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1];
		const isStructure = /^\s*(:{2,}|[-*_=|:\s]+$|```)/.test(line);
		const isCells = /^\s*\|/.test(line);
		if (heading !== undefined || isStructure || isCells || /^\s*([-*+]|\d+[.)])\s/.test(line)) close();
		if (heading !== undefined) add(text.headings, heading, context);
		else if (isCells && !isStructure) for (const cell of line.split(/(?<!\\)\|/)) add(text.blocks, cell, context);
		else if (!isStructure) paragraph.push(line.replace(/^\s*(>\s?|([-*+]|\d+[.)])\s+(\[[ x]\]\s)?)*/, ''));
	}
	close();
	return text;
}

function add(texts: string[], markdown: string, context: { language: Locale; facts: Facts }): void {
	const words = withoutMarks(markdown, context).replace(/\s+/g, ' ').trim();
	if (words) texts.push(words);
}

function withoutMarks(markdown: string, { language, facts }: { language: Locale; facts: Facts }): string {
	return markdown
		.replace(/:fakta\[([^\]]*)\]/g, (written, key: string) => {
			const fact = Object.hasOwn(facts, key) ? facts[key] : undefined;
			return fact ? formatFact(fact, language).text : written;
		})
		.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/<(https?:[^>]*)>/g, '$1')
		.replace(/<\/?[a-z][^>]*>/gi, ' ')
		.replace(/(\*\*|__|~~|`)(?=\S)(.*?\S)\1/g, '$2')
		.replace(/(?<![\p{L}\p{N}*])([*_])(?=\S)([^*_]*\S)\1(?![\p{L}\p{N}])/gu, '$2')
		.replace(/\\([!-/:-@[-`{-~])/g, '$1')
		.replace(/\\$/gm, '')
		.replace(/\\ /g, ' ');
}
