import { excerpt } from '../excerpt';
import { proseLinesOf } from './prose';
import { inText, type TextRule, textRule } from './rule';

/** What begins an address that somebody meant to link to. */
const address = String.raw`(?:\/[^\s)\]]|#[^\s)\]]|https?:|mailto:|tel:|www\.)`;

/** A link that is not understood: how it looks, and what to do. */
const slips: readonly (readonly [RegExp, string])[] = [
	[
		new RegExp(String.raw`\[[^\][\n]+\][ \t]+\(${address}[^\s)]*\)`),
		'Ta bort mellomrommet mellom klammene og parentesen: [tekst](/sti).',
	],
	[
		new RegExp(String.raw`\([^()\n]+\)\[${address}[^\]\n]*\]`),
		'Teksten skal stå i klammene og adressen i parentesen: [tekst](/sti).',
	],
	[
		new RegExp(String.raw`\]\(${address}[^\s)]*[ \t]+[“”„«‘’]`),
		'Ta bort teksten etter adressen, eller sett den i rette anførselstegn ("): [tekst](/sti).',
	],
	[new RegExp(String.raw`\]\(${address}[^\s)]*[ \t]+[^\s)][^)]*\)`), 'Adressen kan ikke ha mellomrom: [tekst](/sti).'],
	[new RegExp(String.raw`\]\([ \t]*${address}[^)\n]*$`), 'Parentesen er ikke avsluttet: [tekst](/sti).'],
	[new RegExp(String.raw`\]\([ \t]*${address}`), 'Skriv den slik: [tekst](/sti).'],
];

/** A link that is nearly written right is shown with its brackets, and leads nowhere. */
export const linkSlips: TextRule = textRule({
	name: 'link-slips',
	severity: 'error',
	about: 'En lenke er skrevet slik at den blir en lenke.',
	example: '`[tekst] (/sti)`',
	look: () => (text) =>
		proseLinesOf(text).flatMap(({ words, written, at }) => {
			const advice = slips.find(([pattern]) => pattern.test(words))?.[1];
			if (advice === undefined) return [];
			const message = `Lenken i «${excerpt(written.replace(/^.*?(?=[[(])/, ''))}» blir ikke forstått. ${advice}`;
			return [inText(linkSlips, text, at, message)];
		}),
});
