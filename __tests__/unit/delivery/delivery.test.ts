import { hashedAssetLifetime, lifetimes } from '@/lib/contract';
import { hour, isDown, type Reply, refused, second, settled, setUp } from './delivery-under-test';

describe('a page', () => {
	it('is asked for once, and then served from memory for thirty seconds', async () => {
		const { clock, origin, get } = setUp();
		expect(await get('/nb/a')).toMatchObject({ cache: 'miss', text: 'Side 1', status: 200 });
		clock.now = 30 * second - 1;
		expect(await get('/nb/a')).toMatchObject({ cache: 'hit', text: 'Side 1' });
		expect(origin.asked).toEqual(['/nb/a nb']);
	});

	it('is then served from memory for thirty more, while it is asked for again, once', async () => {
		const { clock, origin, get } = setUp();
		await get('/nb/a');
		clock.now = 30 * second;
		const readers = await Promise.all(Array.from({ length: 10 }, () => get('/nb/a')));
		for (const reader of readers) expect(reader).toMatchObject({ cache: 'refreshing', text: 'Side 1' });
		expect(origin.asked).toHaveLength(2);
		await settled();
		expect(await get('/nb/a')).toMatchObject({ cache: 'hit', text: 'Side 2' });
		clock.now = 60 * second - 1;
		expect(await get('/nb/a')).toMatchObject({ cache: 'hit', text: 'Side 2' });
	});

	it('is asked for before it is served when it is older than that', async () => {
		const { clock, get } = setUp();
		await get('/nb/a');
		clock.now = 60 * second - 1;
		expect(await get('/nb/a')).toMatchObject({ cache: 'refreshing', text: 'Side 1' });
		await settled();
		clock.now += 60 * second;
		expect(await get('/nb/a')).toMatchObject({ cache: 'revalidated', text: 'Side 3' });
	});

	it('is the same for all languages of visitors', async () => {
		const { origin, get } = setUp();
		await get('/nb/a', 'nb');
		expect(await get('/nb/a', 'nn')).toMatchObject({ cache: 'hit' });
		expect(origin.asked).toHaveLength(1);
	});

	it('is the same whatever query it is asked for with', async () => {
		const { origin, get } = setUp();
		await get('/nb/a?utm_source=b');
		expect(await get('/nb/a?c')).toMatchObject({ cache: 'hit' });
		expect(origin.asked).toEqual(['/nb/a nb']);
	});

	it('is at hand only once it has been asked for', async () => {
		const { delivery, get } = setUp();
		const cacheRequest = { path: '/nb/a', language: 'nb', key: '/nb/a', isSearch: false } as const;
		expect(delivery.atHand(cacheRequest)).toBeUndefined();
		await get('/nb/a');
		expect(delivery.atHand(cacheRequest)).toMatchObject({ cache: 'hit' });
	});
});

describe('what may not be kept', () => {
	const never: Reply = { headers: { 'cache-control': 'private, no-cache, no-store, max-age=0' } };

	it('is asked for by each reader, and no reader’s own cache keeps it', async () => {
		const { origin, get } = setUp(() => never);
		expect(await get('/nb/a')).toMatchObject({ cache: 'miss', headers: { 'cache-control': 'no-store' } });
		expect(await get('/nb/a')).toMatchObject({ cache: 'miss', text: 'Side 2' });
		expect(origin.asked).toHaveLength(2);
	});

	it('takes away what was kept before', async () => {
		const { clock, origin, get } = setUp();
		await get('/nb/a');
		clock.now = 60 * second;
		origin.reply = () => never;
		expect(await get('/nb/a')).toMatchObject({ cache: 'revalidated' });
		origin.reply = isDown;
		await expect(get('/nb/a')).rejects.toThrow(refused.message);
	});
});

describe('many readers at once', () => {
	it('wait for one question to the origin', async () => {
		let answer: (reply: Reply) => void = () => undefined;
		const { origin, get } = setUp(
			() =>
				new Promise<Reply>((resolve) => {
					answer = resolve;
				}),
		);
		const readers = Array.from({ length: 50 }, () => get('/nb/a'));
		await settled();
		answer({ text: 'Én' });
		expect(new Set((await Promise.all(readers)).map(({ text }) => text))).toEqual(new Set(['Én']));
		expect(origin.asked).toHaveLength(1);
	});

	it('all hear of it when it fails, and the next one asks again', async () => {
		const { origin, get } = setUp(() => ({ status: 500 }));
		const readers = await Promise.allSettled(Array.from({ length: 5 }, () => get('/nb/a')));
		expect(readers.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'rejected'));
		expect(origin.asked).toHaveLength(1);
		origin.reply = () => ({});
		expect(await get('/nb/a')).toMatchObject({ cache: 'miss' });
	});
});

describe('an address without language', () => {
	const redirects = (language: string): Reply => ({
		status: 307,
		text: '',
		headers: {
			location: `http://localhost:1234/${language}`,
			vary: 'rsc, Accept-Language',
			'cache-control': lifetimes.redirect,
		},
	});

	it('is kept for each language by itself', async () => {
		const { origin, get } = setUp(({ language }) => redirects(language));
		expect((await get('/', 'nn')).headers).toMatchObject({ location: '/nn', vary: 'Accept-Language, Accept-Encoding' });
		expect((await get('/', 'en-US')).headers.location).toBe('/nb');
		expect(await get('/', 'nn-NO,nn;q=0.9')).toMatchObject({ cache: 'hit', status: 307 });
		expect(origin.asked).toEqual(['/ nn', '/ nb']);
	});

	it('is kept for a minute, and stands in for a day', async () => {
		const { clock, origin, get } = setUp(({ language }) => redirects(language));
		await get('/');
		clock.now = 60 * second - 1;
		expect(await get('/')).toMatchObject({ cache: 'hit' });
		clock.now = 60 * second;
		expect(await get('/')).toMatchObject({ cache: 'refreshing' });
		await settled();
		origin.reply = () => ({ status: 500 });
		clock.now += 24 * hour;
		expect(await get('/')).toMatchObject({ cache: 'stale' });
	});

	it('stays on the site that the reader is on', async () => {
		const locationOf = async (location: string) => {
			const { get } = setUp(() => ({ status: 308, headers: { location, 'cache-control': lifetimes.redirect } }));
			return (await get('/x')).headers.location;
		};
		expect(await locationOf('http://localhost:34567/nb/a?b=c')).toBe('/nb/a?b=c');
		expect(await locationOf('/nb/%C3%A5')).toBe('/nb/%C3%A5');
		expect(await locationOf('http://localhost:1//evil.example/a')).toBe('/evil.example/a');
		expect(await locationOf('https://www.norge.no/en/minid')).toBe('https://www.norge.no/en/minid');
	});
});

describe('a hashed file', () => {
	const path = '/_next/static/chunks/a1b2.css';
	const file: Reply = {
		text: 'a{}',
		version: '',
		headers: { 'content-type': 'text/css', 'cache-control': 'public, max-age=31536000, immutable' },
	};

	it('is asked for once, whatever happens to the content', async () => {
		const { clock, origin, probe, get } = setUp(() => file);
		await get(path);
		probe('2-b');
		clock.now = 300 * 24 * hour;
		expect(await get(path)).toMatchObject({ cache: 'hit', headers: { 'cache-control': hashedAssetLifetime } });
		expect(origin.asked).toHaveLength(1);
	});

	it('that is not there is never kept, here or by readers: it may come with the next release', async () => {
		const { origin, get } = setUp(() => ({
			...file,
			status: 404,
			headers: { 'cache-control': 'private, no-cache, no-store, max-age=0' },
		}));
		expect((await get(path)).headers['cache-control']).toBe('no-store');
		origin.reply = () => file;
		expect(await get(path)).toMatchObject({ cache: 'miss', status: 200 });
	});
});
