import { toString as textOf } from 'mdast-util-to-string';
import { inText, type TextRule, textRule } from './rule';

/** Words that say nothing of where a link leads, in the languages of the site. */
const vague = new Set(
	[
		'her|trykk her|klikk her|se her|les her|gå hit|lenke|denne lenken|følg lenken|denne siden|mer|les mer|lese mer|les mer her|se mer|mer info|mer informasjon|klikk|trykk',
		'sjå her|lenkje|denne lenkja|denne lenka|følg lenkja|denne sida|meir|les meir|lese meir|les meir her|sjå meir|meir info|meir informasjon',
		'here|click here|press here|see here|link|this link|follow the link|this page|more|read more|read more here|learn more|see more|more info|more information',
	].flatMap((words) => words.split('|')),
);

/** Whoever listens to the links of a page hears their words alone (WCAG 2.2 SC 2.4.4, 2.4.9). */
export const vagueLinks: TextRule = textRule({
	name: 'vague-links',
	severity: 'warning',
	about: 'Lenketeksten sier hvor lenken leder.',
	example: '`[her](/hjelp)`, `[les mer](/hjelp)`',
	look: () => (text) =>
		text.nodes('link').flatMap((node) => {
			const words = textOf(node).trim();
			const plain = words
				.toLowerCase()
				.replace(/[^\p{L}\s]/gu, '')
				.replace(/\s+/g, ' ')
				.trim();
			if (!vague.has(plain)) return [];
			const message = `Lenken «${words}» sier ikke hvor den leder. Skriv hva leseren finner der: [navnet på siden](${node.url}).`;
			return [inText(vagueLinks, text, node, message)];
		}),
});
