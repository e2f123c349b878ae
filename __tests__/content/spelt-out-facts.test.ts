import { md } from '../support/site-from';
import { said } from './check-from';

const facts = md('_fakta.md', {
	fakta: {
		telefon: { navn: 'Telefon til brukerstøtten', telefon: '80030300' },
		'telefon-utland': { telefon: '+4780030300' },
		epost: { epost: 'hjelp@etat.no' },
		apent: {
			tekst: {
				nb: 'mandag til fredag kl. 09:00–15:00',
				nn: 'måndag til fredag kl. 09:00–15:00',
				en: 'Monday to Friday, 09:00–15:00 Norwegian time',
			},
		},
		frist: {
			tall: 60,
			enhet: { nb: 'dager', nn: 'dagar', en: 'days' },
			gjelder: { nb: 'brev*', nn: 'brev*', en: 'letter*' },
		},
		gebyr: { tall: 1450, enhet: { nb: 'kroner', nn: 'kroner', en: 'kroner' } },
		adresse: { tekst: { nb: 'Postboks 1382 Vika, 0114 Oslo', nn: 'Postboks 1382 Vika, 0114 Oslo' } },
		slutt: { dato: '2026-12-01' },
		antall: { tall: 4 },
	},
});
const findings = (locale: string, body: string, fields = {}) =>
	said('spelt-out-facts', [facts, md(`${locale}/a.md`, { title: 'A', ...fields }, body)]).map((line) =>
		line.replaceAll('\u00a0', ' '),
	);
const keyIn = (line: string) => /:fakta\[(.*)\]/.exec(line)?.[1];

describe('the value of a fact that is written out', () => {
	it('is told of, where it stands, as advice', () => {
		expect(findings('nb', 'Trenger du hjelp?\n\nRing **800 30 300** i dag.\n', { ingress: 'Ring 80030300.' })).toEqual([
			'content/nb/a.md:3  ingress: «80030300» er skrevet rett ut, og blir ikke endret sammen med «Telefon til brukerstøtten». Skriv :fakta[telefon]. (advarsel)',
			'content/nb/a.md:7  «800 30 300» er skrevet rett ut, og blir ikke endret sammen med «Telefon til brukerstøtten». Skriv :fakta[telefon]. (advarsel)',
		]);
	});

	it.each([
		[
			'nb',
			'telefon',
			['800 30 300', '800\u00a030\u00a0300', '800&nbsp;30&nbsp;300', '80 03 03 00', '800-30-300', '800.30.300'],
		],
		['nb', 'telefon-utland', ['+47 800 30 300', '+4780030300', '+47\u00a0800\u00a030\u00a0300']],
		['nb', 'telefon', ['0047 800 30 300', '(+47) 800 30 300']],
		['nb', 'epost', ['hjelp@etat.no', 'Hjelp@etat.no']],
		[
			'nb',
			'apent',
			['mandag til fredag kl. 09:00–15:00', 'mandag–fredag kl. 9–15', 'Mandag til fredag klokka 9 til 15'],
		],
		['nb', 'apent', ['mandag – fredag, kl 09.00 - 15.00', 'mandag til fredag 9–15', 'mandag-fredag kl. 9 til kl. 15']],
		['nn', 'apent', ['måndag–fredag kl. 9–15']],
		['en', 'apent', ['Monday to Friday, 9–15 Norwegian time', 'Monday–Friday 09:00 to 15:00 Norwegian time']],
		['nb', 'frist', ['60 dager', 'seksti dager', '60&nbsp;dager']],
		['nn', 'frist', ['60 dagar']],
		['en', 'frist', ['sixty days']],
		['nb', 'gebyr', ['1450 kroner', '1 450 kroner', 'kr 1450', 'kr. 1 450', '1450 kr', '1450,-']],
		['nb', 'adresse', ['Postboks 1382 Vika, 0114 Oslo', 'Postboks 1382 Vika\n0114 Oslo']],
		['nb', 'slutt', ['1. desember 2026', '1.12.2026', '01.12.2026', '1. des. 2026', '1 desember 2026', '2026-12-01']],
		['nn', 'slutt', ['1. desember 2026', '1.12.2026']],
		['en', 'slutt', ['1 December 2026', 'December 1, 2026', '1st December 2026', '01/12/2026', '1 Dec 2026']],
	])('is found in %s as «%s»: %j', (locale, key, ways) => {
		const lead =
			key === 'frist' ? { nb: 'Brevet gjelder i', nn: 'Brevet gjeld i', en: 'The letter takes' }[locale] : '–';
		const missed = ways.filter((way) => findings(locale, `${lead} ${way}.`).map(keyIn).join() !== key);
		expect(missed).toEqual([]);
	});
});

describe('nothing is said', () => {
	it.each([
		'Ring :fakta[telefon], :fakta[apent], innen :fakta[frist].',
		'Ring 800 30 301, 1800 30 300 eller 800 30 3001.',
		'Passet er klart om 60 dager.',
		'Velg mellom 4 alternativer.',
		'Stengt 11.12.2026, 1.12.2027 og 1. desember.',
		'Det koster 14500 kroner, eller 1450 euro.',
	])('of what is fetched, is something else, or may be: %s', (body) => {
		expect(findings('nb', body)).toEqual([]);
	});
});
