import { entityTagOf, lifetimes } from '@/lib/contract';
import type { StoredResponse } from '@/lib/delivery/shared-cache';
import { cacheRequestOf, hour, noDisk, type Reply, second, settled, setUp } from './delivery-under-test';

/** An upstream with documents, by address, that answers as Next does: a tag, and nothing for who has it already. */
function originOf(documents: Record<string, string>) {
	const site = { version: '1-a', documents: { ...documents }, made: [] as string[] };
	const set = setUp(({ path, kept }): Reply => {
		const text = site.documents[path];
		const { version } = site;
		if (text === undefined) return { status: 404, version };
		const etag = entityTagOf(text);
		if (kept === etag) return { status: 304, version, headers: { etag } };
		site.made.push(path);
		return { text, version, headers: { etag } };
	});
	/** The content changes; delivery hears of it. */
	const publish = (version: string, changed: Record<string, string>) => {
		site.version = version;
		Object.assign(site.documents, changed);
	};
	const versions = () => ({
		version: site.version,
		addresses: Object.keys(site.documents),
		versions: Object.values(site.documents),
	});
	return { ...set, site, publish, versions };
}

describe('a document that is kept', () => {
	it('is not made again when it has become old, and is then young again', async () => {
		const { get, clock, site, origin } = originOf({ '/nb': 'A' });
		await get('/nb');
		clock.now = 100 * second;
		expect(await get('/nb')).toMatchObject({ text: 'A', status: 200, cache: 'revalidated' });
		expect(await get('/nb')).toMatchObject({ text: 'A', cache: 'hit' });
		expect([site.made, origin.asked.length]).toEqual([['/nb'], 2]);
	});

	it('is made again when it has changed', async () => {
		const { get, clock, publish } = originOf({ '/nb': 'A' });
		await get('/nb');
		publish('2-b', { '/nb': 'B' });
		clock.now = 100 * second;
		expect(await get('/nb')).toMatchObject({ text: 'B', version: '2-b' });
	});

	it('is asked for without its tag when there is none, and when it was no page', async () => {
		const asked: unknown[] = [];
		const { get, clock } = setUp(({ path, kept }) => {
			asked.push(kept);
			return path === '/nb' ? {} : { status: 404, headers: { etag: 'W/"a"' } };
		});
		for (const address of ['/nb', '/nb/borte']) {
			await get(address);
			clock.now += 100 * second;
			await get(address);
		}
		expect(asked).toEqual([undefined, undefined, undefined, undefined]);
	});
});

describe('when the content has changed', () => {
	it('what has not is served at once, and only the rest is asked for', async () => {
		const { get, delivery, publish, versions, site, origin, probe } = originOf({ '/nb': 'A', '/nb/b': 'B' });
		await get('/nb');
		await get('/nb/b');
		publish('2-b', { '/nb/b': 'B2' });
		delivery.noteVersions(versions());
		probe('2-b');
		origin.asked.length = 0;
		expect(await get('/nb')).toMatchObject({ text: 'A', cache: 'hit', version: '2-b' });
		expect(await get('/nb/b')).toMatchObject({ text: 'B2', cache: 'revalidated' });
		expect([origin.asked, site.made]).toEqual([['/nb/b nb'], ['/nb', '/nb/b', '/nb/b']]);
	});

	it('what Next does not know the version of is asked for', async () => {
		const { get, delivery, publish, versions, probe } = originOf({ '/nb': 'A' });
		await get('/nb');
		publish('2-b', {});
		delivery.noteVersions({ ...versions(), versions: [''] });
		probe('2-b');
		expect(await get('/nb')).toMatchObject({ text: 'A', cache: 'revalidated' });
	});

	it('an older list confirms nothing', async () => {
		const { get, delivery, publish, versions, origin } = originOf({ '/nb': 'A', '/nb/b': 'B' });
		await get('/nb');
		const old = versions();
		publish('2-b', { '/nb': 'A2' });
		await get('/nb/b');
		delivery.noteVersions(old);
		origin.asked.length = 0;
		expect(await get('/nb')).toMatchObject({ text: 'A2' });
		expect(origin.asked).toEqual(['/nb nb']);
	});
});

describe('as long as Next tells that the content is the same', () => {
	it('a document is young, and is not asked for', async () => {
		const { get, clock, probe, origin } = originOf({ '/nb': 'A' });
		await get('/nb');
		for (clock.now = 31 * second; clock.now < 3 * hour; clock.now += 31 * second) {
			probe('1-a');
			expect(await get('/nb')).toMatchObject({ text: 'A', cache: 'hit', storedAt: clock.now });
		}
		expect(origin.asked).toHaveLength(1);
	});

	it('and no longer: a document is asked for when it has become old and Next tells nothing', async () => {
		const { get, clock, probe, origin } = originOf({ '/nb': 'A' });
		await get('/nb');
		probe('1-a');
		clock.now = 31 * second;
		expect(await get('/nb')).toMatchObject({ cache: 'refreshing' });
		await settled();
		expect(origin.asked).toHaveLength(2);
	});

	it('what is no document, or what somebody looks for, is asked for when it has become old', async () => {
		const { get, clock, probe, origin } = setUp(({ isSearch }) =>
			isSearch ? { headers: { 'cache-control': lifetimes.search, etag: entityTagOf('A') } } : {},
		);
		for (const path of ['/nb', '/nb/sok?q=a']) await get(path);
		clock.now = 31 * second;
		probe('1-a');
		expect(await get('/nb')).toMatchObject({ cache: 'refreshing' });
		expect(await get('/nb/sok?q=a')).toMatchObject({ cache: 'revalidated' });
		expect(origin.asked).toHaveLength(4);
	});

	it('what this server found itself is kept for the next process as young as it is', async () => {
		const kept: [string, number][] = [];
		const documents = {
			...noDisk,
			keep: (key: string, { storedAt }: StoredResponse) => void kept.push([key, storedAt]),
		};
		const { clock, delivery, get, probe } = setUp(() => ({ headers: { etag: entityTagOf('A') } }), documents);
		delivery.adopt(cacheRequestOf('/nb'));
		for (const path of ['/nb', '/nb/b']) await get(path);
		clock.now = 31 * second;
		probe('1-a');
		for (const path of ['/nb', '/nb/b']) await get(path);
		expect(kept).toEqual([
			['/nb', 0],
			['/nb', 31 * second],
		]);
	});
});
