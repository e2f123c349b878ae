import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { bodiesIn } from '@/lib/content/facts/bodies';
import type { Locale } from '@/lib/i18n/routing';
import { markdownPieces } from '../../support/markdown-pieces';
import { htmlOf, rendered } from '../../support/rendering';
import { holds } from '../../support/seeds';
import { md, siteFrom, titled } from '../../support/site-from';

const virksomheter = {
	skatteetaten: {
		navn: { nb: 'Skatteetaten', nn: 'Skatteetaten' },
		adresse: { nb: 'https://www.skatteetaten.no/', nn: 'https://www.skatteetaten.no/nn/' },
		kilde: 'Skatteetaten',
	},
	vegvesenet: {
		navn: { nb: ['vegvesenet', 'Statens vegvesen'], nn: ['vegvesenet', 'Statens vegvesen'] },
		adresse: { nb: 'https://www.vegvesen.no/', nn: 'https://www.vegvesen.no/' },
		kilde: 'Statens vegvesen',
	},
	staten: {
		navn: { nb: ['Staten', 'Statens'], nn: 'Staten' },
		adresse: { nb: 'https://www.staten.no/', nn: 'https://www.staten.no/' },
		kilde: 'Staten',
	},
};
const pages = [titled('nb/index.md', 'Forside'), titled('nb/a.md', 'A')];
const site = siteFrom([...pages, md('_fakta.md', { fakta: { alder: { tall: 13 } }, virksomheter })]);
const without = { ...site, bodies: {} };
const note = '<span class="visually-hidden"> (ekstern lenke)</span>';

/** The links of a text as readers see them: their words, and where they lead. */
function linksOf(body: string, language: Locale = 'nb'): [string, string][] {
	const html = htmlOf(body, { site, language, locale: language });
	return [...html.matchAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map(([, href = '', words = '']) => [
		words.replace(note, '').replace(/<[^>]*>/g, ''),
		href,
	]);
}
const tax: [string, string] = ['Skatteetaten', 'https://www.skatteetaten.no/'];

describe('the first mention of a public body', () => {
	it('is a link, marked as one that leaves the site, and the next is not', () => {
		expect(htmlOf('Spør **Skatteetaten**. Skatteetaten svarer.', { site })).toBe(
			`<p>Spør <strong><a href="https://www.skatteetaten.no/" rel="external"><span class="unbroken">Skatteetaten${note}</span></a></strong>. Skatteetaten svarer.</p>`,
		);
	});

	it.each([
		['«Spør Skatteetaten» sto det.', []],
		['«Spør **Skatteetaten**» sto det.', []],
		['“Ask Skatteetaten” it said.', []],
		['«Hei», sa Skatteetaten.', ['Skatteetaten']],
		['«Skatteetaten» er navnet. Spør Skatteetaten.', ['Skatteetaten']],
		['Det sto «hei\n\nSpør Skatteetaten.', ['Skatteetaten']],
	])('is none that stands in a quotation: %j', (body, names) => {
		expect(linksOf(body).map(([words]) => words)).toEqual(names);
	});

	it('leads to the body’s site in the language of the text', () => {
		expect(linksOf('Spør Skatteetaten.', 'nn')).toEqual([['Skatteetaten', 'https://www.skatteetaten.no/nn/']]);
		expect(bodiesIn(virksomheter, 'se' as Locale)[0]?.url).toBe('https://www.skatteetaten.no/');
	});

	it.each([
		['Se Skatteetatens sider.', ['Skatteetatens']],
		['Vegvesenet og Statens\nvegvesen', ['Vegvesenet']],
		['Hos Statens vegvesen, ikke Statens.', ['Statens vegvesen', 'Statens']],
		['- Skatteetaten\n- vegvesenet', ['Skatteetaten', 'vegvesenet']],
		['| Skatteetaten | Ja |\n|---|---|\n| vegvesenet | Nei |', ['Skatteetaten', 'vegvesenet']],
		[':::merk\nSpør Skatteetaten.\n:::', ['Skatteetaten']],
		['## Hos Skatteetaten\n\nSpør Skatteetaten.', ['Skatteetaten']],
	])('is found as it is written: %s', (body, words) => {
		expect(linksOf(body).map(([text]) => text)).toEqual(words);
	});

	it.each([
		'Skatteetaten-kontoret og SkatteetatenX',
		'Gå til Skatteetaten.no og post@vegvesenet',
		'`Skatteetaten` og skatteetaten',
		'## Skatteetaten',
		'![Skatteetaten](/bilder/a.svg)',
	])('is nothing that only looks like it: %s', (body) => {
		expect(linksOf(body)).toEqual([]);
	});
});

describe('an editor’s own link', () => {
	it('to the body’s site takes the place of the automatic one, wherever it stands', () => {
		const moved: [string, string] = ['meld flytting', 'https://www.skatteetaten.no/flytte/'];
		expect(linksOf('Spør Skatteetaten, eller [meld flytting](https://www.skatteetaten.no/flytte/).')).toEqual([moved]);
		expect(linksOf('Spør Skatteetaten, eller [meld flytting][m].\n\n[m]: https://skatteetaten.no/flytte/')).toEqual([
			['meld flytting', 'https://skatteetaten.no/flytte/'],
		]);
		expect(linksOf('Spør Skatteetaten.\n\n::knapp[meld flytting]{til="https://www.skatteetaten.no/flytte/"}')).toEqual([
			moved,
		]);
	});

	it('to another place is left as it is, with the name in it', () => {
		expect(linksOf('[Flytte hos Skatteetaten](/a). Spør Skatteetaten.')).toEqual([
			['Flytte hos Skatteetaten', '/nb/a'],
			tax,
		]);
	});
});

type Node = DefaultTreeAdapterMap['node'];
function wordsOf(node: Node): string {
	if ('value' in node && node.nodeName === '#text') return node.value;
	if (!('childNodes' in node)) return '';
	const isNote = 'attrs' in node && node.attrs.some(({ value }) => value === 'visually-hidden');
	return isNote ? '' : node.childNodes.map(wordsOf).join('');
}

describe('whatever is written', () => {
	const names = ['Skatteetaten', 'Skatteetatens ', 'Statens vegvesen ', 'Vegvesenet ', ' vegvesenet', 'Statens\n'];
	const bodies = fc
		.array(fc.constantFrom(...names, ...names, ...markdownPieces), { minLength: 1, maxLength: 16 })
		.map((pieces) => pieces.join(''));

	it('reads the same with the links as without', () => {
		const read = (body: string, of: typeof site) => wordsOf(parseFragment(rendered(body, { site: of }).html));
		holds(fc.property(bodies, (body) => expect(read(body, site)).toBe(read(body, without))));
	});

	it('gets one link more for a body at the most, and none where it had one', () => {
		const urls = Object.values(virksomheter).map(({ adresse }) => adresse.nb);
		holds(
			fc.property(bodies, (body) => {
				const [before, after] = [without, site].map((of) => rendered(body, { site: of }).links);
				const counted = urls.map((url) => after?.filter((link) => link === url).length ?? 0);
				expect(Math.max(...counted)).toBeLessThanOrEqual(1);
				expect(after?.filter((link) => !urls.includes(link))).toEqual(before);
			}),
		);
	});
});
