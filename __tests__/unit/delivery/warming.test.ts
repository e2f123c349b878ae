import { type CacheRequest, createCacheRequestReader } from '@/lib/delivery/cache-request';
import type { Answer } from '@/lib/delivery/delivery';
import { representationsOf } from '@/lib/delivery/representation';
import { createWarming } from '@/lib/delivery/warming';
import { settled } from './delivery-under-test';

const sitemap = (...paths: string[]) => paths.map((path) => `<url><loc>https://minid.no${path}</loc></url>`).join('');

/** A site of a sitemap and a few pages that link on. */
const site: Record<string, string> = {
	'/sitemap.xml': sitemap('/nb', '/nn'),
	'/nb':
		'<style>@font-face{src:url(/_next/static/b.woff2)}a{background:url("/bilder/c.svg#d")}</style><a href="/nb/a?x=1#y">A</a> <img src="/bilder/b.png"> <a href="/app">App</a>',
	'/nn':
		'<a href="https://www.norge.no/">Ut</a> <a href="tel:80030300">Ring</a> <a href="#a">Her</a> <a href="/nb">B</a>',
	'/nb/a': '<a href="/nb">Heim</a> <a href="/nb/feilside/404">Feil</a> <a href="/nb/c">C</a>',
	'/nb/c': '',
};

const addresses = 11;

const typeOf = (path: string) =>
	({ xml: 'application/xml', png: 'image/png' })[path.split('.')[1] ?? ''] ?? 'text/html; charset=utf-8';

function setUp() {
	const state = { version: '1-a', asked: [] as string[], atOnce: 0, most: 0, broken: new Set<string>() };
	const clock = { now: 0 };
	/** What is kept of what was asked, unless the test takes it away. */
	const kept = new Set<string>();
	let room = Number.POSITIVE_INFINITY;
	const log: [string, string][] = [];
	const answer = async ({ path }: Pick<CacheRequest, 'path'>): Promise<Answer> => {
		state.asked.push(path);
		state.most = Math.max(state.most, ++state.atOnce);
		await new Promise(setImmediate);
		state.atOnce--;
		if (state.broken.has(path)) throw new Error('Next svarte 500');
		if (kept.size < room) kept.add(path);
		const headers = { 'content-type': typeOf(path) };
		const representations = await representationsOf(Buffer.from(site[path] ?? ''), '', 'quick');
		const times = { storedAt: 0, freshUntil: 0, refreshUntil: 0, usableUntil: 0 };
		return { cache: 'miss', response: { status: 200, headers, representations, version: state.version, ...times } };
	};
	const lacks = ({ path }: Pick<CacheRequest, 'path'>) => !kept.has(path);
	const adopted: string[] = [];
	const adopt = ({ key }: Pick<CacheRequest, 'key'>) => void adopted.push(key);
	const readCacheRequest = createCacheRequestReader({
		staticFiles: new Set(['/_next/static/b.woff2']),
		trustsProxy: false,
	});
	const delivery = { answer, adopt, currentVersion: () => state.version, lacks };
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
	return { state, log, warming, adopted, clock, lose, hasRoomFor };
}

describe('before readers ask', () => {
	it('everything that the sitemap, the pages and their styles name is fetched, once', async () => {
		const { state, warming } = setUp();
		await warming.keepWarm();
		expect([...state.asked].sort()).toEqual([
			'/_next/static/b.woff2',
			'/bilder/b.png',
			'/bilder/c.svg',
			'/favicon.ico',
			'/nb',
			'/nb/a',
			'/nb/c',
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

	it('two at a time are fetched, so that readers come in between', async () => {
		const { state, warming } = setUp();
		await warming.keepWarm();
		expect(state.most).toBe(2);
	});
});

describe('the site', () => {
	it('is warm once all of it has been fetched, and says how much that was', async () => {
		const { log, warming } = setUp();
		expect(warming.isWarm()).toBe(false);
		const warmed = warming.keepWarm();
		expect(warming.isWarm()).toBe(false);
		await warmed;
		expect(warming.isWarm()).toBe(true);
		expect(log).toEqual([['info', expect.stringMatching(new RegExp(`^${addresses} adresser .*1-a`))]]);
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

	it('is fetched again when the content changes underway', async () => {
		const { state, warming } = setUp();
		const warmed = warming.keepWarm();
		state.version = '2-b';
		await warmed;
		state.asked.length = 0;
		await warming.keepWarm();
		expect(state.asked).toHaveLength(addresses);
	});

	it('is fetched in one round at a time', async () => {
		const { state, warming } = setUp();
		await Promise.all([warming.keepWarm(), warming.keepWarm(), warming.keepWarm()]);
		expect(state.asked).toHaveLength(addresses);
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
