import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { headingsOf, parseMarkdown } from '@/lib/content/markdown/markdown';
import { markdownPieces } from '../../support/markdown-pieces';
import { createRandom } from '../../support/random';
import { rendered } from '../../support/rendering';
import { md, picture, siteFrom, titled } from '../../support/site-from';

const site = siteFrom(
	[titled('nb/index.md', 'Forside'), titled('nb/a.md', 'A'), md('_fakta.md', { fakta: { alder: { tall: 13 } } })],
	{ images: [picture('/bilder/a.svg')] },
);

const allowed = new Set(
	'a blockquote br code del div em h1 h2 h3 h4 h5 h6 hr img input li ol p pre section span strong sup table tbody td th thead tr ul'.split(
		' ',
	),
);

type Node = DefaultTreeAdapterMap['node'];
function elementsIn(node: Node): DefaultTreeAdapterMap['element'][] {
	const inside = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : [];
	return 'tagName' in node ? [node, ...inside] : inside;
}

describe('whatever is written, in whatever order', () => {
	const random = createRandom(11);
	const bodies = Array.from({ length: 60 }, () =>
		Array.from({ length: 1 + random.below(14) }, () => random.pick(markdownPieces)).join(''),
	);
	const attributesOf = (html: string) => elementsIn(parseFragment(html)).flatMap(({ attrs }) => attrs);

	it('is rendered, with nothing in it that the site does not know', () => {
		for (const body of bodies) {
			const { html } = rendered(body, { site });
			const unknown = elementsIn(parseFragment(html)).filter(({ tagName }) => !allowed.has(tagName));
			expect([body, unknown.map(({ tagName }) => tagName)]).toEqual([body, []]);
			const unsafe = attributesOf(html).filter(
				({ name, value }) => /^(on|style)/.test(name) || /^(javascript|data|vbscript):/i.test(value.trim()),
			);
			expect([body, unsafe]).toEqual([body, []]);
		}
	});

	it('has the headings’ ids and no others, each once, as the content check sees them', () => {
		for (const body of bodies) {
			const { html, headings } = rendered(body, { site });
			const ids = attributesOf(html).filter(({ name }) => name === 'id');
			expect([body, ids.map(({ value }) => value)]).toEqual([body, headings.map(({ id }) => id)]);
			expect(new Set(headings.map(({ id }) => id)).size).toBe(headings.length);
			expect(headingsOf(parseMarkdown(body)).map(({ id }) => id)).toEqual(headings.map(({ id }) => id));
		}
	});
});
