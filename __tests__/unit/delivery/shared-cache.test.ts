import { hashedAssetLifetime, lifetimes, readerLifetime } from '@/lib/delivery/lifetimes';
import { createSharedCache, isFresh, lifetimeOf, type StoredResponse } from '@/lib/delivery/shared-cache';

const now = Date.parse('2026-11-23T12:00:00.500Z');
const second = 1_000;
const day = 86_400 * second;
const lasting = (status: number, cacheControl?: string) => {
	const { freshUntil, usableUntil } = lifetimeOf(status, cacheControl, now);
	return [freshUntil - now, usableUntil - now];
};

describe('how long a response may be kept', () => {
	it.each([
		['page', 200, 30 * second, 30 * second + day],
		['redirect', 307, 60 * second, 60 * second + day],
		['redirect', 308, 60 * second, 60 * second + day],
		['notFound', 404, 10 * second, 10 * second],
		['image', 200, 3_600 * second, 3_600 * second + day],
	] as const)('as a %s with status %i: fresh %i ms, usable %i ms', (kind, status, fresh, usable) => {
		expect(lasting(status, lifetimes[kind])).toEqual([fresh, usable]);
	});

	it('for a hashed file is a year', () => {
		expect(lasting(200, hashedAssetLifetime)).toEqual([365 * day, 365 * day]);
	});

	it.each([undefined, 'no-store', 'private, no-cache, no-store', readerLifetime.replace('public', 'private')])(
		'is not at all when it says «%s»',
		(cacheControl) => {
			expect(lasting(200, cacheControl)).toEqual([0, 0]);
		},
	);

	it('is not at all when it is for one reader alone, whatever else it says', () => {
		expect(lasting(200, 'private, s-maxage=30')).toEqual([0, 0]);
	});

	it('is what is told to shared caches, not to readers', () => {
		expect(lasting(200, 'public, max-age=5, s-maxage=30')).toEqual([30 * second, 30 * second]);
	});
});

describe('the cache', () => {
	const response = (fields: Partial<StoredResponse> = {}): StoredResponse => {
		const representation = { body: Buffer.from('a'), etag: '"a"' };
		return {
			status: 200,
			headers: {},
			representations: { identity: representation, br: representation, gzip: representation },
			version: '1-a',
			freshUntil: 30,
			usableUntil: 100,
			...fields,
		};
	};

	it('keeps what may be kept, one response for each key', () => {
		const cache = createSharedCache();
		cache.set('a', response(), 0);
		cache.set('a', response({ status: 404 }), 0);
		expect(cache.get('a')?.status).toBe(404);
		cache.set('a', response(), 0);
		expect(cache.get('a')?.status).toBe(200);
		expect(cache.get('b')).toBeUndefined();
	});

	it('forgets what stood there when the new one may not be kept', () => {
		const cache = createSharedCache();
		cache.set('a', response(), 0);
		cache.set('a', response({ usableUntil: 50 }), 50);
		expect(cache.get('a')).toBeUndefined();
	});

	it('serves what is young and of the current content', () => {
		expect(isFresh(response(), '1-a', 29)).toBe(true);
		expect(isFresh(response(), undefined, 29)).toBe(true);
		expect(isFresh(response(), '1-a', 30)).toBe(false);
		expect(isFresh(response(), '2-b', 29)).toBe(false);
	});

	it('serves what depends on no content, whatever the content is', () => {
		expect(isFresh(response({ version: '' }), '2-b', 29)).toBe(true);
		expect(isFresh(response({ version: '' }), '2-b', 30)).toBe(false);
	});
});
