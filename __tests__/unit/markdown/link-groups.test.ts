import { htmlOf, rendered } from '../../support/rendering';
import { siteFrom, titled } from '../../support/site-from';

const site = siteFrom([titled('nb/a.md', 'A')]);
const group = (title: string, list = '- [Side](/a)') => `## ${title}\n\n${list}\n\n`;
const groupsIn = (body: string) => htmlOf(body, { site }).match(/class="link-group"/g)?.length ?? 0;

describe('groups of links', () => {
	it('are headings in a row, each over a list of links', () => {
		expect(htmlOf(`Før\n\n${group('En')}${group('To')}Etter`, { site })).toBe(
			[
				'<p>Før</p><div class="link-groups">',
				'<div class="link-group"><h2 id="en">En</h2><ul><li><a href="/nb/a">Side</a></li></ul></div>',
				'<div class="link-group"><h2 id="to">To</h2><ul><li><a href="/nb/a">Side</a></li></ul></div>',
				'</div><p>Etter</p>',
			].join(''),
		);
	});

	it('are two or more', () => {
		expect(groupsIn(group('En'))).toBe(0);
		expect(groupsIn(group('En') + group('To') + group('Tre'))).toBe(3);
	});

	it('end where a text, another level or another list begins', () => {
		expect(groupsIn(`${group('En')}Tekst\n\n${group('To')}`)).toBe(0);
		expect(groupsIn(`${group('En')}${group('To').replace('##', '###')}`)).toBe(0);
		expect(groupsIn(group('En') + group('To', '1. [Side](/a)'))).toBe(0);
		expect(groupsIn(group('En') + group('To', '- Se [side](/a)'))).toBe(0);
		expect(groupsIn(group('En') + group('To', '- [Side](/a)\n  - [Side](/a)'))).toBe(0);
		expect(groupsIn(`${group('En')}${group('To')}Tekst\n\n${group('Tre')}${group('Fire')}`)).toBe(4);
	});
});

test('a text gives the addresses that it leads to, as readers follow them', () => {
	const body = '[a](/a#del) [b](/borte) [c](https://c.no) [d][e]\n\n[e]: /a';
	expect(rendered(body, { site }).links).toEqual(['/nb/a#del', 'https://c.no', '/nb/a']);
});
