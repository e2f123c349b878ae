import { english } from '@/lib/search/language/english';
import { norwegian } from '@/lib/search/language/norwegian';
import { spoken } from '@/lib/search/named-so';
import { search } from '@/lib/search/search';
import { buildIndex } from '@/lib/search/search-index';
import { md, siteFrom } from '../../support/site-from';

const soundsDangerous = (text: string) => norwegian.tellsOfDanger(spoken(text));

describe('a query of somebody who may be in danger', () => {
	it.each([
		'svindel',
		'er dette svindel?',
		'falsk SMS',
		'identitetstyveri',
		'ID-tyveri',
		'noen har brukt min MinID',
		'nokon har logga inn som meg',
		'noen prøver å lure meg',
		'en fremmed fikk koden min',
		'jeg fikk en mail om at kontoen må oppdateres',
		'SMS om at min id er sperret',
		'e-post som seier at passordet mitt går ut',
		'kontoen min er kapret',
		'naboen har fått tak i brevet mitt',
		'ein kar ville ha koden min',
		'får koder jeg ikke har bedt om',
		'sms som ser ut som den er fra MinID',
		'mannen på telefonen sa jeg måtte lese opp koden',
		'nokon har bytt telefonnummeret mitt',
		'er det trygt å trykkje på lenkja i sms-en',
		'innlogging jeg ikke kjenner til',
		'identiteten min er stjålet',
	])('tells of it in words of its own: %s', (text) => {
		expect(soundsDangerous(text)).toBe(true);
	});

	it.each([
		'glemt passord',
		'får ikke sms',
		'kan noen hjelpe meg',
		'snakke med noen om saken min',
		'jeg lurer på om jeg kan få MinID',
		'noen har stjålet telefonen min',
		'kan andre logge inn for meg',
		'feilmelding om at brukeren er sperret',
		'oppdatere e-post',
		'hjelpe andre',
		'jeg ringte og spurte om ny kode',
		'koden kom ikke så jeg har bedt om ny',
		'nokon i familien min treng minid',
		'ukjent bruker',
		'brevet er på avveie',
		'har appen på stjålet telefon',
		'appen på telefonen spør om passord',
		'',
	])('is not every other: %s', (text) => {
		expect(soundsDangerous(text)).toBe(false);
	});

	it('may be in English', () => {
		const danger = (text: string) => english.tellsOfDanger(spoken(text));
		expect(['Someone used my MinID', 'an email saying that I must log in', 'is this a scam?'].map(danger)).toEqual([
			true,
			true,
			true,
		]);
		expect(['a text about my MinID being closed', 'an SMS that asks for my code'].map(danger)).toEqual([true, true]);
		expect(['I lost my phone', 'can someone help', 'call about opening hours'].map(danger)).toEqual([
			false,
			false,
			false,
		]);
	});
});

describe('pages for those who may be in danger', () => {
	const site = siteFrom([
		md(
			'nb/oppdatere.md',
			{ title: 'Oppdatere mail og konto', keywords: ['mail om konto'] },
			'Mail, konto, oppdateres.',
		),
		md('nb/fare.md', { title: 'Bli trygg', urgent: true }, 'Ring oss.'),
		md('nb/mer-fare.md', { title: 'Steng kontoen', urgent: true }, 'Konto.'),
		md('nb/annet.md', { title: 'Annet' }, 'Konto.'),
	]);
	const found = (text: string) =>
		search(buildIndex(site, 'nb'), { text, page: 1 }).results.map(({ page }) => page.path);

	it('come first when the query tells of danger, be it in none of their words', () => {
		expect(found('jeg fikk en mail om at kontoen må oppdateres').slice(0, 2)).toEqual(['/mer-fare', '/fare']);
		expect(found('phishing')).toEqual(['/fare', '/mer-fare']);
	});

	it('come after a page that goes by the very words', () => {
		expect(found('mail om konto')[0]).toBe('/oppdatere');
	});

	it('are pages like others for all other queries', () => {
		expect(found('oppdatere konto')[0]).toBe('/oppdatere');
	});
});
