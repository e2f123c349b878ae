import { faultOfTelephone } from '@/lib/content/facts/telephone';

describe('a telephone number', () => {
	it.each(['80030300', '22000000', '02800', '112', '1881', '116117', '+4780030300', '+4702800', '+46771414400'])(
		'may be %s',
		(number) => {
			expect(faultOfTelephone(number)).toBeUndefined();
		},
	);

	it.each([
		['8004040', '«8004040» har 7 siffer.'],
		['12', '«12» har 2 siffer.'],
		['123456', '«123456» har 6 siffer.'],
		['12345678', '«12345678» har 8 siffer og begynner med 1, og slike finnes ikke.'],
		['10280', '«10280» har 5 siffer og begynner med 1, og slike finnes ikke.'],
		['+478004040', '«+478004040» har 7 siffer etter +47.'],
		['+47112', '«+47112» har 3 siffer etter +47.'],
		['+46', '«+46» kan ikke ringes: med landskoden har et telefonnummer 7–15 siffer.'],
		['+0123456789', 'kan ikke ringes'],
		['4680030300123', '«4680030300123» har 13 siffer.'],
		['abc', '«abc» er ikke et telefonnummer. Skriv bare siffer.'],
	])('cannot be %s, and it is told why', (number, told) => {
		expect(faultOfTelephone(number)).toContain(told);
		expect(faultOfTelephone(number)).toContain('Et norsk telefonnummer har 8 siffer, eller 5 som 02800.');
	});
});
