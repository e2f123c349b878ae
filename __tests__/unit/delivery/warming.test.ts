import { type CacheRequest, createCacheRequestReader } from '@/lib/delivery/cache-request';
import type { Answer } from '@/lib/delivery/delivery';
import { representationsOf } from '@/lib/delivery/representation';
import type { StoredResponse } from '@/lib/delivery/shared-cache';
import { createWarming } from '@/lib/delivery/warming';
import { settled } from './delivery-under-test';

const sitemap = (...paths: string[]) => paths.map((path) => `<url><loc>https://minid.no${path}</loc></url>`).join('');

const weighty = (path: string, priority: number) =>
	`<url><loc>https://minid.no${path}</loc><lastmod>2026-11-27</lastmod><priority>${priority}</priority></url>`;

/** A site of a sitemap and a few pages that link on. */
const site: Record<string, string> = {
	'/sitemap.xml': sitemap('/nb', '/nn') + weighty('/nb/d', 0.5) + weighty('/nb/e', 0.9),
	'/nb':
		'<style>@font-face{src:url(/_next/static/b.woff2)}a{background:url("/bilder/c.svg#d")}</style><a href="/nb/a?x=1#y">A</a> <img src="/bilder/b.png"> <a href="/app">App</a>',
	'/nn':
		'<a href="https://www.norge.no/">Ut</a> <a href="tel:80030300">Ring</a> <a href="#a">Her</a> <a href="/nb">B</a>',
	'/nb/a': '<a href="/nb">Heim</a> <a href="/nb/feilside/404">Feil</a> <a href="/nb/c">C</a>',
	'/nb/c': '',
};

const addresses = 16;

const typeOf = (path: string) =>
	({ xml: 'application/xml', png: 'image/png' })[path.split('.')[1] ?? ''] ?? 'text/html; charset=utf-8';

function setUp() {
	const state = {
		version: '1-a' as string | undefined,
		asked: [] as string[],
		read: [] as string[],
		atOnce: 0,
		most: 0,
		broken: new Set<string>(),
	};
	const clock = { now: 0 };
	/** What is kept of what was asked, unless the test takes it away. */
	const kept = new Set<string>();
	let room = Number.POSITIVE_INFINITY;
	const log: [string, string][] = [];
	/** Called before each answer. */
	const hooks = { beforeAnswer: (_path: string): void => {} };
	const responseTo = async (path: string): Promise<StoredResponse> => {
		const headers = { 'content-type': typeOf(path) };
		const representations = await representationsOf(Buffer.from(site[path] ?? ''), '', 'quick');
		const times = { storedAt: 0, freshUntil: 0, refreshUntil: 0, usableUntil: 0 };
		return { status: 200, headers, representations, version: state.version ?? '', ...times };
	};
	const answer = async ({ path }: Pick<CacheRequest, 'path'>): Promise<Answer> => {
		hooks.beforeAnswer(path);
		state.asked.push(path);
		state.most = Math.max(state.most, ++state.atOnce);
		await new Promise(setImmediate);
		state.atOnce--;
		if (state.broken.has(path)) throw new Error('Next svarte 500');
		if (kept.size < room) kept.add(path);
		return { cache: 'miss', response: await responseTo(path) };
	};
	/** What an earlier process kept. */
	const left = new Set<string>();
	const recalled = async ({ path }: Pick<CacheRequest, 'path'>) => {
		state.read.push(path);
		if (!left.has(path)) return undefined;
		kept.add(path);
		return responseTo(path);
	};
	const lacks = ({ path }: Pick<CacheRequest, 'path'>) => !kept.has(path);
	const readCacheRequest = createCacheRequestReader({
		staticFiles: new Set(['/_next/static/b.woff2']),
		trustsProxy: false,
	});
	const isCurrent = ({ path }: Pick<CacheRequest, 'path'>) => left.has(path);
	const delivery = { answer, recalled, currentVersion: () => state.version, isCurrent, lacks };
	const warming = createWarming({
		delivery,
		readCacheRequest,
		log: (level, message) => void log.push([level, message]),
		elapsed: () => clock.now,
	});
	const lose = (...paths: string[]) => {
		clock.now += 1_000;
		for (const path of paths.length > 0 ? paths : kept) kept.delete(path);
	};
	const hasRoomFor = (pages: number) => {
		room = pages;
	};
	return { state, hooks, left, log, warming, clock, lose, hasRoomFor };
}

describe('before readers ask', () => {
	it('everything that the sitemap, the pages and their styles name is fetched, once', async () => {
		const { state, warming } = setUp();
		await warming.keepWarm();
		expect([...state.asked].sort()).toEqual([
			// In Bokmål and in Nynorsk.
			'/',
			'/',
			'/_next/static/b.woff2',
			'/bilder/b.png',
			'/bilder/c.svg',
			'/en',
			'/favicon.ico',
			'/nb',
			'/nb/a',
			'/nb/c',
			'/nb/d',
			'/nb/e',
			'/nn',
			'/robots.txt',
			'/sitemap.xml',
			'/speculation-rules.json',
		]);
	});

	it('what depends on the visitor’s telephone is not fetched, nor what is elsewhere or made at build', async () => {
		const { state, warming } = setUp();
		await warming.keepWarm();
		expect(state.asked.filter((path) => /app|norge|tel|feil/.test(path))).toEqual([]);
	});

	it.each([
		[
			'what most readers come for has been asked for, and not what only the sitemap names',
			new Set<string>(),
			'/nb/e',
			'/nb/d',
		],
		['what could be had of it has, though the sitemap fails', new Set(['/sitemap.xml']), '/sitemap.xml', '/nb'],
	])('it is told when %s', async (_, broken, asked, notYet) => {
		const { state, warming } = setUp();
		state.broken = broken;
		let told: string[] | undefined;
		void warming.first().then(() => {
			told = [...state.asked];
		});
		await warming.keepWarm();
		expect(told).toContain(asked);
		expect(told).not.toContain(notYet);
	});

	it('two at a time are fetched, so that readers come in between', async () => {
		const { state, warming } = setUp();
		await warming.keepWarm();
		expect(state.most).toBe(2);
	});

	it('the front pages come first, then what they link to and the pages of most weight, then the rest, one at a time', async () => {
		const { state, hooks, warming } = setUp();
		hooks.beforeAnswer = (path) => {
			if (path === '/nb/d') state.most = 0;
		};
		await warming.keepWarm();
		const place = (path: string) => state.asked.indexOf(path);
		expect(place('/nn')).toBeLessThan(place('/nb/a'));
		expect(place('/_next/static/b.woff2')).toBeLessThan(place('/nb/d'));
		expect(place('/nb/e')).toBeLessThan(place('/nb/d'));
		expect(place('/nb/e')).toBeLessThan(place('/nb/c'));
		expect(state.most).toBe(1);
	});
});

describe('the site', () => {
	it('is warm once what is needed most has been fetched, and says how much it was in all', async () => {
		const { hooks, log, warming } = setUp();
		const before: [string, boolean][] = [];
		hooks.beforeAnswer = (path) => void before.push([path, warming.isWarm()]);
		expect(warming.isWarm()).toBe(false);
		await warming.keepWarm();
		const isRest = (path: string) => ['/nb/c', '/nb/d'].includes(path);
		expect(before.filter(([path, isWarm]) => isWarm !== isRest(path))).toEqual([]);
		expect(warming.isWarm()).toBe(true);
		expect(log).toEqual([
			['info', expect.stringMatching(new RegExp(`^${addresses} av ${addresses} adresser .*1-a\\)\\.$`))],
		]);
	});

	it('is left in peace until there is a new version', async () => {
		const { state, warming } = setUp();
		await warming.keepWarm();
		state.asked.length = 0;
		await warming.keepWarm();
		expect(state.asked).toEqual([]);
		state.version = '2-b';
		await warming.keepWarm();
		expect(state.asked).toHaveLength(addresses);
	});

	it('says how much of it could not be had', async () => {
		const { state, log, warming } = setUp();
		state.broken.add('/nb/d').add('/nb/e');
		await warming.keepWarm();
		expect(log.at(-1)).toEqual(['info', expect.stringMatching(`^${addresses - 2} av ${addresses} adresser`)]);
	});

	it('is fetched again when the content changes underway, and says so', async () => {
		const { state, log, warming } = setUp();
		const warmed = warming.keepWarm();
		state.version = '2-b';
		await warmed;
		expect(log.at(-1)).toEqual(['info', expect.stringMatching(/endret imens/)]);
		state.asked.length = 0;
		await warming.keepWarm();
		expect(state.asked).toHaveLength(addresses);
	});

	it('leaves the rest of an old version, and begins anew with what is needed most', async () => {
		const { state, hooks, warming } = setUp();
		hooks.beforeAnswer = (path) => {
			if (path === '/nb/d') state.version = '2-b';
		};
		await warming.keepWarm();
		expect(state.asked).not.toContain('/nb/c');
		hooks.beforeAnswer = () => {};
		await warming.keepWarm();
		expect(state.asked).toContain('/nb/c');
	});

	it('is fetched in one round at a time', async () => {
		const { state, warming } = setUp();
		await Promise.all([warming.keepWarm(), warming.keepWarm(), warming.keepWarm()]);
		expect(state.asked).toHaveLength(addresses);
	});
});

describe('before there is any content', () => {
	it('the site is not ready, whatever Next answers, and nothing is asked for', async () => {
		const { state, log, warming } = setUp();
		state.version = undefined;
		for (let probe = 0; probe < 3; probe++) await warming.keepWarm();
		expect([warming.isWarm(), state.asked, log]).toEqual([false, [], []]);
		state.version = '1-a';
		await warming.keepWarm();
		expect(warming.isWarm()).toBe(true);
	});
});

describe('after a restart', () => {
	const needed = [...Object.keys(site).filter((path) => path !== '/nb/c'), '/nb/e'];
	const more = ['/', '/en', '/robots.txt', '/favicon.ico', '/speculation-rules.json', '/_next/static/b.woff2'];

	it('the site is ready with what an earlier process kept, and nobody is asked', async () => {
		const { state, left, warming } = setUp();
		for (const path of [...needed, ...more, '/bilder/b.png', '/bilder/c.svg']) left.add(path);
		await warming.recall();
		expect([warming.isWarm(), state.asked]).toEqual([true, []]);
	});

	it('it is not, when too little of that is left', async () => {
		const { state, left, warming } = setUp();
		for (const path of needed) left.add(path);
		await warming.recall();
		expect([warming.isWarm(), state.asked]).toEqual([false, []]);
	});

	it('only what was not kept is asked for when Next is there', async () => {
		const { state, left, warming } = setUp();
		for (const path of [...needed, ...more]) left.add(path);
		await warming.recall();
		await warming.keepWarm();
		expect([...state.asked].sort()).toEqual(['/bilder/b.png', '/bilder/c.svg', '/nb/c', '/nb/d']);
	});
});

describe('after a change', () => {
	/** A site that has been fetched, and of which all but these addresses is then as it was. */
	const changed = async (...paths: string[]) => {
		const all = setUp();
		await all.warming.keepWarm();
		for (const path of all.state.asked) if (!paths.includes(path)) all.left.add(path);
		all.state.asked.length = 0;
		all.state.read.length = 0;
		all.state.version = '2-b';
		return all;
	};
	afterEach(() => {
		delete site['/nb/d'];
	});

	it('what is as it was is neither asked for nor read, but for what is needed most', async () => {
		const { state, log, warming } = await changed('/nb/d');
		await warming.keepWarm();
		expect(state.asked).toEqual(['/nb/d']);
		expect(state.read).not.toContain('/nb/c');
		expect(log.at(-1)).toEqual(['info', expect.stringMatching(`^${addresses} av ${addresses} adresser`)]);
	});

	it('what a changed page names is fetched', async () => {
		const { state, warming } = await changed('/nb/d');
		site['/nb/d'] = '<a href="/nb/ny">Ny</a> <a href="/nb/c">C</a>';
		await warming.keepWarm();
		expect(state.asked).toEqual(['/nb/d', '/nb/ny']);
	});

	it('what a page named when there was a newer version is fetched with the next', async () => {
		const { state, hooks, left, warming } = await changed('/nb/d');
		site['/nb/d'] = '<a href="/nb/ny">Ny</a>';
		hooks.beforeAnswer = () => {
			state.version = '3-c';
			left.add('/nb/d');
		};
		await warming.keepWarm();
		expect(state.asked).toEqual(['/nb/d']);
		await warming.keepWarm();
		expect(state.asked).toEqual(['/nb/d', '/nb/ny']);
	});

	it('what could not be fetched is tried again', async () => {
		const { state, warming } = await changed('/nb/d');
		site['/nb/d'] = '<a href="/nb/ny">Ny</a>';
		state.broken.add('/nb/ny');
		await warming.keepWarm();
		state.broken.clear();
		state.asked.length = 0;
		state.version = '3-c';
		await warming.keepWarm();
		expect(state.asked).toContain('/nb/ny');
	});
});

describe('when a page cannot be fetched', () => {
	it('the rest is, the site is warm, and somebody is told', async () => {
		const { state, log, warming } = setUp();
		state.broken.add('/nb/c');
		await warming.keepWarm();
		expect(warming.isWarm()).toBe(true);
		expect(state.asked).toHaveLength(addresses);
		expect(log.filter(([level]) => level === 'error')).toEqual([
			['error', expect.stringMatching(/^\/nb\/c .*Next svarte 500/)],
		]);
	});
});

describe('when the sitemap cannot be fetched', () => {
	it('the site is not warm, somebody is told, and the next round tries again', async () => {
		const { state, log, warming } = setUp();
		state.broken.add('/sitemap.xml');
		await warming.keepWarm();
		await settled();
		expect([warming.isWarm(), log]).toEqual([false, [['error', expect.stringContaining('Next svarte 500')]]]);
		expect(state.asked).not.toContain('/nb');
		state.broken.clear();
		await warming.keepWarm();
		expect(warming.isWarm()).toBe(true);
		expect(state.asked).toContain('/nb/c');
	});

	it('a site that was warm stays so: readers have what was kept', async () => {
		const { state, warming } = setUp();
		await warming.keepWarm();
		state.version = '2-b';
		state.broken.add('/sitemap.xml');
		await warming.keepWarm();
		expect(warming.isWarm()).toBe(true);
	});
});

describe('a site whose cache has been emptied', () => {
	it('is not ready, until all has been fetched again', async () => {
		const { state, warming, lose } = setUp();
		await warming.keepWarm();
		state.asked.length = 0;
		lose();
		expect(warming.isWarm()).toBe(false);
		await warming.keepWarm();
		expect(state.asked).toHaveLength(addresses);
		expect(warming.isWarm()).toBe(true);
	});

	it('is not ready while Next cannot fill it', async () => {
		const { state, warming, lose } = setUp();
		await warming.keepWarm();
		lose();
		state.broken.add('/sitemap.xml');
		await warming.keepWarm();
		expect(warming.isWarm()).toBe(false);
	});

	it('stays ready when but one page has gone', async () => {
		const { state, warming, lose } = setUp();
		await warming.keepWarm();
		state.asked.length = 0;
		lose('/nb/c');
		expect(warming.isWarm()).toBe(true);
		await warming.keepWarm();
		expect(state.asked).toEqual([]);
	});

	it('is looked through once a second, however often somebody asks whether it is ready', async () => {
		const { warming, clock, lose } = setUp();
		await warming.keepWarm();
		expect(warming.isWarm()).toBe(true);
		lose();
		clock.now -= 1;
		expect(warming.isWarm()).toBe(true);
		clock.now += 1;
		expect(warming.isWarm()).toBe(false);
	});
});

describe('a site that is larger than the cache', () => {
	it('is ready with as much as there is room for, and is not fetched over and over', async () => {
		const { state, warming, clock, hasRoomFor } = setUp();
		hasRoomFor(5);
		await warming.keepWarm();
		expect(warming.isWarm()).toBe(true);
		state.asked.length = 0;
		clock.now += 1_000;
		await warming.keepWarm();
		expect(state.asked).toEqual([]);
	});
});
