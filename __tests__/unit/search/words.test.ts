import { partsOf } from '@/lib/search/compounds';
import { fold } from '@/lib/search/fold';
import { norwegian } from '@/lib/search/language/norwegian';
import { termsOf } from '@/lib/search/terms';
import { wordingOf } from '@/lib/search/wording';
import { formsOf, wordsIn } from '@/lib/search/words';

const { stem, isStopWord } = norwegian;

describe('words', () => {
	it('are letters and digits, held together by what stands within', () => {
		expect(wordsIn('Får du «MinID-appen», kl. 09.00? 400 invalid_request!').map(({ text }) => text)).toEqual([
			'Får',
			'du',
			'MinID-appen',
			'kl',
			'09.00',
			'400',
			'invalid_request',
		]);
	});

	it('know their places in the text', () => {
		const text = 'Ny kode, nå';
		expect(wordsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Ny', 'kode', 'nå']);
	});

	it('with hyphens are one and several; a single letter is no word of its own', () => {
		expect(formsOf('sms-kode')).toEqual({ whole: 'smskode', parts: ['sms', 'kode'] });
		expect(formsOf('d-nummer')).toEqual({ whole: 'dnummer', parts: [] });
		expect(formsOf('kode')).toEqual({ whole: 'kode', parts: [] });
	});
});

describe('folding', () => {
	it.each([
		['få', 'faa', 'fa', 'FÅ', 'fa\u030A'],
		['lærer', 'laerer', 'larer'],
		['gløymt', 'gloeymt', 'gloymt'],
		['idé', 'ide'],
	])('makes one word of %s and its other spellings', (...spellings) => {
		expect(new Set(spellings.map(fold)).size).toBe(1);
	});
});

describe('a stem', () => {
	it.each([
		'kode koden koder kodene kodar kodane',
		'glemt glemte glemme gløymt gløyme',
		'registrere registrert registrerer registrering registrerar',
		'bruker brukere brukeren brukar brukarar brukaren',
		'lærer lærere lærerne lærar lærarar lærarane',
		'bestille bestilt bestilling bestillar',
		'innlogging innlogget innlogga pålogging logge loggar',
		'sikkerhet sikkerheten sikkerheit sikkerheita',
		'teneste tenester tenesta',
		'tjeneste tjenester tjenesten',
		'skole skolen skule skulen',
		'melding meldinger meldingen meldingar meldinga',
		'engangskode engangskoden eingongskode eingangskode',
		'ikke ikkje ingen aldri',
		'kommer kom kjem kome',
		'verge vergen',
		'svindel svindlet svindla',
		'husker hugsar',
		'gang gonger',
		'stjålet stolen stjal stal',
		'virker fungerer funker funkar',
		'ringte ringde ringje ringer',
		'app appen',
	])('is the same for %s', (forms) => {
		expect(new Set(forms.split(' ').map(stem)).size).toBe(1);
	});

	it.each([
		['brev', 'bruker'],
		['kode', 'kodebrev'],
		['passord', 'postkasse'],
		['telefon', 'teneste'],
		['verge', 'virke'],
		['ta', 'tatt'],
		['sperre', 'sperret'],
		['registeret', 'registrere'],
	])('tells %s from %s', (a, b) => {
		expect(stem(a)).not.toBe(stem(b));
	});
});

describe('a stop word', () => {
	it('says nothing of what is looked for, in either form', () => {
		for (const word of ['hvordan', 'korleis', 'jeg', 'eg', 'på', 'Hva', 'kva', 'åssen', 'kossen', 'æ', 'dokker'])
			expect([word, isStopWord(word)]).toEqual([word, true]);
		for (const word of ['ikke', 'ikkje', 'kode', 'uten']) expect([word, isStopWord(word)]).toEqual([word, false]);
	});

	it('is no term', () => {
		expect(termsOf('Hvordan får jeg en ny kode?', norwegian)).toEqual(['ny', 'kod']);
	});
});

describe('the wording of a text', () => {
	it('has all its words as they stand, and one name for each question word', () => {
		expect([...wordingOf('Når kommer BREVET?')]).toEqual(['når', 'kommer', 'brevet']);
		expect(wordingOf('åssen får e koden')).toEqual(wordingOf('korleis får e koden'));
		expect(wordingOf('kvar er brevet')).not.toEqual(wordingOf('når er brevet'));
	});
});

describe('a compound', () => {
	const known = new Set(
		['aktivering', 'brev', 'kod', 'sms', 'mobil', 'telefon', 'num'].map((word) => (word === 'num' ? word : stem(word))),
	);
	const parts = (word: string) => partsOf(fold(word), (part) => known.has(part), norwegian);

	it('is parted where both parts stand by themselves, with or without an s between', () => {
		expect(parts('aktiveringsbrev')).toEqual([stem('aktivering'), 'brev']);
		expect(parts('smskode')).toEqual(['sms', 'kod']);
		expect(parts('mobilnummeret')).toEqual(['mobil', 'num']);
	});

	it('may begin with a word that never stands alone, when it is long', () => {
		expect(parts('engangsbrev')).toEqual(['brev']);
		expect(parts('xbrev')).toEqual([]);
	});

	it('may begin with any word when the second part is long', () => {
		expect(parts('jobbtelefon')).toEqual(['telefon']);
	});

	it('may be two words written in one', () => {
		expect(parts('fårbrev')).toEqual(['brev']);
	});
});
