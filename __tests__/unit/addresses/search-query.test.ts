import { longestQuery, readQuery, refusedAddress, searchAddress } from '@/lib/addresses/search-query';

const read = (query: string) => readQuery(new URLSearchParams(query));
const textOf = (text: string) => readQuery(new URLSearchParams({ q: text })).text;
const holds = (text: string) => readQuery(new URLSearchParams({ q: text })).holdsIdentityNumber;

describe('a query', () => {
	it('is read from the address, with the page of results', () => {
		expect(read('q=glemt+passord&side=3')).toEqual({
			text: 'glemt passord',
			page: 3,
			holdsIdentityNumber: false,
			wasCut: false,
		});
		expect(read('')).toEqual({ text: '', page: 1, holdsIdentityNumber: false, wasCut: false });
	});

	it('has single spaces, composed letters and nothing that cannot be seen', () => {
		expect(textOf('  glemt \t\n passord ')).toBe('glemt passord');
		expect(textOf('fa\u030Ar ikke')).toBe('får ikke');
		expect(textOf('ko\u0000de\u0007')).toBe('ko de');
		expect(textOf('\u202Eko\u200Bde\u2066')).toBe('kode');
		expect(textOf('ko\uD800de \uFFFD')).toBe('kode');
	});

	it('is cut at a hundred characters, half characters never', () => {
		const long = read(`q=${encodeURIComponent('😀'.repeat(150))}`);
		expect([[...long.text].length, long.wasCut]).toEqual([longestQuery, true]);
		expect(long.text.isWellFormed()).toBe(true);
		expect(read(`q=${'a'.repeat(longestQuery)}`).wasCut).toBe(false);
	});

	it.each([
		['-1', 1],
		['0', 1],
		['x', 1],
		['1e3', 1],
		['', 1],
		['2', 2],
		['999999', 99],
		['99999999999999999999', 1],
	])('on page «%s» means page %i', (side, page) => {
		expect(read(`q=kode&side=${side}`).page).toBe(page);
	});

	it('is the first of several, and never fails', () => {
		expect(read('q=a&q=b').text).toBe('a');
		for (const odd of ['%', '%E0%A4%A', 'q=%ff', '&&&=', 'q']) expect(() => read(odd)).not.toThrow();
	});
});

describe('an identity number in a query', () => {
	it.each([
		'01019012345',
		'010190 12345',
		'010190-12345',
		'010190.12345',
		'010190–12345',
		'01 01 90 123 45',
		'mitt nummer er 01019012345, glemt passord',
		'1234567890123',
		'٠١٠١٩٠١٢٣٤٥',
		'010190\u200B12345',
		'0101901\u00002345'.replace('\u0000', ''),
	])('is told from other words: «%s»', (text) => {
		expect(read(`q=${encodeURIComponent(text)}`)).toEqual({
			text: '',
			page: 1,
			holdsIdentityNumber: true,
			wasCut: false,
		});
	});

	it('is found behind what is cut off, and in every value', () => {
		expect(holds(`${'a '.repeat(200)}01019012345`)).toBe(true);
		expect(read('q=kode&q=01019012345').holdsIdentityNumber).toBe(true);
		expect(read('q=kode&side=01019012345').holdsIdentityNumber).toBe(true);
	});

	it.each([
		'800 30 300',
		'80030300',
		'+47 800 30 300',
		'0047 800 30 300',
		'+4780030300',
		'feil 400',
		'60 dager 10 virkedager',
		'2026-11-23',
		'',
	])('is not seen in «%s»', (text) => {
		expect(holds(text)).toBe(false);
	});

	it('does not hide behind a telephone number’s beginning', () => {
		expect(holds('+47 01019012345')).toBe(true);
		expect(holds('+47 800 30 300 01019012345')).toBe(true);
	});
});

describe('the address of a query', () => {
	it('is one, and the first page has no number', () => {
		expect(searchAddress('nb', { text: 'glemt passord', page: 1 })).toBe('/nb/sok?q=glemt+passord');
		expect(searchAddress('nn', { text: 'kode', page: 2 })).toBe('/nn/sok?q=kode&side=2');
		expect(searchAddress('nb')).toBe('/nb/sok');
		expect(searchAddress('nb', { text: '', page: 7 })).toBe('/nb/sok');
	});

	it('says when the words are to be taken as they stand', () => {
		const query = { text: 'pasord', page: 2, exact: true } as const;
		expect(searchAddress('nb', query)).toBe('/nb/sok?q=pasord&ordrett=1&side=2');
		expect(read('q=pasord&ordrett=1&side=2')).toMatchObject(query);
		expect(read('q=pasord&ordrett=ja').exact).toBeUndefined();
		expect(searchAddress('nb', { text: '', page: 1, exact: true })).toBe('/nb/sok');
	});

	it('is read back as the same query, whatever it holds', () => {
		for (const text of ['a&b=c#d', '«æøå» + 100 %', '<script>', '"\'', 'å/é?']) {
			const [, query = ''] = searchAddress('nb', { text, page: 4 }).split('?');
			expect(read(query)).toMatchObject({ text, page: 4 });
		}
	});

	it('of a refused one says that there was a number, and nothing of it', () => {
		expect(refusedAddress('nb')).toBe('/nb/sok?q=***********');
		expect(read('q=***********').holdsIdentityNumber).toBe(true);
	});
});
