import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDocumentStore } from '@/lib/delivery/document-store';
import { bodyOf, representationsOf } from '@/lib/delivery/representation';
import type { StoredResponse } from '@/lib/delivery/shared-cache';
import { hour, keptResponse } from './delivery-under-test';

let root: string;
beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'minid-documents-'));
});
// What a test has not waited for may be written while it is taken away.
afterEach(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));

const place = () => join(root, 'dokumenter-a-1');

/** A process that has the folder for itself; `begun` when what an earlier one left may be shown. */
async function start({ maxBytes, begun = true }: { maxBytes?: number; begun?: boolean } = {}) {
	const clock = { now: 0 };
	const log: string[] = [];
	const store = createDocumentStore({
		log: (_, message) => void log.push(message),
		now: () => clock.now,
		rest: async () => undefined,
		...(maxBytes !== undefined && { maxBytes }),
	});
	await store.open(place(), 'dokumenter-a-');
	if (begun) store.release();
	store.begin();
	return { ...store, clock, log };
}

async function page(text: string, fields: Partial<StoredResponse> = {}): Promise<StoredResponse> {
	const representations = await representationsOf(Buffer.from(text.repeat(50)), 'text/html', 'best');
	return keptResponse({ representations, usableUntil: 24 * hour, ...fields });
}

const textOf = async (reading: ReturnType<Awaited<ReturnType<typeof start>>['read']>) => {
	const response = await reading;
	return response ? String(await bodyOf(response.representations, 'identity')).slice(0, 6) : 'no doc';
};

/** What an earlier process left. */
async function leave(...keys: string[]): Promise<void> {
	const store = await start();
	for (const key of keys) store.keep(key, await page(`Side ${key.at(-1)}`));
	await store.idle();
}

const files = async () => (await readdir(place())).map((name) => join(place(), name));

describe('a document that was kept', () => {
	it('is there after a restart, and counts as old', async () => {
		await leave('/nb/a', '/nb/b');
		const store = await start();
		expect([store.has('/nb/a'), store.has('/nb/c')]).toEqual([true, false]);
		expect(await textOf(store.read('/nb/a'))).toBe('Side a');
		expect(await store.read('/nb/a')).toMatchObject({ storedAt: 0, freshUntil: 0, usableUntil: 24 * hour });
		expect(store.read('/nb/c')).toBeUndefined();
		expect(store.log).toEqual([]);
	});

	it('is known to hold for a newer version of the content, by its entity tag and without being read', async () => {
		const store = await start();
		store.keep('/nb/a', await page('Side a', { version: '1-a', entityTag: '"a"' }));
		expect(store.versionOf('/nb/a')).toBe('1-a');
		await store.idle();
		store.confirm('/nb/a', '"b"', '2-b');
		store.confirm('/nb/c', '"a"', '2-b');
		expect(['/nb/a', '/nb/c'].map(store.versionOf)).toEqual(['1-a', undefined]);
		store.confirm('/nb/a', '"a"', '2-b');
		expect(store.versionOf('/nb/a')).toBe('2-b');
		expect(await store.read('/nb/a')).toMatchObject({ version: '2-b' });
		store.clock.now = 25 * hour;
		expect(store.versionOf('/nb/a')).toBeUndefined();
	});

	it('is of an unknown version until it is read, when an earlier process left it', async () => {
		await leave('/nb/a');
		const store = await start();
		store.confirm('/nb/a', '"a"', '2-b');
		expect(store.versionOf('/nb/a')).toBeUndefined();
		await store.read('/nb/a');
		expect(store.versionOf('/nb/a')).toBe('1-a');
	});

	it('is not asked for again when it depends on no content', async () => {
		const before = await start();
		before.keep('/_next/static/a.css', await page('a {}', { version: '', freshUntil: hour }));
		await before.idle();
		expect(await (await start()).read('/_next/static/a.css')).toMatchObject({ freshUntil: hour });
	});

	it('is there at once, before it is written', async () => {
		const store = await start();
		store.keep('/nb/a', await page('Side a'));
		expect(store.has('/nb/a')).toBe(true);
		expect(await textOf(store.read('/nb/a'))).toBe('Side a');
	});

	it('is gone when it is to be forgotten, also while it is being written, and after a restart', async () => {
		await leave('/nb/a');
		const store = await start();
		store.forget('/nb/a');
		store.keep('/nb/b', await page('Side b'));
		store.forget('/nb/b');
		for (const key of ['/nb/a', '/nb/b']) expect([store.has(key), await store.read(key)]).toEqual([false, undefined]);
		await store.idle();
		expect(await files()).toEqual([]);
		expect(store.bytes()).toBe(0);
	});

	it('may be replaced, and the last one counts', async () => {
		await leave('/nb/a');
		const store = await start();
		store.keep('/nb/a', await page('Andre '));
		store.keep('/nb/a', await page('Tredje'));
		await store.idle();
		expect(await textOf((await start()).read('/nb/a'))).toBe('Tredje');
	});

	it('is written again when it has changed, or once an hour, and not with each answer', async () => {
		const store = await start();
		const writtenAt = async () => {
			await store.idle();
			const next = await (await start()).read('/nb/a');
			return next?.storedAt;
		};
		const response = await page('Side a');
		store.keep('/nb/a', response);
		expect(await writtenAt()).toBe(0);
		store.keep('/nb/a', { ...response, storedAt: hour - 1 });
		expect(await writtenAt()).toBe(0);
		store.keep('/nb/a', { ...response, storedAt: hour });
		expect(await writtenAt()).toBe(hour);
		store.keep('/nb/a', { ...response, storedAt: hour + 1, headers: { location: '/nb/b' } });
		expect(await writtenAt()).toBe(hour + 1);
		store.keep('/nb/a', await page('Side b', { storedAt: hour + 2 }));
		expect(await writtenAt()).toBe(hour + 2);
	});

	it('is as fresh as this process knows it to be, whatever was written', async () => {
		const store = await start();
		const response = await page('Side a');
		store.keep('/nb/a', response);
		await store.idle();
		store.keep('/nb/a', { ...response, storedAt: 60, freshUntil: 90, version: '2-b' });
		expect(await store.read('/nb/a')).toMatchObject({ storedAt: 60, freshUntil: 90, version: '2-b' });
	});

	it('counts for nothing once it may not stand in', async () => {
		const store = await start();
		store.keep('/nb/a', await page('Side a', { usableUntil: hour }));
		await store.idle();
		store.clock.now = hour;
		expect(store.has('/nb/a')).toBe(false);
	});

	it('is not shown before it may be, and whoever reads waits until that is known', async () => {
		await leave('/nb/a');
		const withheld = await start({ begun: false });
		expect([withheld.has('/nb/a'), await withheld.read('/nb/a')]).toEqual([false, undefined]);
		withheld.release();
		expect(await textOf(withheld.read('/nb/a'))).toBe('Side a');
		const store = createDocumentStore({ log: () => {} });
		const reading = store.read('/nb/a');
		await store.open(place(), 'dokumenter-a-');
		store.release();
		store.begin();
		expect(await textOf(reading)).toBe('Side a');
	});
});

describe('a file that has been damaged', () => {
	const damages: [string, (file: string) => Promise<unknown>][] = [
		['cut', async (file) => writeFile(file, (await readFile(file)).subarray(0, 100))],
		['emptied', (file) => writeFile(file, '')],
		[
			'replaced by another',
			async (file) => writeFile(file, await readFile((await files()).find((one) => one !== file) ?? '')),
		],
		['taken away', (file) => rm(file)],
		['replaced by a folder', async (file) => rm(file).then(() => mkdir(file))],
	];

	it.each(damages)('since it was %s is a document that is not there, and the log says so', async (_, damage) => {
		await leave('/nb/a', '/nb/b');
		const store = await start();
		const [file = ''] = await files();
		await damage(file);
		const [a, b] = [await textOf(store.read('/nb/a')), await textOf(store.read('/nb/b'))];
		expect([a, b].sort()).toEqual([expect.stringMatching(/^Side [ab]$/), 'no doc']);
		expect([store.has('/nb/a'), store.has('/nb/b')]).toEqual([a !== 'no doc', b !== 'no doc']);
		expect(store.log).toEqual([expect.stringContaining('kan ikke brukes')]);
	});
});

describe('a folder', () => {
	it('of another build is thrown away, and one of another site is left alone', async () => {
		await leave('/nb/a');
		for (const name of ['dokumenter-a-0', 'dokumenter-b-1']) await mkdir(join(root, name));
		await start();
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect((await readdir(root)).sort()).toEqual(['dokumenter-a-1', 'dokumenter-b-1']);
	});

	it('may hold what is not ours', async () => {
		await leave('/nb/a');
		await writeFile(join(place(), 'LES-MEG'), 'Hei');
		await writeFile(join(place(), `${'a'.repeat(40)}.x.tmp`), 'halv');
		const store = await start();
		expect(await textOf(store.read('/nb/a'))).toBe('Side a');
		expect((await files()).filter((file) => file.endsWith('.tmp'))).toEqual([]);
		expect(await readFile(join(place(), 'LES-MEG'), 'utf8')).toBe('Hei');
	});

	it('is not waited for by more documents than memory has room for', async () => {
		const response = await page('Side a');
		const store = createDocumentStore({ log: () => {} });
		for (let index = 0; index < 2_000; index++) store.keep(`/nb/${index}`, response);
		await store.open(place(), 'dokumenter-a-');
		store.begin();
		await store.idle();
		expect((await files()).length).toBe(500);
	});

	it('never grows beyond what it may, the log says so once, and what is not kept is counted', async () => {
		const response = await page('Side a');
		const store = await start({ maxBytes: 3_000 });
		for (let index = 0; index < 50; index++) store.keep(`/nb/${index}`, response);
		await store.idle();
		expect(store.bytes()).toBeLessThanOrEqual(3_000);
		expect(store.bytes()).toBeGreaterThan(1_000);
		expect(store.log).toEqual([expect.stringContaining('ikke plass')]);
		expect(store.notKept()).toBe(50 - (await files()).length);
		expect((await start()).bytes()).toBe(store.bytes());
	});

	it('that is taken away is made anew', async () => {
		const store = await start();
		await rm(place(), { recursive: true });
		store.keep('/nb/a', await page('Side a'));
		await store.idle();
		expect(store.log).toEqual([]);
		expect(await textOf((await start()).read('/nb/a'))).toBe('Side a');
	});

	it('that cannot be had is no hindrance, the log says so, and what is not kept is counted', async () => {
		await writeFile(place(), 'a file');
		const store = await start();
		store.keep('/nb/a', await page('Side a'));
		expect([store.has('/nb/a'), store.read('/nb/a')]).toEqual([false, undefined]);
		expect(store.log).toEqual([expect.stringMatching(/kan ikke brukes.*går videre uten/)]);
		expect(store.notKept()).toBe(1);
	});
});

describe('a folder that may only be read', () => {
	// Root may write everywhere: there, a file in the place of the folder stands for it.
	const isRoot = process.getuid?.() === 0;

	it('gives what it has, the log says once that nothing more is kept, and each is counted', async () => {
		await leave('/nb/a');
		const store = await start();
		if (isRoot) await rm(place(), { recursive: true }).then(() => writeFile(place(), ''));
		else await chmod(place(), 0o500);
		for (const name of ['b', 'c', 'd']) store.keep(`/nb/${name}`, await page(`Side ${name}`));
		await store.idle();
		expect(store.log).toEqual([expect.stringMatching(/kan ikke lagres.*går videre uten/)]);
		expect(store.notKept()).toBe(3);
		if (!isRoot) expect(await textOf(store.read('/nb/a'))).toBe('Side a');
	});
});
