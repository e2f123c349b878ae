import { parse } from 'parse5';
import { htmlOf, rendered } from '../../support/rendering';
import { picture, siteFrom } from '../../support/site-from';

describe('Markdown', () => {
	it.each([
		[
			'headings of every level',
			'# En\n## To\n### Tre\n#### Fire\n##### Fem\n###### Seks',
			[
				'<h1 id="en">En</h1>',
				'<h2 id="to">To</h2>',
				'<h3 id="tre">Tre</h3>',
				'<h4 id="fire">Fire</h4>',
				'<h5 id="fem">Fem</h5>',
				'<h6 id="seks">Seks</h6>',
			],
		],
		['a quotation', '> Sitat', ['<blockquote><p>Sitat</p></blockquote>']],
		['a break between parts', 'Før\n\n---\n\nEtter', ['<p>Før</p><hr><p>Etter</p>']],
		['a list that begins elsewhere than at one', '3. tre\n4. fire', ['<ol start="3"><li>tre</li><li>fire</li></ol>']],
		['a list', '- punkt', ['<ul><li>punkt</li></ul>']],
		['code', '```html\n<b>\n```', ['<pre><code class="language-html">&#x3C;b></code></pre>']],
		[
			'words of another weight',
			'**fet** *kursiv* ~~strøket~~ `kode`',
			['<p><strong>fet</strong> <em>kursiv</em> <del>strøket</del> <code>kode</code></p>'],
		],
		['a new line', 'en  \nto', ['en<br>\nto']],
		[
			'a table',
			'| A | B |\n| :-- | --: |\n| a | b |',
			[
				'<thead><tr><th align="left" scope="col">A</th><th align="right" scope="col">B</th></tr></thead>',
				'<tbody><tr><th align="left" scope="row">a</th><td align="right">b</td></tr></tbody>',
			],
		],
	])('becomes what it stands for: %s', (_, body, parts) => {
		const html = htmlOf(body);
		for (const part of parts) expect(html).toContain(part);
	});
});

describe('raw HTML', () => {
	it.each([
		'<script>alert(1)</script>',
		'<img src=x onerror=alert(1)>',
		'<iframe src="https://evil.example"></iframe>',
		'<style>*{}</style>',
		'Tekst <b onclick="x()">fet</b>',
		'<a href="javascript:alert(1)" id="innhold">x</a>',
		'<svg/onload=alert(1)>',
		'<!-- <script> -->',
		'<form action="https://evil.example"><input name="a">',
		'<meta http-equiv="refresh" content="0;url=https://evil.example">',
		'<div\nid="a">\n\nTekst\n\n</div>',
		'\\<b>',
	])('%j never becomes elements', (body) => {
		expect(htmlOf(body)).not.toMatch(/<(?!\/?p>)/);
	});

	it('keeps the words that stand in it', () => {
		expect(htmlOf('Trykk <kbd>Enter</kbd> nå')).toBe('<p>Trykk Enter nå</p>');
	});
});

describe('attributes', () => {
	it('cannot be written through a block', () => {
		const html = htmlOf(
			':::merk{onclick="x()" id="a" .klasse style="color:red"}\nTekst\n:::\n\n::app-lenker{onclick=x #b}',
		);
		expect(html).not.toMatch(/onclick| id=|klasse|style/);
		expect(html).toContain('callout-note');
	});

	it('cannot be broken out of through a text', () => {
		const html = htmlOf(
			'## "><script>alert(1)</script>\n\n![">](/bilder/a.svg "\\"><b>")\n\n::video{id="1" tittel="\\"><b>"}',
		);
		expect(html).not.toMatch(/<script|<b>/);
	});

	it('of a picture or a link are only those that the site knows', () => {
		const site = siteFrom([], { images: [picture('/bilder/a.svg')] });
		const html = htmlOf('![a](/bilder/a.svg "tittel") [b](https://b.no "tittel")', { site });
		const names = [...html.matchAll(/ ([a-z]+)=/g)].map(([, name]) => name);
		expect(new Set(names)).toEqual(
			new Set(['src', 'alt', 'title', 'width', 'height', 'loading', 'decoding', 'href', 'rel', 'class']),
		);
	});
});

describe('whatever is written', () => {
	const bodies = [
		'`<script>`',
		'```html\n<script>alert(1)</script>\n```',
		'[a](<javascript:alert(1)>)',
		'[a](java&#10;script:alert(1))',
		'[a](&#1;javascript:alert(1))',
		'[a](data:text/html;base64,PHNjcmlwdD4=)',
		'![a](javascript:alert(1))',
		'![a](data:image/svg+xml,<svg/onload=alert(1)>)',
		'<javascript:alert(1)>',
		'[a]: javascript:alert(1)\n[a]',
		'&lt;script&gt;alert(1)&lt;/script&gt;',
		'| <img src=x onerror=alert(1)> |\n|---|\n| [x](javascript:alert(1)) |',
		'[^1]\n\n[^1]: <script>alert(1)</script>',
	];

	it.each(bodies)('%j cannot run anything', (body) => {
		const html = rendered(body).html;
		const names: string[] = [];
		const visit = (node: {
			nodeName: string;
			attrs?: { name: string; value: string }[];
			childNodes?: unknown[];
		}): void => {
			names.push(node.nodeName);
			for (const { name, value } of node.attrs ?? []) {
				expect(name).not.toMatch(/^on/);
				expect(value.replace(/[\s\p{Cc}]/gu, '')).not.toMatch(/^(javascript|data|vbscript):/i);
			}
			for (const child of node.childNodes ?? []) visit(child as Parameters<typeof visit>[0]);
		};
		visit(parse(html) as Parameters<typeof visit>[0]);
		expect(names.filter((name) => ['script', 'iframe', 'svg', 'img', 'style', 'object'].includes(name))).toEqual([]);
	});

	it('gives the same HTML each time', () => {
		for (const body of bodies) expect(rendered(body)).toEqual(rendered(body));
	});

	it('may be nothing at all', () => {
		expect(rendered('')).toEqual({ html: '', headings: [], links: [] });
	});
});

describe('a picture', () => {
	const site = siteFrom([], { images: [picture('/bilder/a.svg', 300, 200), picture('/bilder/blå.svg', 30, 20)] });

	it('has its real size, and waits until it is needed', () => {
		expect(htmlOf('![Et bilde](/bilder/a.svg)', { site })).toBe(
			'<p><img src="/bilder/a.svg" alt="Et bilde" width="300" height="200" loading="lazy" decoding="async"></p>',
		);
	});

	it('may have Norwegian letters in its name', () => {
		expect(htmlOf('![Blå](/bilder/blå.svg)', { site })).toContain('src="/bilder/bl%C3%A5.svg" alt="Blå" width="30"');
	});

	it.each([
		'/bilder/borte.svg',
		'https://evil.example/a.png',
		'//evil.example/a.png',
		'a.svg',
		'/constructor',
		'__proto__',
		'/bilder/%',
	])('that the site does not have is its description: %s', (url) => {
		expect(htmlOf(`Se ![Et bilde](${url}) her`, { site })).toBe('<p>Se Et bilde her</p>');
	});

	it('that is nothing but missing leaves nothing behind', () => {
		expect(htmlOf('![](/bilder/borte.svg)', { site })).toBe('<p></p>');
	});
});

describe('a table', () => {
	const table = '| Nivå | Passord |\n|---|:-:|\n| Betydelig | ja |';

	it('scrolls in a region of its own that the keyboard reaches, and its columns and rows are named', () => {
		expect(htmlOf(table)).toBe(
			'<section class="table-scroll" tabindex="0" aria-label="Tabell"><table aria-label="Tabell"><thead><tr>' +
				'<th scope="col">Nivå</th><th align="center" scope="col">Passord</th></tr></thead>' +
				'<tbody><tr><th scope="row">Betydelig</th><td align="center">ja</td></tr></tbody></table></section>',
		);
	});

	it('has no heading for a row where there are no words for one, or nothing else in the row', () => {
		expect(htmlOf('| A | B |\n|---|---|\n|  | ja |')).toContain('<tr><td></td><td>ja</td></tr>');
		expect(htmlOf('| A |\n|---|\n| ja |')).toContain('<tr><td>ja</td></tr>');
	});

	it('is named after the heading above it, and its region numbered when there are several', () => {
		const html = htmlOf(`${table}\n\n## Kl. 09:00\n\n${table}\n\n:::merk\n${table}\n:::`);
		expect([...html.matchAll(/<section[^>]* aria-label="([^"]*)"/g)].map(([, name]) => name)).toEqual([
			'Tabell',
			'Tabell 2: Kl. 09:00',
			'Tabell 3: Kl. 09:00',
		]);
		const id = /<h2 id="([^"]*)"/.exec(html)?.[1];
		expect([...html.matchAll(/<table ([^>]*)>/g)].map(([, name]) => name)).toEqual([
			'aria-label="Tabell"',
			`aria-labelledby="${id}"`,
			`aria-labelledby="${id}"`,
		]);
	});
});

describe('footnotes', () => {
	it('are not supported: the marks stay, and the note is a paragraph', () => {
		expect(htmlOf('Tekst[^1]\n\n[^1]: Noten')).toBe('<p>Tekst[^1]</p><p>Noten</p>');
		expect(htmlOf('A[^1]\n\n[^1]: Noten\n\n    Mer\n\nEtter')).toBe('<p>A[^1]</p><p>Noten</p><p>Mer</p><p>Etter</p>');
	});
});

describe('ordinary Markdown', () => {
	it('is what it is', () => {
		expect(htmlOf('1. En\n2. To\n\n~~feil~~ *kursiv*\\\nny linje\n\n---')).toBe(
			'<ol><li>En</li><li>To</li></ol><p><del>feil</del> <em>kursiv</em><br>\nny linje</p><hr>',
		);
	});

	it('has lists without boxes: a box would be a form control without a name', () => {
		expect(htmlOf('- [x] Gjort\n- [ ] Ikke gjort')).toBe('<ul><li>Gjort</li><li>Ikke gjort</li></ul>');
	});
});
