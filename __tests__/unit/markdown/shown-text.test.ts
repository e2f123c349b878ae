import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { readMarkdown } from '@/lib/content/markdown/markdown-text';
import { sectionsOf } from '@/lib/content/markdown/shown-text';
import { markdownPieces } from '../../support/markdown-pieces';
import { rendered } from '../../support/rendering';
import { holds } from '../../support/seeds';
import { md, picture, siteFrom, titled } from '../../support/site-from';

const site = siteFrom(
	[titled('nb/index.md', 'Forside'), titled('nb/a.md', 'A'), md('_fakta.md', { fakta: { alder: { tall: 13 } } })],
	{ images: [picture('/bilder/a.svg')] },
);
const sections = (body: string) => sectionsOf(readMarkdown(body), { locale: 'nb', facts: site.facts });
const blocks = (body: string) => sections(body).flatMap((section) => section.blocks.map(({ text }) => text));

type Node = DefaultTreeAdapterMap['node'];
const inline = new Set(['a', 'strong', 'em', 'del', 'code', 'span']);
/** Texts of the interface, which are no part of what an editor wrote. */
const interfaceClasses = /\b(callout-title|app-links|app-qr|visually-hidden)\b/;

/** The text of a page's HTML as it is seen, without what the interface adds. */
function seen(node: Node): string {
	if ('value' in node && node.nodeName === '#text') return node.value;
	if (!('childNodes' in node)) return '';
	const className = 'attrs' in node ? (node.attrs.find(({ name }) => name === 'class')?.value ?? '') : '';
	if (interfaceClasses.test(className)) return '';
	const text = node.childNodes.map(seen).join('');
	return 'tagName' in node && !inline.has(node.tagName) ? ` ${text} ` : text;
}
const oneLine = (text: string) => text.replaceAll('Video: ', '').replace(/\s+/g, ' ').trim();

describe('what readers see of a text', () => {
	it('comes section by section, with headings and lines', () => {
		const body =
			'Først\n\n## Om **MinID** :fakta[alder]\n\nEn\nlinje\n\n- a\n- b\n\n### Mer\n\n| c | d |\n|---|---|\n| e | |';
		expect(sections(body)).toEqual([
			{ blocks: [{ text: 'Først', line: 1 }] },
			{
				heading: { depth: 2, text: 'Om MinID 13', id: 'om-minid-alder', line: 3 },
				blocks: [
					{ text: 'En linje', line: 5 },
					{ text: 'a', line: 8 },
					{ text: 'b', line: 9 },
				],
			},
			{
				heading: { depth: 3, text: 'Mer', id: 'mer', line: 11 },
				blocks: [
					{ text: 'c', line: 13 },
					{ text: 'd', line: 13 },
					{ text: 'e', line: 15 },
				],
			},
		]);
	});

	it.each([
		['[MinID][om] og [kontakt]\n\n[om]: /om "Tittel"\n[kontakt]: /kontakt', ['MinID og kontakt']],
		['&Aring;pent &lt;b&gt; &amp; &#229;rlig', ['Åpent <b> & årlig']],
		[':::merk[Viktig]\nLes dette\n:::', ['Viktig', 'Les dette']],
		[':::ukjent[Navn]\nLes dette\n:::', [':::ukjent[Navn]', 'Les dette', ':::']],
		['::video{id="1" tittel="Slik gjør du"}', ['Slik gjør du']],
		['Kl. 09:00–15:00. Svar:ja', ['Kl. 09:00–15:00. Svar:ja']],
		['```html\n<b>\n```', ['<b>']],
		['En\\\nto  \ntre', ['En to tre']],
		['Tekst[^1]\n\n[^1]: Noten', ['Tekst[^1]', 'Noten']],
	])('is read as they read it: %j', (body, expected) => {
		expect(blocks(body)).toEqual(expected);
	});

	it.each([
		'<!-- Internt -->',
		'<div title="Internt">\nInternt\n</div>',
		'[r]: /internt "Internt"',
		'::app-lenker[Internt]',
		'![Internt](/bilder/a.svg "Internt")',
		'| |\n|---|\n| | Internt |',
	])('holds nothing of what they do not see: %j', (body) => {
		expect(blocks(body)).toEqual([]);
		expect(blocks(`Tekst\n\n${body}\n\nMer`)).toEqual(['Tekst', 'Mer']);
	});

	it('is, word for word, what stands in the HTML, whatever is written', () => {
		// A picture that is missing is shown as its description, which the check tells of; it is no part of the text.
		const shown = markdownPieces.filter((piece) => piece !== '![');
		const pieces = fc.constantFrom(
			...shown,
			'<!-- Internt -->',
			'[a]: /internt "Internt"\n',
			'&aring;',
			'](/a "Internt")',
		);
		holds(
			fc.property(fc.array(pieces, { maxLength: 14 }), (written) => {
				const body = written.join('');
				const text = sections(body).flatMap(({ heading, blocks: own }) => [
					heading?.text ?? '',
					...own.map((block) => block.text),
				]);
				expect(oneLine(text.join(' '))).toBe(oneLine(seen(parseFragment(rendered(body, { site }).html))));
			}),
			100,
		);
	});
});
