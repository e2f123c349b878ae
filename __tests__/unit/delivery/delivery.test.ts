import { createDelivery } from '@/lib/delivery/delivery';
import { hashedAssetLifetime, lifetimes, versionHeader } from '@/lib/delivery/lifetimes';
import type { OriginResponse } from '@/lib/delivery/origin';

const second = 1_000;
const hour = 3_600 * second;
const site = { origin: 'https://minid.no', indexable: true };

interface Reply {
	status?: number;
	text?: string;
	version?: string;
	headers?: Record<string, string>;
}

/** A delivery in front of an origin that the test plays, with a clock that the test turns. */
function setUp(reply: (path: string, language: string) => Reply | Promise<Reply> = () => ({}), patience = 0) {
	const clock = { now: 0 };
	const origin = { reply, asked: [] as string[] };
	const delivery = createDelivery({
		site,
		now: () => clock.now,
		patience,
		ask: async (path, language): Promise<OriginResponse> => {
			origin.asked.push(`${path} ${language}`);
			const {
				status = 200,
				text = `Side ${origin.asked.length}`,
				version = '1-a',
				headers = {},
			} = await origin.reply(path, language);
			const usual = {
				'content-type': 'text/html; charset=utf-8',
				'cache-control': status === 404 ? lifetimes.notFound : lifetimes.page,
				...(version && { [versionHeader]: version }),
			};
			return { status, headers: { ...usual, ...headers }, body: Buffer.from(text) };
		},
	});
	const get = async (path: string, language?: string) => {
		const { response, cache } = await delivery.answer(path, language);
		return { cache, text: String(response.representations.identity.body).replace(/<[^>]*>/g, ''), ...response };
	};
	return { clock, origin, delivery, get };
}

describe('a page', () => {
	it('is asked for once, and then served from memory for thirty seconds', async () => {
		const { clock, origin, get } = setUp();
		expect(await get('/nb/a')).toMatchObject({ cache: 'miss', text: 'Side 1', status: 200 });
		clock.now = 30 * second - 1;
		expect(await get('/nb/a')).toMatchObject({ cache: 'hit', text: 'Side 1' });
		expect(origin.asked).toEqual(['/nb/a nb']);
	});

	it('is asked for again after thirty seconds, before it is served', async () => {
		const { clock, get } = setUp();
		await get('/nb/a');
		clock.now = 30 * second;
		expect(await get('/nb/a')).toMatchObject({ cache: 'revalidated', text: 'Side 2' });
		clock.now += 29 * second;
		expect(await get('/nb/a')).toMatchObject({ cache: 'hit', text: 'Side 2' });
	});

	it('is asked for again at once when there is a new version of the content', async () => {
		const { origin, delivery, get } = setUp();
		await get('/nb/a');
		delivery.noteVersion('2-b');
		origin.reply = () => ({ version: '2-b', text: 'Ny' });
		expect(await get('/nb/a')).toMatchObject({ cache: 'revalidated', text: 'Ny' });
		expect(await get('/nb/a')).toMatchObject({ cache: 'hit', text: 'Ny' });
	});

	it('tells of a new version that another page shows', async () => {
		const { origin, get } = setUp();
		await get('/nb/a');
		origin.reply = () => ({ version: '2-b' });
		await get('/nb/b');
		expect(await get('/nb/a')).toMatchObject({ cache: 'revalidated' });
	});

	it('is not asked for again when the version is the same as before', async () => {
		const { delivery, get } = setUp();
		await get('/nb/a');
		delivery.noteVersion('1-a');
		expect(await get('/nb/a')).toMatchObject({ cache: 'hit' });
	});

	it('is the same for all languages of visitors', async () => {
		const { origin, get } = setUp();
		await get('/nb/a', 'nb');
		expect(await get('/nb/a', 'nn')).toMatchObject({ cache: 'hit' });
		expect(origin.asked).toHaveLength(1);
	});

	it('is forgotten when it becomes something that may not be kept', async () => {
		const { clock, origin, get } = setUp();
		await get('/nb/a');
		clock.now = 30 * second;
		origin.reply = () => ({ headers: { 'cache-control': 'no-store' } });
		expect(await get('/nb/a')).toMatchObject({ cache: 'revalidated' });
		origin.reply = () => ({ status: 500 });
		await expect(get('/nb/a')).rejects.toThrow('500');
	});
});

describe('while the origin cannot be reached', () => {
	const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });

	it('a reader for whom nothing is kept waits, and is served when it is back', async () => {
		let tries = 0;
		const { get } = setUp(() => (++tries < 3 ? Promise.reject(refused) : { text: 'Side' }), 8 * second);
		expect(await get('/nb/a')).toMatchObject({ cache: 'miss', text: 'Side', status: 200 });
		expect(tries).toBe(3);
	});

	it('waits no longer than it may', async () => {
		const { clock, origin, get } = setUp(() => {
			clock.now += 5 * second;
			return Promise.reject(refused);
		}, 8 * second);
		await expect(get('/nb/a')).rejects.toThrow('refused');
		expect(origin.asked).toHaveLength(2);
	});

	it('a reader for whom the page is kept does not wait', async () => {
		let down = false;
		const { clock, origin, get } = setUp(() => (down ? Promise.reject(refused) : {}), 8 * second);
		await get('/nb/a');
		down = true;
		clock.now = 31 * second;
		expect(await get('/nb/a')).toMatchObject({ cache: 'stale', text: 'Side 1' });
		expect(origin.asked).toHaveLength(2);
	});

	it('one that answers with an error is not asked again', async () => {
		const { origin, get } = setUp(() => ({ status: 500 }), 8 * second);
		await expect(get('/nb/a')).rejects.toThrow('500');
		expect(origin.asked).toHaveLength(1);
	});
});

describe('when the origin fails', () => {
	const failures: [string, () => Reply][] = [
		[
			'does not answer',
			() => {
				throw new Error('connect ECONNREFUSED');
			},
		],
		['answers with an error', () => ({ status: 503 })],
	];

	it.each(failures)('(%s) the last page is served for a day', async (_, fail) => {
		const { clock, origin, get } = setUp();
		await get('/nb/a');
		origin.reply = fail;
		clock.now = 31 * second;
		expect(await get('/nb/a')).toMatchObject({ cache: 'stale', text: 'Side 1', status: 200 });
		clock.now = 24 * hour + 30 * second - 1;
		expect(await get('/nb/a')).toMatchObject({ cache: 'stale' });
		clock.now = 24 * hour + 31 * second;
		await expect(get('/nb/a')).rejects.toThrow();
	});

	it.each(failures)('(%s) a page of earlier content is served too', async (_, fail) => {
		const { origin, delivery, get } = setUp();
		await get('/nb/a');
		delivery.noteVersion('2-b');
		origin.reply = fail;
		expect(await get('/nb/a')).toMatchObject({ cache: 'stale', text: 'Side 1' });
	});

	it('a page that nobody has asked for before is not there', async () => {
		const { origin, get } = setUp();
		origin.reply = () => ({ status: 500 });
		await expect(get('/nb/a')).rejects.toThrow();
	});

	it('a not-found page is not served stale: it may be a page by now', async () => {
		const { clock, origin, get } = setUp(() => ({ status: 404 }));
		await get('/nb/borte');
		clock.now = 9 * second;
		expect(await get('/nb/borte')).toMatchObject({ cache: 'hit', status: 404 });
		clock.now = 11 * second;
		origin.reply = () => ({ status: 500 });
		await expect(get('/nb/borte')).rejects.toThrow();
	});

	it('it is asked again each time, and the page is fresh as soon as it answers', async () => {
		const { clock, origin, get } = setUp();
		await get('/nb/a');
		clock.now = 60 * second;
		origin.reply = () => ({ status: 500 });
		await get('/nb/a');
		await get('/nb/a');
		expect(origin.asked).toHaveLength(3);
		origin.reply = () => ({ text: 'Tilbake' });
		expect(await get('/nb/a')).toMatchObject({ cache: 'revalidated', text: 'Tilbake' });
	});
});

describe('a page that comes or goes', () => {
	it('takes the place of the not-found page', async () => {
		const { origin, delivery, get } = setUp(() => ({ status: 404 }));
		await get('/nb/ny');
		origin.reply = () => ({ version: '2-b', text: 'Ny' });
		delivery.noteVersion('2-b');
		expect(await get('/nb/ny')).toMatchObject({ status: 200, text: 'Ny' });
	});

	it('gives way to it, for good', async () => {
		const { clock, origin, delivery, get } = setUp();
		await get('/nb/a');
		delivery.noteVersion('2-b');
		origin.reply = () => ({ status: 404, version: '2-b' });
		expect(await get('/nb/a')).toMatchObject({ status: 404 });
		clock.now = 20 * second;
		origin.reply = () => ({ status: 500 });
		await expect(get('/nb/a')).rejects.toThrow();
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
		await Promise.resolve();
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
		const { origin, get } = setUp((_, language) => redirects(language));
		expect((await get('/', 'nn')).headers).toMatchObject({ location: '/nn', vary: 'Accept-Language, Accept-Encoding' });
		expect((await get('/', 'en-US')).headers.location).toBe('/nb');
		expect(await get('/', 'nn-NO,nn;q=0.9')).toMatchObject({ cache: 'hit', status: 307 });
		expect(origin.asked).toEqual(['/ nn', '/ nb']);
	});

	it('is kept for a minute, and stands in for a day', async () => {
		const { clock, origin, get } = setUp((_, language) => redirects(language));
		await get('/');
		clock.now = 59 * second;
		expect(await get('/')).toMatchObject({ cache: 'hit' });
		clock.now = 61 * second;
		origin.reply = () => ({ status: 500 });
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

describe('a large site', () => {
	it('is kept whole', async () => {
		const { get } = setUp(() => ({ text: 'x'.repeat(1_000_000), headers: { 'content-type': 'font/woff2' } }));
		for (let index = 0; index < 20; index++) await get(`/nb/${index}`);
		expect(await get('/nb/0')).toMatchObject({ cache: 'hit' });
	});
});

describe('a flood of unknown addresses', () => {
	it('does not push a page out', async () => {
		const { clock, origin, get } = setUp((path) =>
			path === '/nb/a'
				? { text: 'Side' }
				: { status: 404, text: 'x'.repeat(1_000_000), headers: { 'content-type': 'font/woff2' } },
		);
		await get('/nb/a');
		for (let index = 0; index < 50; index++) await get(`/nb/${index}`);
		clock.now = hour;
		origin.reply = () => ({ status: 500 });
		expect(await get('/nb/a')).toMatchObject({ cache: 'stale', text: 'Side' });
		clock.now = second;
		await expect(get('/nb/0')).rejects.toThrow();
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
		const { clock, origin, delivery, get } = setUp(() => file);
		await get(path);
		delivery.noteVersion('2-b');
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
		expect((await get(path)).headers['cache-control']).toBe('public, max-age=0, must-revalidate');
		origin.reply = () => file;
		expect(await get(path)).toMatchObject({ cache: 'miss', status: 200 });
	});
});

describe('what readers get', () => {
	it('has no script, and a policy that says so', async () => {
		const text =
			'<!DOCTYPE html><html><head><style>a{}</style><script src="/x.js"></script></head><body>Hei</body></html>';
		const { get } = setUp(() => ({ text }));
		const { headers, representations } = await get('/nb/a');
		expect(String(representations.identity.body)).not.toContain('<script');
		expect(headers['content-security-policy']).toMatch(/style-src 'self' 'sha256-[^']+'/);
	});

	it('has the origin’s type and place, and none of its other headers', async () => {
		const { get } = setUp(() => ({
			headers: {
				'set-cookie': 'a=b',
				'x-powered-by': 'Next.js',
				link: '</x.js>; rel=preload',
				etag: '"x"',
				'x-nextjs-cache': 'HIT',
				vary: 'rsc, next-router-state-tree',
			},
		}));
		const { headers } = await get('/nb/a');
		expect(headers).toMatchObject({
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'public, max-age=0, must-revalidate',
			vary: 'Accept-Encoding',
		});
		expect(
			Object.keys(headers).filter((name) => /cookie|powered|link|etag|nextjs|rsc|version|location/.test(name)),
		).toEqual([]);
	});

	it('is bytes as they are when it is no document', async () => {
		const { get } = setUp(() => ({ text: '<script>ikke HTML</script>', headers: { 'content-type': 'text/plain' } }));
		expect(String((await get('/robots.txt')).representations.identity.body)).toBe('<script>ikke HTML</script>');
	});
});
