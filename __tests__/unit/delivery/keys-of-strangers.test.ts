import fc from 'fast-check';
import { createSharedCache } from '@/lib/delivery/shared-cache';
import { locales } from '@/lib/i18n/routing';
import { seeds } from '../../support/seeds';
import { asItIs, keptResponse, readCacheRequest } from './delivery-under-test';

const megabyte = 1024 * 1024;
const devices = ['iphone', 'android', 'other'];

const target = fc.oneof(
	fc.webPath({ size: 'medium' }).map((path) => path || '/'),
	fc.webQueryParameters().map((query) => `/app?${query}`),
	fc
		.tuple(fc.constantFrom('/nb', '/nn/x', '/app', '/sok', '/NB/sok'), fc.string({ unit: 'binary' }))
		.map(([path, more]) => path + more),
	fc.string({ unit: 'grapheme' }).map((text) => `/${encodeURIComponent(text.toWellFormed())}`),
);
const headers = fc.record(
	{
		'accept-language': fc.oneof(fc.constantFrom('nn', 'nb', 'en, nn;q=0.5', '*'), fc.string()),
		'user-agent': fc.oneof(fc.constantFrom('iPhone', 'Android', 'iPhone Android'), fc.string()),
		'x-device-class': fc.string(),
	},
	{ requiredKeys: [] },
);

/** A response that weighs so many bytes. */
const answer = (status: number, bytes: number) => {
	return keptResponse({ status, representations: asItIs(Buffer.alloc(bytes)) });
};

describe.each(seeds)('what strangers can add to what is kept (seed %i)', (seed) => {
	it('is one entry an address for each language and device at the most, whatever headers they send', () => {
		fc.assert(
			fc.property(target, fc.array(headers, { minLength: 20, maxLength: 40 }), (asked, visitors) => {
				const cacheRequests = visitors.map((sent) => readCacheRequest(asked, sent));
				const keys = new Set(
					cacheRequests.flatMap((cacheRequest) => (typeof cacheRequest === 'number' ? [] : cacheRequest.key)),
				);
				expect(keys.size).toBeLessThanOrEqual(locales.length * devices.length);
			}),
			{ seed },
		);
	});

	it('has names of a bounded length', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 4_000 }), headers, (text, sent) => {
				for (const path of [`/${text}`, `/nb/sok?q=${text}`, `/sok?q=${text}`, `/app/${text}`]) {
					const cacheRequest = readCacheRequest(path, sent);
					if (typeof cacheRequest !== 'number') expect(cacheRequest.key.length).toBeLessThan(3 * 2_000 + 100);
				}
			}),
			{ seed },
		);
	});

	it('never takes the place of a page that this server found itself', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.tuple(
						fc.string(),
						fc.constantFrom(200, 307, 404),
						fc.integer({ min: 1, max: 3 * megabyte }),
						fc.boolean(),
					),
					{
						minLength: 20,
						maxLength: 60,
					},
				),
				(asked) => {
					const cache = createSharedCache();
					cache.adopt('/nb');
					cache.set('/nb', answer(200, megabyte), 0);
					const pages = cache.bytes().pages;
					for (const [key, status, bytes, isSearch] of asked) {
						if (key !== '/nb') cache.set(key, answer(status, bytes), 0, isSearch);
					}
					expect(cache.peek('/nb')?.status).toBe(200);
					expect(cache.bytes().pages).toBe(pages);
					const { searches = 0, others = 0 } = cache.bytes();
					expect(searches + others).toBeLessThanOrEqual(24 * megabyte);
				},
			),
			{ seed, numRuns: 20 },
		);
	});
});
