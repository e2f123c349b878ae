import { appLinks } from '@/lib/app-links/config';
import { htmlOf } from '../../support/rendering';
import { md, siteFrom, titled } from '../../support/site-from';

const site = siteFrom([
	md('_fakta.md', {
		fakta: {
			telefon: { telefon: '80030300' },
			frist: { tall: 60, enhet: { nb: 'dager', nn: 'dagar' } },
		},
	}),
]);
const external = '<span class="visually-hidden"> (ekstern lenke)</span>';

/** How a time of day stands on one line. */
const whole = (words: string) => `<span class="unbroken">${words}</span>`;

describe('text that only looks like a block', () => {
	it.each([
		'Kl. 09:00–15:00',
		'Ring mandag kl. 09:00–15:00, eller kl. 8:30.',
		'Svar:ja',
		'Svar:ja eller nei',
		'Forholdet er 1:2:3',
		'Se :her og :der-borte_nei',
		'Koden :a[b] og :a[b]{c=d} og :a{.b}',
		'Les mer:fakta om MinID',
		':fakta[finnes-ikke]',
		':fakta[constructor]',
		'::ukjent',
		'::video',
		'::video{id="x" tittel="y"}',
		'::app-lenke',
		'Kl. 09:00 er **09:00**',
	])('«%s» stays as it is written', (text) => {
		expect(htmlOf(text).replace(/<\/?(p|strong|span)( class="unbroken")?>/g, '')).toBe(
			text.replaceAll('**', '').replaceAll('"', '"'),
		);
	});

	it('stays so in lists, tables, headings, quotes and links', () => {
		expect(htmlOf('- Kl. 09:00')).toContain(`<li>${whole('Kl. 09:00')}</li>`);
		expect(htmlOf('| Tid |\n|---|\n| 09:00 |')).toContain('<td>09:00</td>');
		expect(htmlOf('> Svar:ja')).toContain('Svar:ja');
		expect(htmlOf('[kl. 09:00](tel:80030300)')).toContain('kl. 09:00');
	});

	it('stays so when letters of several bytes stand before it', () => {
		expect(htmlOf('Æøå 😀 e\u0301 kl. 09:00 og 10:30')).toBe(`<p>Æøå 😀 e\u0301 ${whole('kl. 09:00')} og 10:30</p>`);
		expect(htmlOf('\tkode\n\n-\tÅpent:ja 09:00')).toContain('Åpent:ja 09:00');
	});

	it('stays so as an unknown box, with what stands in it rendered', () => {
		expect(htmlOf(':::ukjent\nEn **viktig** tekst kl. 09:00\n:::\n\nEtter')).toBe(
			`<p>:::ukjent</p><p>En <strong>viktig</strong> tekst ${whole('kl. 09:00')}</p><p>:::</p><p>Etter</p>`,
		);
		expect(htmlOf(':::ukjent[Navn]{a=b}\nTekst\n:::')).toBe('<p>:::ukjent[Navn]{a=b}</p><p>Tekst</p><p>:::</p>');
		expect(htmlOf('::::ukjent\nTekst\n::::')).toBe('<p>::::ukjent</p><p>Tekst</p><p>::::</p>');
	});

	it('gets no ending that the editor has not written', () => {
		expect(htmlOf(':::ukjent\nTekst')).toBe('<p>:::ukjent</p><p>Tekst</p>');
	});
});

describe('a box', () => {
	it.each([
		['merk', 'callout-note', 'Merk'],
		['advarsel', 'callout-warning', 'Advarsel'],
	])(':::%s says what it is', (name, kind, title) => {
		expect(htmlOf(`:::${name}\nTekst\n:::`)).toBe(
			`<div class="callout ${kind}" role="note"><p class="callout-title">${title}</p><p>Tekst</p></div>`,
		);
	});

	it('may hold lists, links, facts and other boxes', () => {
		const html = htmlOf('::::merk\n- A :fakta[frist]\n\n:::advarsel\n[B](https://b.no)\n:::\n\n::ukjent\n::::', {
			site,
		});
		expect(html).toContain('<li>A 60\u00A0dager</li>');
		expect(html).toContain('<div class="callout callout-warning" role="note">');
		expect(html).toContain('rel="external"');
		expect(html).toContain('<p>::ukjent</p></div>');
	});
});

describe('the links to the apps', () => {
	it('are two external links, and a code for those who read on another screen', () => {
		const { ios, android } = appLinks.stores;
		expect(htmlOf('::app-lenker')).toBe(
			`<ul class="app-links"><li><a href="${ios}" rel="external">App Store <span>for iPhone</span>${external}</a></li>` +
				`<li><a href="${android}" rel="external">Google Play <span>for Android</span>${external}</a></li></ul>` +
				'<div class="app-qr"><img src="/qr-app.svg" alt="QR-kode" width="132" height="132" loading="lazy"><p>Skann koden</p></div>',
		);
	});
});

describe('what stands right after', () => {
	it('a block is left in place', () => {
		const last = '\n\nEtter';
		for (const block of [
			'::app-lenker',
			'::video{id="1" tittel="A"}',
			'::ukjent',
			':::merk\nA\n:::',
			':::ukjent\nA\n:::',
		])
			expect(htmlOf(block + last)).toMatch(/<p>Etter<\/p>$/);
	});
});

describe('a button', () => {
	const pages = siteFrom([titled('nb/index.md', 'Forside'), titled('nb/a.md', 'A'), titled('nn/index.md', 'Framside')]);

	it('is a link in a paragraph of its own', () => {
		expect(htmlOf('::knapp[Bestill brev]{til="https://a.no/x"}')).toBe(
			`<p class="action"><a href="https://a.no/x" class="ds-button" rel="external">Bestill brev${external}</a></p>`,
		);
		expect(htmlOf('1. Først:\n\n   ::knapp[Gå til A]{til="/a"}\n2. Så', { site: pages })).toContain(
			'<p class="action"><a href="/nb/a" class="ds-button">Gå til A</a></p></li>',
		);
	});

	it('leads where other links lead, and to nothing that is not there', () => {
		expect(htmlOf('::knapp[A]{til="/a"}', { site: pages, locale: 'nn' })).toContain('href="/nn/a"');
		for (const url of ['/borte', 'javascript:alert(1)', 'data:text/html,x'])
			expect(htmlOf(`::knapp[A]{til="${url}"}`, { site: pages })).toBe('<p class="action">A</p>');
	});

	it('holds no other link', () => {
		expect(htmlOf('::knapp[Les [mer](/a)]{til="/a"}', { site: pages })).toBe(
			'<p class="action"><a href="/nb/a" class="ds-button">Les mer</a></p>',
		);
	});

	it('stays as it is written without words or address', () => {
		for (const written of [
			'::knapp',
			'::knapp[Bestill]',
			'::knapp{til="/a"}',
			'::knapp[]{til="/a"}',
			'::knapp[A]{til=""}',
		])
			expect(htmlOf(written, { site: pages })).toBe(`<p>${written}</p>`);
	});
});

describe('a video', () => {
	it('is a link, so that nothing is fetched from elsewhere', () => {
		expect(htmlOf('::video{id="799782678" tittel="Slik gjør du"}')).toBe(
			`<p class="video-link">Video: <a href="https://vimeo.com/799782678" rel="external">Slik gjør <span class="unbroken">du${external}</span></a></p>`,
		);
	});

	it('never leads elsewhere than to a video', () => {
		for (const id of ['../evil', '1/2', 'javascript:1', '１２', ' 1'])
			expect(htmlOf(`::video{id="${id}" tittel="A"}`)).not.toContain('<a');
	});
});

describe('a fact', () => {
	it('is formatted for the language of the text', () => {
		expect(htmlOf('Frist: :fakta[frist].', { site })).toBe('<p>Frist: 60\u00A0dager.</p>');
		expect(htmlOf('Frist: :fakta[frist].', { site, language: 'nn', locale: 'nb' })).toBe(
			'<p>Frist: 60\u00A0dagar.</p>',
		);
	});

	it('can be called when it is a phone number', () => {
		expect(htmlOf('Ring :fakta[telefon]', { site })).toBe(
			'<p>Ring <a href="tel:80030300">800\u00A030\u00A0300</a></p>',
		);
	});

	it('is named by one plain word, under its own name', () => {
		expect(htmlOf(':tall[frist] :fakta[frist **x**]', { site })).toBe('<p>:tall[frist] :fakta[frist **x**]</p>');
	});

	it('may stand several times, next to a time of day', () => {
		expect(htmlOf(':fakta[frist]:fakta[frist] kl. 09:00', { site })).toBe(
			`<p>60\u00A0dager60\u00A0dager ${whole('kl. 09:00')}</p>`,
		);
	});
});
