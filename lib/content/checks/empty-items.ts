import { inText, type TextRule, textRule } from './rule';

/** Readers see a point without words, and screen readers count it. */
export const emptyItems: TextRule = textRule({
	name: 'empty-items',
	severity: 'warning',
	about: 'Et punkt i en liste har tekst.',
	example: 'en linje med bare `-`',
	look: () => (text) =>
		text
			.nodes('listItem')
			.filter(({ children }) => children.length === 0)
			.map((node) => inText(emptyItems, text, node, 'Punktet er tomt. Skriv noe i det, eller ta bort linjen.')),
});
