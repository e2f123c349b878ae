import { randomBytes } from 'node:crypto';
import { lifetimes } from '@/lib/contract';
import { Overloaded } from '@/lib/delivery/fair-queue';
import { cacheRequestOf, hour, isDown, type Reply, second, settled, setUp } from './delivery-under-test';

const megabyte = 1024 * 1024;
const big: Reply = { text: 'x'.repeat(megabyte / 2), headers: { 'content-type': '' } };
/** Text that compression makes little of. */
const found: Reply = {
	text: randomBytes(megabyte / 5).toString('base64'),
	headers: { 'cache-control': lifetimes.search },
};
const picture: Reply = { text: 'x'.repeat(megabyte / 2), headers: { 'content-type': 'image/png' } };

describe('a large site', () => {
	it('is kept whole', async () => {
		const { delivery, get } = setUp(() => picture);
		for (let index = 0; index < 40; index++) {
			delivery.adopt(cacheRequestOf(`/bilder/${index}.png`));
			await get(`/bilder/${index}.png`);
		}
		expect(await get('/bilder/0.png')).toMatchObject({ cache: 'hit' });
	});
});

describe('a flood', () => {
	const floods: [string, (index: number) => string, Reply][] = [
		['unknown addresses', (index) => `/nb/${index}`, { ...big, status: 404 }],
		['addresses at which Next has something all the same', (index) => `/bilder/${index}.png`, picture],
		['searches', (index) => `/nb/sok?q=${index}`, found],
		[
			'redirects',
			(index) => `/${index}`,
			{ ...big, status: 307, headers: { ...big.headers, location: '/nb', 'cache-control': lifetimes.redirect } },
		],
	];

	it.each(floods)('of %s does not push a page out', async (_, address, reply) => {
		const { clock, origin, delivery, get } = setUp(({ path }) => (path === '/nb/a' ? { text: 'Side' } : reply));
		delivery.adopt(cacheRequestOf('/nb/a'));
		await get('/nb/a');
		for (let index = 0; index < 45; index++) await get(address(index));
		const { pages = 0, searches = 0, others = 0 } = delivery.cacheBytes();
		expect(pages).toBeLessThan(10_000);
		expect(searches + others).toBeGreaterThan(megabyte);
		expect(searches).toBeLessThanOrEqual(8 * megabyte);
		expect(others).toBeLessThanOrEqual(16 * megabyte);
		clock.now = hour;
		origin.reply = isDown;
		expect(await get('/nb/a')).toMatchObject({ cache: 'stale', text: 'Side' });
		await expect(get(address(0))).rejects.toThrow();
	});
});

describe('more questions than the origin can answer', () => {
	/** A site whose upstream is busy with as many cache requests as may wait. */
	const crowded = async () => {
		const site = setUp();
		await site.get('/nb/a');
		site.clock.now = 60 * second;
		site.origin.reply = () => new Promise<Reply>(() => undefined);
		for (let index = 0; index < 68; index++) void site.get(`/nb/${index}`);
		await settled();
		return site;
	};

	it('are asked four at a time', async () => {
		const { origin } = await crowded();
		expect(origin.asked).toHaveLength(1 + 4);
	});

	it('are refused when there are too many', async () => {
		const { get } = await crowded();
		await expect(get('/nb/en-til')).rejects.toThrow(Overloaded);
	});

	it('leave what is kept as a stand-in, and what is fresh as it is', async () => {
		const { clock, get } = await crowded();
		expect(await get('/nb/a')).toMatchObject({ cache: 'stale', text: 'Side 1' });
		clock.now = 0;
		expect(await get('/nb/a')).toMatchObject({ cache: 'hit' });
	});

	it('do not mean that the origin fails: a page is still asked for when there are too many searches', async () => {
		const { clock, origin, get } = setUp();
		await get('/nb/a');
		clock.now = 60 * second;
		origin.reply = ({ isSearch }) => (isSearch ? new Promise<Reply>(() => undefined) : {});
		for (let index = 0; index < 18; index++) void get(`/nb/sok?q=${index}`);
		await expect(get('/nb/sok?q=a')).rejects.toThrow(Overloaded);
		expect(await get('/nb/a')).toMatchObject({ cache: 'revalidated' });
	});
});
