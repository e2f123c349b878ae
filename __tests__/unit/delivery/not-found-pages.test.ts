import { errorPageHeader, lifetimes } from '@/lib/contract';
import { isDown, type Reply, second, setUp, type Upstream } from './delivery-under-test';

const namesPage = (language: string): Reply => ({
	status: 404,
	text: '',
	headers: { [errorPageHeader]: `/${language}/ikke-funnet` },
});

const isPage = (path: string) => path.endsWith('/ikke-funnet');

/** An upstream without pages, which names the one page that says so, as proxy.ts does. */
const without: Upstream = ({ path, language }) =>
	isPage(path) ? { status: 404, text: `Borte ${language}` } : namesPage(language);

describe('addresses without a page', () => {
	it('show one page, which the origin makes once', async () => {
		const { origin, get } = setUp(without);
		for (const path of ['/nb/1', '/nb/2', '/nb/3'])
			expect(await get(path)).toMatchObject({ cache: 'miss', status: 404, text: 'Borte nb' });
		expect(origin.asked).toEqual(['/nb/1 nb', '/nb/ikke-funnet nb', '/nb/2 nb', '/nb/3 nb']);
	});

	it('show it in their own language', async () => {
		const { get } = setUp(without);
		expect(await get('/nb/1')).toMatchObject({ text: 'Borte nb' });
		expect(await get('/nn/1')).toMatchObject({ text: 'Borte nn' });
	});

	it.each([404, 410])('where there was a page show that page’s own, with status %i', async (status) => {
		const { origin, get } = setUp(({ path }) =>
			path.includes('/ikke-funnet')
				? { status, text: `Borte ${path}` }
				: { ...namesPage('nb'), status, headers: { [errorPageHeader]: '/nb/ikke-funnet/om' } },
		);
		for (const path of ['/nb/om', '/nb/om/', '/nb/OM'])
			expect(await get(path)).toMatchObject({ status, text: 'Borte /nb/ikke-funnet/om' });
		expect(origin.asked.filter((asked) => asked.includes('ikke-funnet'))).toHaveLength(1);
		expect(await get('/nb/om')).toMatchObject({ cache: 'hit', status });
	});

	it('are never told of on the word of Next alone, which has not looked in the content: what is kept stands in', async () => {
		let version = '1-a';
		const { clock, get } = setUp(() => ({ status: version ? 200 : 404, version }));
		await get('/nb/om');
		clock.now = 60 * second;
		version = '';
		expect(await get('/nb/om')).toMatchObject({ status: 200, cache: 'stale' });
		await expect(get('/nb/annet')).rejects.toThrow('Next svarte 404');
	});

	it('weigh next to nothing each', async () => {
		const text = 'Borte '.repeat(20_000);
		const { delivery, get } = setUp((cacheRequest) =>
			isPage(cacheRequest.path) ? { status: 404, text } : without(cacheRequest),
		);
		for (let index = 0; index < 200; index++) await get(`/nb/${index}`);
		expect(delivery.cacheBytes().others).toBeGreaterThan(text.length);
		expect(delivery.cacheBytes().others).toBeLessThan(2 * text.length + 200 * 1_500);
	});

	it('are kept for ten seconds with status 404, whatever the page itself says', async () => {
		const { clock, origin, get } = setUp((cacheRequest) =>
			isPage(cacheRequest.path)
				? { status: 200, headers: { 'cache-control': lifetimes.image } }
				: without(cacheRequest),
		);
		await get('/nb/1');
		clock.now = 10 * second - 1;
		expect(await get('/nb/1')).toMatchObject({ cache: 'hit', status: 404 });
		clock.now = 10 * second;
		expect(await get('/nb/1')).toMatchObject({ cache: 'revalidated', status: 404 });
		expect(origin.asked).toHaveLength(3);
	});

	it('show the page of the current content', async () => {
		const { origin, probe, get } = setUp(without);
		await get('/nb/1');
		probe('2-b');
		origin.reply = async (cacheRequest) => ({ ...(await without(cacheRequest)), version: '2-b' });
		await get('/nb/2');
		expect(origin.asked.slice(2)).toEqual(['/nb/2 nb', '/nb/ikke-funnet nb']);
	});

	it('do not go in circles when the page names itself', async () => {
		const { origin, get } = setUp(() => namesPage('nb'));
		expect(await get('/nb/ikke-funnet')).toMatchObject({ status: 404 });
		expect(origin.asked).toHaveLength(1);
	});

	it('are not served stale, nor is their page', async () => {
		const { clock, origin, get } = setUp(without);
		await get('/nb/1');
		origin.reply = isDown;
		clock.now = 10 * second;
		await expect(get('/nb/1')).rejects.toThrow();
		await expect(get('/nb/ikke-funnet')).rejects.toThrow();
	});

	it('become pages when they are published', async () => {
		const { origin, probe, get } = setUp(without);
		await get('/nb/1');
		origin.reply = () => ({ version: '2-b', text: 'Ny' });
		probe('2-b');
		expect(await get('/nb/1')).toMatchObject({ status: 200, text: 'Ny' });
		origin.reply = isDown;
		expect(await get('/nb/1')).toMatchObject({ cache: 'hit' });
	});

	it('fail when the page cannot be made', async () => {
		const { get } = setUp((cacheRequest) => (isPage(cacheRequest.path) ? { status: 500 } : without(cacheRequest)));
		await expect(get('/nb/1')).rejects.toThrow('500');
	});
});
