import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { minute, second, smallSite, storeUnderTest } from '../../support/store-under-test';

const store = storeUnderTest();
const { write, remove, open, settle, look, pass, urls, errors, current } = store;
const everything = ['nb', 'nn', '_fakta.md'];
const giveWord = async () => {
	const file = join(store.stateDir(), 'godta-tap-av-sider');
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, '');
};

describe('a content folder that is suddenly empty', () => {
	beforeEach(async () => {
		await write(smallSite);
		await open();
		await remove(...everything);
		await settle();
	});

	it('leaves the whole site as it was', () => {
		expect(urls()).toHaveLength(12);
		expect(current().version).toMatch(/^1-/);
	});

	it('is told in the log each minute, with what to do, and in the status', async () => {
		const isSaid = () => errors().filter((message) => message.includes('har ingen sider lenger. Er mappen montert?'));
		expect(isSaid()).toHaveLength(1);
		expect(isSaid()[0]).toContain(join(store.stateDir(), 'godta-tap-av-sider'));
		const began = store.clock.now;
		for (let looks = 0; looks < 60; looks++) {
			pass(2 * second);
			await look();
		}
		expect(isSaid()).toHaveLength(3);
		expect(current().status.unreadableSince).toBe(began);
	});

	it('is never believed by itself, nor after a restart', async () => {
		pass(24 * 60 * minute);
		await look();
		expect(urls()).toHaveLength(12);
		await open();
		expect(urls()).toHaveLength(12);
		expect(current().status.unreadableSince).not.toBeNull();
		await settle();
		expect(urls()).toHaveLength(12);
	});

	it('may be gone altogether as well', async () => {
		await rename(store.contentDir(), `${store.contentDir()}-bort`);
		await settle();
		await open();
		expect(urls()).toHaveLength(12);
		expect(errors().at(-1)).toContain('kan ikke leses');
	});

	it('goes back to normal when the files are there again, without a new version', async () => {
		const { version } = current();
		await write(smallSite);
		await settle();
		expect(current().status.unreadableSince).toBeNull();
		expect(current().version).toBe(version);
		await write({ 'nb/a.md': '---\ntitle: Ny\n---\n' });
		await settle();
		expect(current().site.locales.nb.pages['/a']?.title).toBe('Ny');
	});

	it('is believed on the operator’s word, which is used up by it', async () => {
		await giveWord();
		await look();
		// Front pages stay: a language never loses its own because a file was removed.
		expect(urls()).toEqual(['/nb', '/nn']);
		expect(current().status.unreadableSince).toBeNull();
		await open();
		expect(urls()).toEqual(['/nb', '/nn']);
		expect(current().status.unreadableSince).toBeNull();
		await write(smallSite);
		await settle();
		expect(urls()).toHaveLength(12);
		await remove(...everything);
		await settle();
		expect(urls()).toHaveLength(12);
	});
});

describe('a content folder that is half mounted', () => {
	beforeEach(async () => {
		await write(smallSite);
		await open();
	});

	it('without a language is not the truth', async () => {
		await remove('nn');
		await settle();
		pass(60 * minute);
		await look();
		expect(urls()).toHaveLength(12);
		expect(errors().at(-1)).toContain('har mistet alle sidene på nn: 12 sider er blitt til 6.');
	});

	it('holds other edits back: it is not known which of them are meant', async () => {
		await remove('nn');
		await write({ 'nb/a.md': '---\ntitle: Ny\n---\n' });
		await settle();
		expect(current().site.locales.nb.pages['/a']?.title).toBe('a på nb');
	});

	it('without more than a third of its pages is the truth after ten minutes', async () => {
		await remove('nb/a.md', 'nb/b.md', 'nb/c.md', 'nn/a.md', 'nn/b.md');
		await settle();
		pass(10 * minute - 1);
		await look();
		expect(urls()).toHaveLength(12);
		pass(1);
		await look();
		expect(urls()).toHaveLength(7);
		await open();
		expect(urls()).toHaveLength(7);
	});

	it('is compared with the site of before the restart', async () => {
		await remove('nb/a.md', 'nb/b.md', 'nb/c.md', 'nn/a.md', 'nn/b.md');
		await open();
		expect(urls()).toHaveLength(12);
		pass(10 * minute);
		await look();
		expect(urls()).toHaveLength(7);
	});

	it('is no reason to wait when only some pages are deleted', async () => {
		await remove('nb/a.md', 'nb/b.md', 'nb/c.md', 'nn/a.md');
		await settle();
		expect(urls()).toHaveLength(8);
		expect(errors().filter((message) => message.includes('Innholdsmappen'))).toEqual([]);
	});
});

describe('a first start', () => {
	it('with an empty folder waits for the content, rather than answer 404 for every page', async () => {
		await expect(open()).rejects.toThrow('har ingen sider. Er mappen montert?');
		await write(smallSite);
		await open();
		expect(urls()).toHaveLength(12);
	});

	it('without a folder says why', async () => {
		await rename(store.contentDir(), `${store.contentDir()}-bort`);
		await expect(open()).rejects.toThrow('ENOENT');
	});
});
