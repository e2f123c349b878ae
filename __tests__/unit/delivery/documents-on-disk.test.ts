import { entityTagOf, lifetimes } from '@/lib/contract';
import { representationsOf } from '@/lib/delivery/representation';
import type { StoredResponse } from '@/lib/delivery/shared-cache';
import {
	cacheRequestOf,
	hour,
	isDown,
	keptResponse,
	longDocument,
	second,
	settled,
	setUp,
	type Upstream,
} from './delivery-under-test';

/** A site with a disk on which an earlier process has left these pages, of version 1-a. */
async function withDisk(reply: Upstream, ...left: string[]) {
	const disk = new Map<string, StoredResponse>();
	for (const key of left) {
		const representations = await representationsOf(Buffer.from(`Kept ${key}`), 'text/html', 'best');
		disk.set(key, keptResponse({ representations, freshUntil: 0, refreshUntil: 1, usableUntil: 24 * hour }));
	}
	const documents = {
		has: (key: string) => disk.has(key),
		versionOf: (key: string) => disk.get(key)?.version,
		confirm: (key: string, entityTag: string, version: string) => {
			const kept = disk.get(key);
			if (kept?.entityTag === entityTag) disk.set(key, { ...kept, version });
		},
		read: (key: string) => (disk.has(key) ? Promise.resolve(disk.get(key)) : undefined),
		keep: (key: string, response: StoredResponse) => void disk.set(key, response),
		forget: (key: string) => void disk.delete(key),
		bytes: () => 7,
	};
	const site = setUp(reply, documents);
	site.clock.now = second;
	return { disk, ...site };
}

describe('what an earlier process has kept', () => {
	it('stands in at once while Next has not answered, and nobody is asked', async () => {
		const { origin, probeFails, get } = await withDisk(isDown, '/nb/a');
		probeFails();
		expect(await get('/nb/a')).toMatchObject({ cache: 'stale', text: 'Kept /nb/a' });
		expect(origin.asked).toEqual([]);
	});

	it('is not shown when the content is known to have it no more', async () => {
		const { delivery, probeFails, get } = await withDisk(isDown, '/nb/a', '/nb/b');
		delivery.noteAddresses({ version: '2-b', addresses: ['/nb/b'] });
		probeFails();
		await expect(get('/nb/a')).rejects.toThrow();
		expect(await get('/nb/b')).toMatchObject({ cache: 'stale' });
	});

	it('is shown while it is asked for again, when Next says that the content is the same', async () => {
		const { origin, probe, get } = await withDisk(() => ({}), '/nb/a');
		probe('1-a');
		expect(await get('/nb/a')).toMatchObject({ cache: 'refreshing', text: 'Kept /nb/a' });
		await settled();
		expect(origin.asked).toEqual(['/nb/a nb']);
		expect(await get('/nb/a')).toMatchObject({ cache: 'hit', text: 'Side 1' });
	});

	it('is shown and not asked for, when Next says that the content is the same and it is a document', async () => {
		const { disk, origin, probe, get } = await withDisk(() => ({}), '/nb/a');
		for (const [path, kept] of disk) disk.set(path, { ...kept, entityTag: entityTagOf('aaa') });
		probe('1-a');
		expect(await get('/nb/a')).toMatchObject({ cache: 'hit', text: 'Kept /nb/a', storedAt: second });
		expect(origin.asked).toEqual([]);
	});

	it('is asked for before it is shown, when the content is another', async () => {
		const { probe, get } = await withDisk(() => ({ version: '2-b' }), '/nb/a');
		probe('2-b');
		expect(await get('/nb/a')).toMatchObject({ cache: 'revalidated', text: 'Side 1' });
	});

	it('is not fetched before readers ask, when it is of the content as it is, however old', async () => {
		const { origin, probe, delivery } = await withDisk(() => ({}), '/nb/a');
		probe('1-a');
		expect(await delivery.recalled(cacheRequestOf('/nb/a'))).toMatchObject({ version: '1-a' });
		expect(await delivery.recalled(cacheRequestOf('/nb/b'))).toBeUndefined();
		probe('2-b');
		expect(await delivery.recalled(cacheRequestOf('/nb/a'))).toBeUndefined();
		expect(origin.asked).toEqual([]);
	});

	it('is known to be of the content as it is or not, without being read', async () => {
		const { disk, probe, delivery } = await withDisk(isDown, '/nb/a', '/nb/b');
		const kept = disk.get('/nb/a');
		if (kept) disk.set('/nb/a', { ...kept, entityTag: entityTagOf('aaa') });
		const known = () => ['/nb/a', '/nb/b', '/nb/c'].map((path) => delivery.isCurrent(cacheRequestOf(path)));
		probe('1-a');
		expect(known()).toEqual([true, true, false]);
		probe('2-b');
		expect(known()).toEqual([false, false, false]);
		delivery.noteVersions({ version: '2-b', addresses: ['/nb/a', '/nb/b'], versions: ['aaa', 'bbb'] });
		expect(known()).toEqual([true, false, false]);
		delivery.noteAddresses({ version: '2-b', addresses: ['/nb/b'] });
		expect(known()).toEqual([false, false, false]);
	});

	it('is not lacking', async () => {
		const { delivery } = await withDisk(isDown, '/nb/a');
		expect(['/nb/a', '/nb/b'].map((path) => delivery.lacks(cacheRequestOf(path)))).toEqual([false, true]);
	});

	it('is compressed further, if it was killed before that was done', async () => {
		const { disk, probeFails, get } = await withDisk(isDown);
		const representations = await representationsOf(Buffer.from(longDocument()), 'text/html', 'quick');
		disk.set('/nb/a', keptResponse({ representations, headers: { 'content-type': 'text/html' }, usableUntil: hour }));
		probeFails();
		await get('/nb/a');
		while (disk.get('/nb/a')?.representations === representations) await settled();
		expect(disk.get('/nb/a')?.representations.effort).toBe('best');
		expect((await get('/nb/a')).representations.effort).toBe('best');
	});
});

describe('what is kept for the next process', () => {
	const addresses: Record<string, ReturnType<Upstream>> = {
		'/': { status: 307, headers: { location: '/nb', 'cache-control': lifetimes.redirect } },
		'/nb/borte': { status: 404 },
		'/nb/hemmelig': { headers: { 'cache-control': lifetimes.secret } },
	};
	const here: Upstream = ({ path }) => addresses[path] ?? {};

	it('is what this server itself has found: pages, and where they lead, but no search, no error and no secret', async () => {
		const { disk, delivery, get } = await withDisk(here);
		const own = ['/', '/nb', '/nb/borte', '/nb/hemmelig', '/nb/sok?q=a'];
		for (const path of own) delivery.adopt(cacheRequestOf(path));
		for (const path of [...own, '/nb/fremmed']) await get(path);
		expect([...disk.keys()].sort()).toEqual(['/nb', 'nb /']);
	});

	it('is also what a stranger has asked for, once the site itself names it', async () => {
		const { disk, delivery, get } = await withDisk(here);
		await get('/nb/a');
		expect(disk.size).toBe(0);
		delivery.adopt(cacheRequestOf('/nb/a'));
		expect([...disk.keys()]).toEqual(['/nb/a']);
	});

	it('is not what Next says is gone', async () => {
		const { disk, clock, origin, delivery, get } = await withDisk(here);
		delivery.adopt(cacheRequestOf('/nb/a'));
		await get('/nb/a');
		expect(disk.has('/nb/a')).toBe(true);
		origin.reply = () => ({ status: 404, version: '2-b' });
		clock.now += 61 * second;
		await get('/nb/a');
		expect(disk.has('/nb/a')).toBe(false);
	});

	it('is counted', async () => {
		const { delivery } = await withDisk(here);
		expect(delivery.cacheBytes()).toMatchObject({ disk: 7 });
	});
});
