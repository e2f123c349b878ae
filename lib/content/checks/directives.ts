import type { Nodes, Text } from 'mdast';
import type { LeafDirective, TextDirective } from 'mdast-util-directive';
import type { Locale } from '../../i18n/routing';
import { directiveNames, factKey } from '../markdown/directives';
import type { PlacedNode } from '../markdown/nodes';
import { didYouMean } from '../suggest';
import { faultOfFactReference } from './fact-references';
import { inText, type SameForAllTexts, type TextRule, textRule } from './rule';

/** What each block looks like. */
const forms = new Map([
	...directiveNames.container.map((name): [string, string] => [name, `:::${name}`]),
	...directiveNames.leaf.map((name): [string, string] => [name, `::${name}`]),
	...directiveNames.text.map((name): [string, string] => [name, `:${name}[nøkkel]`]),
]);

/**
 * A block that is misspelt is shown to readers as it is written, colons and all. Ordinary text that only looks like a
 * directive («Kl. 09:00–15:00», «Svar:ja») is never reported.
 */
export const directives: TextRule = textRule({
	name: 'directives',
	severity: 'error',
	about: 'En blokk finnes, er skrevet riktig og er avsluttet.',
	example: '`:::advasel`',
	look: (same) => (text) =>
		text.placed().flatMap((placed) => {
			const fault = faultOf(placed, same, text.locale);
			return fault ? [inText(directives, text, placed.node, fault)] : [];
		}),
});

function faultOf({ node, index, parent }: PlacedNode, same: SameForAllTexts, locale: Locale): string | undefined {
	switch (node.type) {
		case 'containerDirective':
			if (!isOneOf(directiveNames.container, node.name)) return unknown(`:::${node.name}`, node.name);
			return node.data?.closing
				? undefined
				: `:::${node.name} er ikke avsluttet, og tar med seg resten av siden. Sett en linje med bare ::: etter teksten.`;
		case 'leafDirective':
			return isOneOf(directiveNames.leaf, node.name) ? faultOfLeaf(node) : unknown(`::${node.name}`, node.name);
		case 'textDirective':
			return faultOfInline(node, same, locale, parent);
		case 'text':
			return index === 0 && parent?.type === 'paragraph' ? faultOfText(node) : undefined;
		default:
			return undefined;
	}
}

function faultOfLeaf({ name, attributes }: LeafDirective): string | undefined {
	if (name === 'knapp')
		return 'Knappen mangler tekst eller adresse. Skriv ::knapp[Bestill aktiveringsbrev]{til="/kom-i-gang/registrer-deg"}.';
	if (name === 'hent')
		return '::hent mangler adressen til en del av en side. Skriv ::hent[Les mer om tjenestene]{fra="/sikkerhetsniva#tjeneste-for-tjeneste"}.';
	if (name !== 'video') return undefined;
	const example = 'Skriv ::video{id="799782678" tittel="Hva videoen viser"}.';
	if (!/^\d+$/.test(attributes?.id ?? '')) return `::video mangler id, tallet i videoens adresse på Vimeo. ${example}`;
	return attributes?.tittel ? undefined : `::video mangler tittel, teksten som leserne ser. ${example}`;
}

function faultOfInline(
	node: TextDirective,
	{ site, facts }: SameForAllTexts,
	locale: Locale,
	parent: Nodes | undefined,
): string | undefined {
	const source = node.data?.written ?? '';
	// Without brackets it is ordinary text: «Les mer:fakta om MinID».
	if (node.name === 'fakta' && (!source.includes('[') || !facts)) return undefined;
	const key = factKey({ ...node, name: 'fakta' }) ?? '';
	const fault = faultOfFactReference({ source, name: node.name, key }, site.facts, locale);
	if (node.name === 'fakta' || fault) return fault;
	const isAlone = parent?.type === 'paragraph' && parent.children.length === 1;
	return isAlone && forms.has(node.name) ? unknown(`:${node.name}`, node.name) : undefined;
}

/** A line that begins with colons and is not understood: a space after them, text after the name, or a stray end. */
function faultOfText({ value }: Text): string | undefined {
	const [, colons, name = ''] = /^(:{2,})[ \t]*([\p{L}-]*)/u.exec(value) ?? [];
	if (colons === undefined) return undefined;
	if (name === '')
		return `«${colons}» avslutter ingenting her. Ta bort linjen, eller se etter en feil i linjen som begynner boksen.`;
	const [line = ''] = value.split('\n');
	return `«${line}» blir ikke forstått.${suggestForm(name)} Det må ikke være mellomrom etter kolonene, eller annen tekst på linjen.`;
}

function unknown(written: string, name: string): string {
	return `${written} finnes ikke.${suggestForm(name)} Du kan bruke ${[...forms.values()].join(', ')}.`;
}

function suggestForm(name: string): string {
	const exact = forms.get(name.toLowerCase());
	if (exact) return ` Mente du «${exact}»?`;
	const [, near] = /«(.*)»/.exec(didYouMean(name.toLowerCase(), forms.keys())) ?? [];
	return near === undefined ? '' : ` Mente du «${forms.get(near)}»?`;
}

function isOneOf(names: readonly string[], name: string): boolean {
	return names.includes(name);
}
