import { htmlOf, type TextContext } from '../../support/rendering';
import { md, siteFrom, titled } from '../../support/site-from';

const site = siteFrom([
	titled('nb/index.md', 'Forside'),
	titled('nn/index.md', 'Framside'),
	md('nb/hjelp/glemt.md', { title: 'Glemt', aliases: ['/gammel'] }),
	md('nn/hjelp/gloymt.md', { title: 'Gløymt', translationKey: 'hjelp/glemt' }),
	titled('nb/bare-bokmal.md', 'Bare bokmål'),
	md('nb/utkast.md', { title: 'Utkast', draft: true }),
	titled('nb/felles.md', 'Felles'),
	md('nn/felles.md', { title: 'Noko anna', translationKey: 'anna' }),
]);
const link = (url: string, context: Partial<TextContext> = {}) => htmlOf(`[tekst](${url})`, { site, ...context });
const hrefOf = (html: string) => /href="([^"]*)"/.exec(html)?.[1];
const fallback = { language: 'nb', locale: 'nn' } as const;

describe('an internal link', () => {
	it.each([
		['/hjelp/glemt', '/nb/hjelp/glemt'],
		['/hjelp/glemt/', '/nb/hjelp/glemt'],
		['/gammel', '/nb/hjelp/glemt'],
		['/', '/nb'],
		['/nb/hjelp/glemt', '/nb/hjelp/glemt'],
		['/hjelp/gloymt', '/nb/hjelp/glemt'],
	])('%s leads to %s', (url, href) => {
		expect(link(url)).toBe(`<p><a href="${href}">tekst</a></p>`);
	});

	it('leads to the translation when the text is shown in another language', () => {
		expect(link('/hjelp/glemt', fallback)).toBe('<p><a href="/nn/hjelp/gloymt">tekst</a></p>');
		expect(link('/', fallback)).toBe('<p><a href="/nn">tekst</a></p>');
		expect(link('/bare-bokmal', fallback)).toBe('<p><a href="/nn/bare-bokmal">tekst</a></p>');
	});

	it('leads to a translation key', () => {
		expect(hrefOf(link('hjelp/glemt', { language: 'nn', locale: 'nn' }))).toBe('/nn/hjelp/gloymt');
	});

	it('stays in a language that it names, and says which', () => {
		expect(link('/nn/hjelp/gloymt')).toBe('<p><a href="/nn/hjelp/gloymt" hreflang="nn">tekst</a></p>');
		expect(link('/nn')).toBe('<p><a href="/nn" hreflang="nn">tekst</a></p>');
	});

	it('leads to the other language when the page cannot be shown in this one', () => {
		expect(link('/felles', fallback)).toBe('<p><a href="/nb/felles" hreflang="nb">tekst</a></p>');
	});

	it('keeps its query and its anchor', () => {
		expect(hrefOf(link('/hjelp/glemt#steg-2', fallback))).toBe('/nn/hjelp/gloymt#steg-2');
		expect(hrefOf(link('/hjelp/glemt?a=1#b'))).toBe('/nb/hjelp/glemt?a=1#b');
	});

	it('stands next to others', () => {
		const links = htmlOf('[a](/)[b](/borte)[c](/hjelp/glemt)[d](https://d.no)', { site });
		expect(links).toMatch(
			/^<p><a href="\/nb">a<\/a>b<a href="\/nb\/hjelp\/glemt">c<\/a><a href="https:\/\/d\.no" rel="external"><span class="unbroken">d/,
		);
	});

	it('keeps what stands inside it', () => {
		expect(htmlOf('[**fet** `kode`](/)', { site })).toBe(
			'<p><a href="/nb"><strong>fet</strong> <code>kode</code></a></p>',
		);
	});
});

describe('a link that leads nowhere is its text', () => {
	it.each([
		'/borte',
		'/utkast',
		'/constructor',
		'/__proto__',
		'',
		'?a=b',
		'javascript:alert(1)',
		'JaVaScRiPt:alert(1)',
		'data:text/html,x',
		'vbscript:x',
		'file:///etc/passwd',
		'ftp://a.no',
	])('%s', (url) => {
		expect(link(url)).toBe('<p>tekst</p>');
	});

	it('and what stands inside it is still rendered', () => {
		expect(htmlOf('[**fet** :fakta](/borte)', { site })).toBe('<p><strong>fet</strong> :fakta</p>');
	});
});

describe('an address outside the content', () => {
	it.each([
		'/sitemap.xml',
		'/robots.txt',
		'/bilder/a.svg',
		'/.well-known/security.txt',
		'#avsnitt',
		'mailto:a@b.no',
		'tel:80030300',
		'sms:26000',
	])('%s stays as it is', (url) => {
		expect(link(url)).toBe(`<p><a href="${url}">tekst</a></p>`);
	});
});

describe('a link that leaves the site', () => {
	it.each(['https://www.norge.no/', 'http://norge.no', '//norge.no/a'])('%s says so, in words too', (url) => {
		expect(link(url)).toBe(
			`<p><a href="${url}" rel="external"><span class="unbroken">tekst<span class="visually-hidden"> (ekstern lenke)</span></span></a></p>`,
		);
	});

	it('has its arrow on the line of its last word, unless that is too long for a line', () => {
		const note = '<span class="visually-hidden"> (ekstern lenke)</span>';
		const ends = (words: string) => htmlOf(`[${words}](https://a.no)`).replace(/^.*"external">|<\/a>.*$/g, '');
		expect(ends('Statens vegvesen')).toBe(`Statens <span class="unbroken">vegvesen${note}</span>`);
		const long = 'kontaktregisteropplysningstjenesten';
		expect(ends(`Statens ${long}`)).toBe(`Statens ${long}${note}`);
		expect(ends('Statens **vegvesen**')).toBe(`Statens <strong>vegvesen</strong>${note}`);
	});

	it('may be written with capitals', () => {
		expect(hrefOf(link('HTTPS://Norge.no/A'))).toBe('https://Norge.no/A');
		expect(hrefOf(link('Mailto:A@b.no'))).toBe('mailto:A@b.no');
	});

	it('may be an address standing in the text, with its port', () => {
		expect(hrefOf(htmlOf('Se https://example.no:8443/a', { site }))).toBe('https://example.no:8443/a');
		expect(hrefOf(htmlOf('Se <https://example.no:8443/a>', { site }))).toBe('https://example.no:8443/a');
	});

	it('may be an e-mail address standing in the text, which is no page', () => {
		expect(htmlOf('Skriv til post@example.no', { site })).toBe(
			'<p>Skriv til <a href="mailto:post@example.no">post@example.no</a></p>',
		);
	});
});

describe('a link with its address further down', () => {
	it('is a link like any other', () => {
		expect(htmlOf('[tekst][a] [annen][b] [B]\n\n[a]: /hjelp/glemt\n[b]: /borte\n', { site })).toBe(
			'<p><a href="/nb/hjelp/glemt">tekst</a> annen B</p>',
		);
	});

	it('leads to the first of two addresses', () => {
		expect(hrefOf(htmlOf('[tekst][a]\n\n[a]: /hjelp/glemt\n[a]: /bare-bokmal\n', { site }))).toBe('/nb/hjelp/glemt');
	});
});

describe('a link inside a link', () => {
	const withFacts = siteFrom([
		titled('nb/index.md', 'Forside'),
		md('_fakta.md', { fakta: { telefon: { telefon: '80030300' } } }),
	]);
	const phone = '800\u00A030\u00A0300';

	it('is its words, and the outer one stays', () => {
		const html = (body: string) => htmlOf(body, { site: withFacts });
		expect(html('[Ring :fakta[telefon] nå](/)')).toBe(`<p><a href="/nb">Ring ${phone} nå</a></p>`);
		expect(html('[**~~:fakta[telefon]~~**](/)')).toBe(`<p><a href="/nb"><strong><del>${phone}</del></strong></a></p>`);
		expect(html('## [Se <https://b.no> *her*](/)')).toMatch(/<a href="\/nb">Se https:\/\/b.no <em>her<\/em><\/a>/);
	});

	it('is a link all the same when the outer one leads nowhere', () => {
		expect(htmlOf('[Ring :fakta[telefon]](/borte)', { site: withFacts })).toBe(
			`<p>Ring <a href="tel:80030300">${phone}</a></p>`,
		);
	});
});
