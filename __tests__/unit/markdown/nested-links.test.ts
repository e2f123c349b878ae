import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { htmlOf } from '../../support/rendering';
import { holds } from '../../support/seeds';
import { md, picture, siteFrom, titled } from '../../support/site-from';

const site = siteFrom(
	[
		titled('nb/index.md', 'Forside'),
		md('_fakta.md', { fakta: { telefon: { telefon: '80030300' }, epost: { epost: 'a@b.no' } } }),
	],
	{ images: [picture('/bilder/a.svg')] },
);

/** What may stand in a line, links and what becomes a link among it, as deep as it goes. */
const { inline } = fc.letrec<{ inline: string; piece: string }>((tie) => ({
	inline: fc
		.array(tie('piece'), { minLength: 1, maxLength: 3, depthIdentifier: 'deep' })
		.map((pieces) => pieces.join(' ')),
	piece: fc.oneof(
		{ depthIdentifier: 'deep', maxDepth: 4 },
		fc.constantFrom('ord', ':fakta[telefon]', ':fakta[epost]', 'https://a.no', '<https://b.no>', 'a@b.no', 'www.a.no'),
		fc.constantFrom('![a](/bilder/a.svg)', '![a](/borte.svg)', '[r]', '`a`', 'kl. 09:00', ':x[[a](/)]'),
		fc
			.tuple(tie('inline'), fc.constantFrom('(/)', '(/borte)', '(https://c.no)', '[r]'))
			.map(([text, to]) => `[${text}]${to}`),
		fc.tuple(tie('inline'), fc.constantFrom('**', '~~', '_')).map(([text, mark]) => `${mark}${text}${mark}`),
	),
}));
const block = fc
	.tuple(inline, fc.constantFrom('', '## ', '- ', '> ', '| ', ':::merk\n'))
	.map(([text, mark]) => (mark === '| ' ? `| ${text} |\n|---|` : mark + text));

type Node = DefaultTreeAdapterMap['node'];
/** How many links stand in one another, at most. */
function depthOfLinks(node: Node): number {
	const inside = 'childNodes' in node ? Math.max(0, ...node.childNodes.map(depthOfLinks)) : 0;
	return inside + ('tagName' in node && node.tagName === 'a' ? 1 : 0);
}
/** The words and elements of a text as a browser would have them. A browser mends nested links, so it must find none. */
const tagsOf = (html: string) => [...html.matchAll(/<\/?a\b/g)].map(([tag]) => tag);

test('no link stands in another, whatever is written', () => {
	holds(
		fc.property(block, (body) => {
			const html = htmlOf(`${body}\n\n[r]: /`, { site });
			expect(depthOfLinks(parseFragment(html))).toBeLessThanOrEqual(1);
			expect(tagsOf(html).every((tag, index) => tag === (index % 2 === 0 ? '<a' : '</a'))).toBe(true);
		}),
		50,
	);
});
