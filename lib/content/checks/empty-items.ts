import { inText, type Rule } from './rule';

/** Readers see a point without words, and screen readers count it. */
export const emptyItems: Rule = {
	name: 'empty-items',
	severity: 'warning',
	about: 'Et punkt i en liste har tekst.',
	example: 'en linje med bare `-`',
	check: ({ texts }) =>
		texts.flatMap((text) =>
			text
				.nodes('listItem')
				.filter(({ children }) => children.length === 0)
				.map((node) => inText(emptyItems, text, node, 'Punktet er tomt. Skriv noe i det, eller ta bort linjen.')),
		),
};
