import { siteStatus } from '@/lib/content/store/content-status';
import { decide } from '@/lib/routing/decide';
import { addressesOf } from '@/lib/routing/mirror-list';
import { md, picture, siteFrom, titled } from '../../support/site-from';

const site = siteFrom(
	[
		titled('nb/index.md', 'Forside'),
		titled('nn/index.md', 'Framside'),
		titled('en/index.md', 'Front page'),
		titled('nb/app.md', 'Appen'),
		titled('nn/app.md', 'Appen'),
		md('nb/hjelp/glemt.md', { title: 'Glemt', aliases: ['/Gammel/Side', '/blåbær'] }),
		md('nn/hjelp/gloymt.md', { title: 'Gløymt', translationKey: 'hjelp/glemt' }),
		md('en/forgotten.md', { title: 'Forgotten', translationKey: 'hjelp/glemt' }),
		titled('nb/bare-bokmal.md', 'Bare bokmål'),
		md('nb/utlopt.md', { title: 'Utløpt', expiryDate: '2020-01-01' }),
	],
	{ images: [picture('/bilder/blå.svg')] },
);
const list = addressesOf(site, siteStatus(site).addresses);

describe('what a mirror must hold', () => {
	it('is answered with at its own address, or stands for what is not there', () => {
		const kinds = list.documents.map((address) => [address, decide(site, address, null).kind]);
		expect(kinds.filter(([address = '', kind]) => kind !== 'serve' && !address.includes('/ikke-funnet'))).toEqual([]);
		expect(list.documents).toEqual(
			expect.arrayContaining([
				...['/nb', '/nn/bare-bokmal', '/bilde/en/forgotten', '/bilder/bl%C3%A5.svg', '/sitemap.xml', '/robots.txt'],
				...['/en/feilside/503', '/nn/feilside/uten-sok', '/nb/ikke-funnet', '/nb/ikke-funnet/utlopt'],
			]),
		);
	});

	it('is once in the list', () => {
		expect(new Set(list.documents).size).toBe(list.documents.length);
	});

	it('has the addresses that lead to others: earlier ones, and those of other languages', () => {
		expect(Object.fromEntries(list.moved)).toMatchObject({
			'/nb/gammel/side': '/nb/hjelp/glemt',
			'/nb/bl%C3%A5b%C3%A6r': '/nb/hjelp/glemt',
			'/nn/hjelp/glemt': '/nn/hjelp/gloymt',
			'/en/hjelp/gloymt': '/en/forgotten',
		});
	});

	it('has those without language that lead elsewhere than below it', () => {
		const negotiated = Object.fromEntries(list.negotiated);
		expect(negotiated).toMatchObject({
			'/': { nb: '/nb', nn: '/nn' },
			'/hjelp/glemt': { nb: '/nb/hjelp/glemt', nn: '/nn/hjelp/gloymt' },
			'/forgotten': { nb: '/nb/hjelp/glemt', nn: '/nn/hjelp/gloymt' },
		});
		expect(negotiated).not.toHaveProperty('/app');
	});

	it('has the page for each that is gone', () => {
		expect(list.gone).toEqual([['/nb/utlopt', '/nb/ikke-funnet/utlopt']]);
	});
});
