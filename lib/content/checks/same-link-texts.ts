import { toString as textOf } from 'mdast-util-to-string';
import { inText, type TextRule, textRule } from './rule';

/** Links that are called the same and lead to two places cannot be told apart in a list of links (WCAG 2.2 SC 2.4.9). */
export const sameLinkTexts: TextRule = textRule({
	name: 'same-link-texts',
	severity: 'warning',
	about: 'To lenker med samme tekst på en side leder til det samme.',
	example: '`[hjelp](/hjelp)` og `[hjelp](/kontakt)`',
	look: () => (text) => {
		const first = new Map<string, string>();
		return text.nodes('link').flatMap((node) => {
			const words = textOf(node).trim();
			const known = first.get(words.toLowerCase());
			if (known === undefined) first.set(words.toLowerCase(), node.url);
			if (words === '' || known === undefined || known === node.url) return [];
			const message = `Lenken «${words}» leder til ${node.url}, men en lenke med samme tekst leder til ${known}. Gi dem hver sin tekst.`;
			return [inText(sameLinkTexts, text, node, message)];
		});
	},
});
