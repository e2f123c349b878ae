import type { Nodes } from 'mdast';
import { plainFileName } from '../source/unused-files';
import { didYouMean } from '../suggest';
import type { CheckedPage, CheckedText } from './checked-text';
import type { CheckContext } from './context';
import { keptFrom } from './kept';
import { inField, inText, type Rule } from './rule';

/** The pictures of a text by the lines that they stand on, and the lines of those that have their address elsewhere. */
const picturesOf = keptFrom((text) => ({
	lost: text.nodes('imageReference').map(lineOf),
	shown: text.nodes('image').map((node) => ({ line: lineOf(node), url: node.url, isDescribed: !!node.alt?.trim() })),
}));

/** Pictures come from this site alone, and each says in words what it shows (WCAG 2.2 SC 1.1.1). */
export const images: Rule = {
	name: 'images',
	severity: 'error',
	about: 'Et bilde finnes i mappen `bilder`, og har en tekst som sier hva det viser.',
	example: '`![](/bilder/kart.svg)`',
	reads: [picturesOf],
	check: (context) => [
		...context.texts.flatMap((text) => inMarkdown(context, text)),
		...context.pages.flatMap((page) => inFrontMatter(context, page)),
	],
};

function inMarkdown(context: CheckContext, text: CheckedText) {
	const { shown, lost } = picturesOf(text);
	return [
		...lost.map((line) => {
			const message =
				'Bildet blir ikke vist: adressen må stå sammen med teksten. Skriv ![beskrivelse](/bilder/fil.svg).';
			return inText(images, text, line, message);
		}),
		...shown.flatMap(({ line, url, isDescribed }) => {
			const fault = faultOf(context, url);
			const found = fault ? [inText(images, text, line, fault)] : [];
			if (isDescribed) return found;
			const message = `Bildet «${url}» mangler alternativ tekst. Skriv hva det viser, mellom klammene: ![beskrivelse](${url}).`;
			return [...found, inText(images, text, line, message)];
		}),
	];
}

function inFrontMatter(context: CheckContext, page: CheckedPage) {
	return (['teaser', 'banner'] as const).flatMap((field) => {
		const url = page.data[field]?.image;
		const fault = url && faultOf(context, url);
		return fault ? [inField(images, page, [field, 'image'], fault)] : [];
	});
}

function faultOf({ site, present }: CheckContext, url: string): string | undefined {
	// A picture that is there but cannot be shown has a problem of its own.
	if (Object.hasOwn(site.images, url) || present.has(url.slice(1))) return undefined;
	if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url))
		return `Bildet «${url}» hentes fra et annet sted. Legg filen i mappen bilder, og skriv /bilder/ og filnavnet.`;
	const plain = decoded(url);
	if (plain !== undefined && (Object.hasOwn(site.images, plain) || present.has(plain.slice(1))))
		return `Bildet «${url}» kan ikke vises: navnet på filen har mellomrom eller andre tegn som ikke kan stå i en adresse. Gi filen navnet «${plainFileName(plain)}», og skriv /bilder/${plainFileName(plain)}.`;
	return `Bildet «${url}» finnes ikke i mappen bilder.${didYouMean(url, Object.keys(site.images))}`;
}

function lineOf({ position }: Nodes): number {
	return position?.start.line ?? 1;
}

/** An address without percent signs: undefined when it has none, or none that mean anything. */
function decoded(url: string): string | undefined {
	try {
		const plain = decodeURIComponent(url).normalize('NFC');
		return plain === url ? undefined : plain;
	} catch {
		return undefined;
	}
}
