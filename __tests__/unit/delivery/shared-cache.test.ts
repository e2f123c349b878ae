import { hashedAssetLifetime, lifetimes, readerLifetime } from '@/lib/contract';
import { createSharedCache, lifetimeOf } from '@/lib/delivery/shared-cache';
import { asItIs, keptResponse } from './delivery-under-test';

const now = Date.parse('2026-11-23T12:00:00.500Z');
/** In seconds. */
const day = 86_400;
const lasting = (status: number, cacheControl?: string) => {
	const { storedAt, freshUntil, refreshUntil, usableUntil } = lifetimeOf(status, cacheControl, now);
	expect(storedAt).toBe(now);
	return [freshUntil - now, refreshUntil - now, usableUntil - now];
};

describe('how long a response may be kept', () => {
	it.each([
		['page', 200, 30, 60, 30 + day],
		['search', 200, 30, 30, 30 + day],
		['redirect', 307, 60, 120, 60 + day],
		['redirect', 308, 60, 120, 60 + day],
		['notFound', 404, 10, 10, 10],
		['image', 200, 3_600, 7_200, 3_600 + day],
	] as const)(
		'as a %s with status %i: fresh %i seconds, served while it is asked for until %i, as a stand-in until %i',
		(kind, status, fresh, refreshed, usable) => {
			expect(lasting(status, lifetimes[kind])).toEqual([fresh, refreshed, usable].map((seconds) => seconds * 1_000));
		},
	);

	it('for a hashed file is a year', () => {
		expect(lasting(200, hashedAssetLifetime)).toEqual(Array(3).fill(365 * day * 1_000));
	});

	it.each([
		undefined,
		'no-store',
		'private, no-cache, no-store',
		readerLifetime.replace('public', 'private'),
		'private, s-maxage=30',
		'no-store, s-maxage=30, stale-while-revalidate=30',
	])('is not at all when it says «%s»', (cacheControl) => {
		expect(lasting(200, cacheControl)).toEqual([0, 0, 0]);
	});

	it('is what is told to shared caches, not to readers', () => {
		expect(lasting(200, 'public, max-age=5, s-maxage=30')).toEqual([30_000, 30_000, 30_000]);
	});
});

describe('the cache', () => {
	it('keeps what may be kept, one response for each key', () => {
		const cache = createSharedCache();
		cache.set('a', keptResponse(), 0);
		cache.set('a', keptResponse({ status: 404 }), 0);
		expect(cache.get('a')?.status).toBe(404);
		cache.set('a', keptResponse(), 0);
		expect(cache.get('a')?.status).toBe(200);
		expect(cache.get('b')).toBeUndefined();
	});

	it('keeps headers that are alike once', () => {
		const cache = createSharedCache();
		for (const key of ['a', 'b']) cache.set(key, keptResponse({ headers: { vary: 'Accept-Encoding' } }), 0);
		cache.set('c', keptResponse({ headers: { vary: 'Accept-Language' } }), 0);
		expect(cache.get('b')?.headers).toBe(cache.get('a')?.headers);
		expect(cache.get('c')?.headers).toEqual({ vary: 'Accept-Language' });
	});

	it('takes what a stranger has asked for to the pages when the site itself names it, but no error', () => {
		const cache = createSharedCache();
		cache.set('a', keptResponse({ status: 404 }), 0);
		cache.adopt('a');
		expect(cache.bytes().pages).toBe(0);
		cache.set('b', keptResponse(), 0);
		cache.adopt('b');
		expect(cache.bytes().pages).toBeGreaterThan(0);
	});

	it('forgets what stood there when the new one may not be kept', () => {
		const cache = createSharedCache();
		cache.set('a', keptResponse(), 0);
		cache.set('a', keptResponse({ usableUntil: 50 }), 50);
		expect(cache.get('a')).toBeUndefined();
	});

	it('has a shelf for what the server itself has found, and nothing else comes there', () => {
		const cache = createSharedCache();
		cache.set('/nb', keptResponse(), 0);
		expect(cache.bytes().pages).toBe(0);
		cache.adopt('/nb');
		expect([cache.isOurs('/nb'), cache.isOurs('/nb/a')]).toEqual([true, false]);
		expect(cache.bytes()).toMatchObject({ others: 0, pages: expect.any(Number) });
		const { pages } = cache.bytes();
		cache.set('/nb', keptResponse(), 0);
		cache.set('/nb/a', keptResponse(), 0);
		cache.set('/nb/sok?q=a', keptResponse(), 0, true);
		expect(cache.bytes().pages).toBe(pages);
		cache.set('/nb', keptResponse({ status: 404 }), 0);
		expect(cache.bytes().pages).toBe(0);
	});

	it('counts a long address too', () => {
		const cache = createSharedCache();
		cache.set(`/${'a'.repeat(2_000)}`, keptResponse({ borrowed: true }), 0);
		expect(cache.bytes().others).toBeGreaterThan(4_000);
	});

	it('weighs what it keeps compressed, shelf by shelf, and bytes that are another’s only once', () => {
		const cache = createSharedCache();
		const representations = asItIs(Buffer.alloc(50_000));
		cache.adopt('/nb');
		cache.set('/nb', keptResponse({ representations }), 0);
		cache.set('/nn', keptResponse({ representations }), 0, true);
		for (let index = 0; index < 10; index++)
			cache.set(`/nb/${index}`, keptResponse({ status: 404, representations, borrowed: true }), 0);
		const { pages = 0, searches = 0, others = 0 } = cache.bytes();
		expect(pages).toBeGreaterThanOrEqual(50_000);
		expect(searches).toBe(pages);
		expect(others).toBeGreaterThan(0);
		expect(others).toBeLessThan(20_000);
		cache.set('/nb', keptResponse({ usableUntil: 0 }), 0);
		expect(cache.bytes().pages).toBe(0);
	});

	it('is not filled by what weighs nothing', () => {
		const cache = createSharedCache();
		for (let index = 0; index < 20_000; index++)
			cache.set(`/${index}`, keptResponse({ status: 404, borrowed: true }), 0);
		expect(cache.bytes().others).toBeLessThanOrEqual(16 * 1024 * 1024);
		expect(cache.get('/0')).toBeUndefined();
		expect(cache.get('/19999')).toBeDefined();
	});

	it('lets go first of what was asked for longest ago', () => {
		const cache = createSharedCache();
		const representations = asItIs(Buffer.alloc(3 * 1024 * 1024));
		for (const key of ['a', 'b']) cache.set(key, keptResponse({ representations }), 0, true);
		cache.get('a');
		cache.set('c', keptResponse({ representations }), 0, true);
		expect([cache.get('a'), cache.get('b'), cache.get('c')].map((kept) => kept !== undefined)).toEqual([
			true,
			false,
			true,
		]);
	});
});
