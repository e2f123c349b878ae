import { searchAddress } from '@/lib/addresses/search-query';
import { answersOf } from '@/lib/mirror/answers';
import { manifestWith } from './manifest-for-test';

const manifest = manifestWith({
	entries: { '/nb': {}, '/bilder/bl%C3%A5.svg': {}, '/nb/ikke-funnet/borte': { status: 410 } },
	moved: [['/nb/bl%C3%A5', '/nb']],
	negotiated: [['/sok', { nb: '/nb/sok', nn: '/nn/sok' }]],
	gone: [['/nb/borte', '/nb/ikke-funnet/borte']],
});
const answers = answersOf(manifest);
const numberOf = (file: string) => answers.documents.find((document) => document.file === file)?.number;

describe('what a web server is told of a mirror', () => {
	it('names what readers get at each address, and the page that says that there is no search at that of the search', () => {
		const served = new Map(answers.served);
		expect(served.get('/nb')).toBe(numberOf('nb.html'));
		for (const locale of ['nb', 'nn', 'en'] as const)
			expect(served.get(searchAddress(locale))).toBe(numberOf(`${locale}/uten-sok.html`));
	});

	it('gives nobody what stands for something else at an address of its own', () => {
		const addresses = answers.addresses.map(([, address]) => address);
		expect(addresses.filter((address) => /feilside|ikke-funnet/.test(address))).toEqual([]);
	});

	it('knows paths decoded, and the addresses that they have and had', () => {
		expect(answers.addresses).toEqual(
			expect.arrayContaining([
				['/bilder/blå.svg', '/bilder/bl%C3%A5.svg'],
				['/nb/blå', '/nb'],
			]),
		);
	});

	it('knows the page of what is gone, of what never was, and of each refusal, in its language', () => {
		expect(answers.gone).toEqual([['/nb/borte', numberOf('nb/ikke-funnet/borte.html')]]);
		expect(answers.missing).toContainEqual(['nn', numberOf('nn/ikke-funnet.html')]);
		expect(answers.refused).toContainEqual(['en 405', numberOf('en/405.html')]);
		expect(answers.negotiated).toEqual([
			['nb /sok', '/nb/sok'],
			['nn /sok', '/nn/sok'],
		]);
	});

	it('is not made of a mirror that lacks what it must have', () => {
		const { '/nn/ikke-funnet': _, ...entries } = manifest.entries;
		expect(() => answersOf({ ...manifest, entries })).toThrow('/nn/ikke-funnet');
	});
});
