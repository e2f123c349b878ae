import { negotiateLocale } from '@/lib/i18n/negotiate';
import { isLocale } from '@/lib/i18n/routing';

describe('the language of a visitor without language in the address', () => {
	it.each([
		['nn', 'nn'],
		['nb', 'nb'],
		['no', 'nb'],
		['nn-NO', 'nn'],
		['nb-NO', 'nb'],
		['no-NO', 'nb'],
		['NN-no', 'nn'],
		['nn,nb;q=0.9', 'nn'],
		['nb,nn;q=0.9', 'nb'],
		['no,nn;q=0.9', 'nb'],
		['nb;q=0.5,nn;q=0.8', 'nn'],
		['nn-NO,nn;q=0.9,no-NO;q=0.8,no;q=0.6,nb-NO;q=0.5,nb;q=0.4,en-US;q=0.3,en;q=0.1', 'nn'],
		['en-GB,en;q=0.9,nn;q=0.2', 'nn'],
		['sv,da;q=0.8,nn;q=0.5,nb;q=0.4', 'nn'],
		['nb;q=0,nn;q=0.1', 'nn'],
		['nn;q=0,*', 'nb'],
	])('«%s» is %s', (header, locale) => {
		expect(negotiateLocale(header)).toBe(locale);
	});

	it.each([null, undefined, '', '*', 'en', 'en-US,en;q=0.5', 'se', ';;;,q=', 'nn;q=0', 'constructor', '😀'])(
		'«%s» is Bokmål',
		(header) => {
			expect(negotiateLocale(header)).toBe('nb');
		},
	);

	it('comes from the beginning of a header without end', () => {
		expect(negotiateLocale(`nn,${'en,'.repeat(100_000)}`)).toBe('nn');
		expect(negotiateLocale(`${'en,'.repeat(100_000)}nn`)).toBe('nb');
	});
});

describe('a language of the site', () => {
	it('is one that the site has', () => {
		expect(['nb', 'nn', 'en', 'NB', 'constructor', '__proto__', '', undefined].filter(isLocale)).toEqual([
			'nb',
			'nn',
			'en',
		]);
	});
});
