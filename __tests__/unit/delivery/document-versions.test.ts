import { entityTagOf } from '@/lib/contract';
import { type Reply, second, setUp } from './delivery-under-test';

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
