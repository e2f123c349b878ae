import { md } from '../support/site-from';
import { said, saidByAll } from './check-from';

const facts = md('_fakta.md', {
	fakta: {
		telefon: {
			telefon: '80030300',
			gjelder: { nb: ['Hafjord', 'brukerstøtte*', 'vi', 'oss'], nn: ['Hafjord', 'brukarstøtt*', 'vi', 'oss'] },
			mønster: { nb: ['ring* … TALL', 'telefon* … TALL', 'nummer* … TALL'], nn: 'ring* … TALL' },
		},
		tid: {
			tekst: { nb: 'mandag til fredag kl. 09:00–15:00' },
			gjelder: { nb: ['Hafjord', 'brukerstøtte*', 'telefon*', 'vi'] },
			mønster: { nb: ['åpen/åpent/svarer … TALL – TALL', 'mandag – fredag … TALL – TALL'] },
		},
		frist: {
			tall: 60,
			enhet: { nb: 'dager' },
			gjelder: { nb: ['Hafjord', 'adgangsbrev*', 'adgangskode*'] },
			mønster: { nb: ['gyldig/gjelder … TALL dag*/uke*', 'kommer/tar … TALL dag*/uke*'] },
		},
		passord: {
			tall: 8,
			enhet: { nb: 'tegn' },
			gjelder: { nb: ['Hafjord', 'passord*'] },
			mønster: { nb: 'passord* … TALL tegn' },
		},
		nummer: {
			tall: 11,
			enhet: { nb: 'siffer' },
			gjelder: { nb: 'fødselsnummer*' },
			mønster: { nb: 'fødselsnummer* … TALL siffer' },
		},
	},
});

/** What is said of a text on a page of our own. */
const onOurs = (body: string, title = 'Hjelp med Hafjord') =>
	said('contradicted-facts', [facts, md('nb/a.md', { title }, body)]);

describe('a sentence about somebody else, on a page of our own', () => {
	it.each([
		'Ring politiet på 02800.',
		'Ring 02800 til politiet.',
		'Kontakt politiet. Ring 02800.',
		'Ring 116 117 når legekontoret er stengt.',
		'Ring NAV på 55 55 33 33 om du lurer på noe.',
		'NAV svarer på telefon 55 55 33 33.',
		'Ring brukerstøtte hos Altinn på 75 00 60 00.',
		'Altinns brukerstøtte har nummer 75 00 60 00.',
		'Har du lånt i Lånekassen, kan du ringe 21 49 96 00.',
		'Ring bankens brukerstøtte på 915 04 800.',
		'Banken din har brukerstøtte hele døgnet. Ring brukerstøtten på 915 04 800.',
		'«Ring oss på 02800», sier Per i Trondheim.',
		'> Vi svarer på telefon 915 04 800, sier banken.',
		'Nå ringer du avdelingen på 72 54 22 30.',
		'Oppgi kontonummeret, og ring saksbehandleren på 22 33 44 55.',
		'Biblioteket er åpent mandag–fredag kl. 10–19.',
		'Skranken er åpen 10–19.',
		'Stupetårnet: åpent 17–19',
		'Vipps svarer kl. 8–20.',
		'| Hvem | Når |\n| --- | --- |\n| Telenor | Telefonen er åpen kl. 8–20 |',
		'Passet er gyldig i 30 dager.',
		'Resepten gjelder i 12 uker.',
		'Et vedtak gjelder i 20 dager.',
		'Koden i brevet fra banken gjelder i 14 dager.',
		'| Hva | Hvor lenge |\n| --- | --- |\n| Nødpass | gyldig i 7 dager |',
		'Passordet i nettbanken må ha minst 12 tegn.',
		'Passordet til Google må ha minst 10 tegn.',
		'Skriv fødselsnummer og engangskode på seks siffer.',
	])('is left alone: %s', (body) => {
		expect(onOurs(`${body}\n`)).toEqual([]);
		expect(onOurs(`## Hafjord på telefon\n\n${body}\n`)).toEqual([]);
	});
});

describe('a sentence about our own, with a wrong number', () => {
	it.each([
		'Ring brukerstøtte på 815 00 000.',
		'Ring oss på 815 00 000.',
		'Ring Hafjord på 815 00 000.',
		'Ring vår hyggelige brukerstøtte på 815 00 000.',
		'Får du ikke hjelp i banken, kan du ringe brukerstøtte på 815 00 000.',
		'Gjelder det Hafjord, ringer du brukerstøtte på 815 00 000.',
		'Brukerstøtten har nummer 815 00 000.',
		'Vi svarer kl. 8–16.',
		'Telefonen er åpen mandag til fredag kl. 08:00–16:00.',
		'Adgangsbrevet er gyldig i 30 dager.',
		'Bestill et adgangsbrev. Det kommer innen tre uker.',
		'Adgangsbrevet har en kode. Koden gjelder i 30 dager.',
		'## Adgangsbrevet\n\nBrevet du fikk, er gyldig i tre uker.',
		'Passordet må ha minst 12 tegn.',
		'| Hva | Krav |\n| --- | --- |\n| Passordet | passord på 12 tegn |',
		'Fødselsnummeret ditt har 10 siffer.',
	])('is reported: %s', (body) => {
		expect(onOurs(`${body}\n`)).toHaveLength(1);
	});

	it('is reported by its noun on a page that names nobody, and by no word at all only where the text is ours', () => {
		expect(onOurs('Ring brukerstøtte på 815 00 000.', 'Få svar')).toHaveLength(1);
		expect(onOurs('Ring 815 00 000.', 'Få svar')).toEqual([]);
		expect(onOurs('Ring 815 00 000.')).toHaveLength(1);
		expect(onOurs('## Ring oss\n\nNummeret er 815 00 000.')).toHaveLength(1);
		expect(onOurs('## Noe annet\n\nNummeret er 815 00 000.')).toEqual([]);
	});

	it('is somebody else’s where the heading or the title says so', () => {
		expect(onOurs('Ring oss på 815 00 000.', 'Sandvika bibliotek')).toEqual([]);
		expect(onOurs('## Kommunen\n\nRing oss på 815 00 000.')).toEqual([]);
		expect(onOurs('## Hos Altinn\n\n### Telefon\n\nRing brukerstøtte på 815 00 000.')).toEqual([]);
	});

	it('is reported in Nynorsk', () => {
		const inNynorsk = (body: string) => said('contradicted-facts', [facts, md('nn/a.md', { title: 'A' }, body)]);
		expect(inNynorsk('Ring brukarstøtta på 815 00 000.')).toHaveLength(1);
		expect(inNynorsk('Ring politiet på 02800. Ring symjehallen på 57 72 33 00.')).toEqual([]);
	});
});

describe('a fact that does not say what it is about', () => {
	const own = md('_fakta.md', { fakta: { frist: { tall: 60, mønster: { nb: 'gyldig … TALL dager' } } } });
	const onAny = (body: string) => said('contradicted-facts', [own, md('nb/a.md', { title: 'A' }, body)]);

	it('is contradicted by everything that names nobody else', () => {
		expect(onAny('Brevet er gyldig i 30 dager.')).toHaveLength(1);
		expect(onAny('Brevet fra kommunen er gyldig i 30 dager.')).toEqual([]);
		expect(onAny('Brevet fra UDI er gyldig i 30 dager.')).toEqual([]);
		expect(onAny('## Skatteetaten\n\nBrevet er gyldig i 30 dager.')).toEqual([]);
	});
});

test('a word for the subject that cannot be used is explained where it stands', () => {
	const own = md('_fakta.md', {
		fakta: { frist: { tall: 60, gjelder: { nb: ['brev*', 'to ord', '*'], no: 'brev' } } },
	});
	expect(saidByAll([own])).toEqual([
		'content/_fakta.md:8  fakta.frist.gjelder.nb[1]: «to ord» er ikke ett ord. Skriv hvert ord for seg; «*» kan stå sist: brev*.',
		'content/_fakta.md:9  fakta.frist.gjelder.nb[2]: «*» er ikke ett ord. Skriv hvert ord for seg; «*» kan stå sist: brev*.',
		'content/_fakta.md:10  fakta.frist.gjelder.no: er ikke et språk. Velg blant: nb, nn, en.',
	]);
});
