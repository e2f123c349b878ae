import { htmlOf, rendered } from '../../support/rendering';
import { siteFrom, titled } from '../../support/site-from';

const source = [
	'Før',
	'## Tjenester',
	'Den **ene** delen, se [under](#mer).',
	'### Under',
	'- Punkt',
	':::merk',
	'I boks',
	':::',
	'## Mer',
	'Etter',
].join('\n\n');
const site = siteFrom([
	titled('nb/nivaer.md', 'Nivåer', source),
	titled('nb/b.md', 'B', '## Del\n\n::hent[Videre]{fra="/nivaer#tjenester"}'),
	titled('nn/berre-her.md', 'Berre her', '## Del\n\nNynorsk'),
]);
const fetched = (address: string) => htmlOf(`::hent[Les mer]{fra="${address}"}`, { site });

describe('a part of another page', () => {
	it('is shown before the link to it, down to the next heading of its level', () => {
		const html = fetched('/nivaer#tjenester');
		expect(html).toMatch(/^<p>Den <strong>ene<\/strong> delen/);
		expect(html).toContain('<h3>Under</h3><ul>');
		expect(html).toContain('callout-note');
		expect(html).not.toMatch(/Før|Etter|Tjenester/);
		expect(html).toMatch(/<p><a href="\/nb\/nivaer#tjenester">Les mer<\/a><\/p>$/);
	});

	it('brings no headings or ids of its own into the page', () => {
		const { headings, html } = rendered('## A\n\n::hent[Les mer]{fra="/nivaer#tjenester"}\n\n## Under', { site });
		expect(headings.map(({ id }) => id)).toEqual(['a', 'under']);
		expect(html.match(/id="under"/g)).toHaveLength(1);
	});

	it('is a plain link where there is no such part, or where it is in another language', () => {
		expect(fetched('/nivaer#borte')).toBe('<p><a href="/nb/nivaer#borte">Les mer</a></p>');
		expect(fetched('/berre-her#del')).toBe('<p><a href="/nb/berre-her#del">Les mer</a></p>');
	});

	it('does not fetch on: what it fetches itself is a link', () => {
		expect(fetched('/b#del')).toBe(
			'<p><a href="/nb/nivaer#tjenester">Videre</a></p><p><a href="/nb/b#del">Les mer</a></p>',
		);
	});

	it('is fetched at most three times in one text', () => {
		const block = '::hent[Les mer]{fra="/nivaer#tjenester"}\n\n';
		expect(htmlOf(block.repeat(5), { site }).match(/Punkt/g)).toHaveLength(3);
	});

	it('is shown without a link when the block has no words', () => {
		const html = htmlOf('::hent{fra="/nivaer#tjenester"}\n\nMer', { site });
		expect(html).toContain('<h3>Under</h3><ul>');
		expect(html).toMatch(/<\/div><p>Mer<\/p>$|<\/aside><p>Mer<\/p>$/);
		expect(htmlOf('::hent{fra="/nivaer#borte"}\n\nMer', { site })).toBe('<p>Mer</p>');
	});

	it('is shown as it is written without the part’s name', () => {
		expect(fetched('/nivaer')).toContain('::hent');
	});
});
