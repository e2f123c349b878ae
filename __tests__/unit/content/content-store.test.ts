import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readPicture } from '@/lib/content/store/picture-store';
import { hashOfSite } from '@/lib/content/store/site-version';
import { snapshotFile } from '@/lib/content/store/snapshot';
import { readWorkspace } from '@/lib/editing/workspace';
import { noon } from '../../support/site-from';
import { minute, second, smallSite, storeUnderTest } from '../../support/store-under-test';

const store = storeUnderTest();
const { write, remove, open, settle, look, pass, urls, errors, current, said } = store;
const svg = (width: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="200"/>`;
const page = (title: string, fields = '', body = 'Tekst.') =>
	`---\ntitle: ${title}\ningress: Om ${title}.\n${fields}---\n${body}\n`;
const snapshot = async () => JSON.parse(await readFile(snapshotFile(store.stateDir(), store.contentDir()), 'utf8'));

describe('a version of the content', () => {
	beforeEach(async () => {
		await write(smallSite);
		await open();
	});

	it('is new when the site is another', async () => {
		expect(current().version).toMatch(/^1-[0-9a-f]{12}$/);
		await write({ 'nb/a.md': page('Ny') });
		await settle();
		expect(current().version).toMatch(/^2-/);
	});

	it('stays when a file is written anew with the same text, touched, or changed where nobody sees it', async () => {
		const { version } = current();
		await write({ 'nb/a.md': smallSite['nb/a.md'] ?? '' });
		await settle();
		await utimes(store.at('nb/b.md'), 1, 1);
		await settle();
		await write({ 'nb/c.md': (smallSite['nb/c.md'] ?? '').replace(/^(title:.*)$/m, '$1 # en merknad') });
		await settle();
		expect(current().version).toBe(version);
	});

	it('is neither made nor written again while nothing changes', async () => {
		await write({ 'nb/a.md': page('Ny') });
		await settle();
		const { site } = current();
		const file = snapshotFile(store.stateDir(), store.contentDir());
		await utimes(file, 1, 1);
		await settle();
		expect(current().site).toBe(site);
		await utimes(store.at('nb/b.md'), 1, 1);
		await settle();
		expect((await stat(file)).mtimeMs).toBe(1_000);
	});

	it('stays when a broken file shows its last good version, and when the process starts anew', async () => {
		const { version } = current();
		await write({ 'nb/a.md': '---\ntitle: "a\n---\n' });
		await settle();
		await open();
		expect(current().version).toBe(version);
	});

	it('has a hash that whoever has the same folder finds too, and another number when something is gone', async () => {
		const hashOfFolder = async () => hashOfSite((await readWorkspace(store.contentDir(), { now: noon })).context.site);
		const [number, hash] = current().version.split('-');
		expect(hash).toBe(await hashOfFolder());
		await remove('nb/a.md');
		await remove('nn/a.md');
		await settle();
		expect(current().version).toBe(`${Number(number) + 1}-${await hashOfFolder()}`);
		expect(current().version).not.toContain(hash);
	});

	it('is never one that was before', async () => {
		await write({ 'nb/a.md': page('Ny') });
		await settle();
		await write(smallSite);
		await settle();
		expect(current().version).toMatch(/^3-/);
		await open();
		expect(current().version).toMatch(/^3-/);
	});
});

describe('a page that is hidden', () => {
	beforeEach(async () => {
		await write(smallSite);
		await open();
		await write({ 'nb/a.md': page('a', 'draft: true\n') });
		await settle();
	});
	const withdrawn = () => current().site.locales.nb.withdrawn;
	const offer = { title: 'a på nn', url: '/nn/a', lang: 'nn' };

	it('is gone in its language, and the other language’s version is offered', () => {
		expect(urls()).not.toContain('/nb/a');
		expect(withdrawn()).toEqual({ '/a': { status: 404, offers: [offer] } });
	});

	it('stays so after a restart, and after later changes', async () => {
		await write({ 'nb/b.md': page('Ny b') });
		await settle();
		await open();
		expect(withdrawn()).toEqual({ '/a': { status: 404, offers: [offer] } });
	});

	it('is back when it is shown again', async () => {
		await write({ 'nb/a.md': page('a') });
		await settle();
		expect(urls()).toContain('/nb/a');
		expect(withdrawn()).toEqual({});
	});

	it('is remembered from a snapshot of the former format too', async () => {
		await write({ 'nb/a.md': page('a') });
		await settle();
		const { sequence, hash, files } = await snapshot();
		await writeFile(snapshotFile(store.stateDir(), store.contentDir()), JSON.stringify({ sequence, hash, files }));
		await remove('nb/a.md');
		await open();
		expect(current().version).toMatch(new RegExp(`^${sequence + 1}-`));
		expect(withdrawn()).toEqual({ '/a': { status: 404, offers: [offer] } });
	});
});

describe('a picture', () => {
	const folders = () => ({ contentDir: store.contentDir(), stateDir: store.stateDir() });
	const shown = async (path = '/bilder/kart.svg') => {
		const image = current().site.images[path];
		return image && String(await readPicture(folders(), image));
	};
	const kept = async () =>
		(await readdir(store.stateDir(), { recursive: true })).filter((name) => /bilder-\w+\/./.test(name));
	const article = page('Med kart', '', '![Kart](/bilder/kart.svg)');
	beforeEach(async () => {
		await write({ ...smallSite, 'nb/a.md': article, 'bilder/kart.svg': svg(300), 'bilder/ubrukt.svg': svg(301) });
		await open();
	});

	it.each([
		['damaged', () => write({ 'bilder/kart.svg': '<svg' })],
		['emptied', () => write({ 'bilder/kart.svg': '' })],
		['deleted while a page shows it', () => remove('bilder/kart.svg')],
	])('that is %s shows its last good version, also after a restart, and the log says so', async (_, spoil) => {
		await spoil();
		expect(await shown()).toBe(svg(300));
		await settle();
		expect(await shown()).toBe(svg(300));
		expect(errors().join('\n')).toContain('kart.svg');
		await open();
		expect(await shown()).toBe(svg(300));
	});

	it('is there after a restart without the folder', async () => {
		await rename(store.contentDir(), `${store.contentDir()}-bort`);
		await open();
		expect([await shown(), await shown('/bilder/ubrukt.svg')]).toEqual([svg(300), svg(301)]);
	});

	it('is shown anew when it has been replaced', async () => {
		await write({ 'bilder/kart.svg': svg(400) });
		await settle();
		expect(await shown()).toBe(svg(400));
		expect(current().site.images['/bilder/kart.svg']?.width).toBe(400);
	});

	it('goes when it is deleted and no page shows it any more, and nothing is left of it', async () => {
		expect(await kept()).toHaveLength(2);
		await remove('bilder/ubrukt.svg');
		await settle();
		expect(current().site.images).not.toHaveProperty(['/bilder/ubrukt.svg']);
		expect(await kept()).toHaveLength(1);
		await remove('bilder/kart.svg');
		await write({ 'nb/a.md': page('Uten kart') });
		await settle();
		expect(current().site.images).toEqual({});
		expect(await kept()).toEqual([]);
	});

	it('that was never good is not there', async () => {
		await write({ 'bilder/ny.svg': '<svg' });
		await settle();
		expect(current().site.images).not.toHaveProperty(['/bilder/ny.svg']);
	});

	it('that has been damaged in the store as well is not served as something else', async () => {
		await remove('bilder/kart.svg');
		for (const name of await kept()) await writeFile(join(store.stateDir(), name), 'annet');
		await expect(shown()).rejects.toThrow('finnes ikke lenger');
	});
});

describe('the log', () => {
	const body = '# En\n\n{{< kort >}}\n\n[x](/borte)\n\n<<<<<<< HEAD\n';
	const of = (file: string) =>
		said
			.filter(({ message }) => message.includes(file))
			.map(({ level, message }) => `${level} ${message.split('  ')[1]}`);

	it('says everything that is wrong with a page that is shown, at its level, once', async () => {
		await write({ ...smallSite, 'nb/a.md': page('a', '', body), 'nb/f.md': page('f') });
		await open();
		expect(of('nb/a.md').sort()).toEqual([
			expect.stringContaining('error Linjen er en rest etter to utgaver'),
			expect.stringContaining('error «/borte» finnes ikke.'),
			expect.stringContaining('error «En» er på nivå 1'),
			expect.stringContaining('error «{{< kort >}}» er en kortkode'),
		]);
		expect(of('nb/f.md')).toEqual([expect.stringMatching(/^info Siden finnes ikke på nynorsk\. .* \(advarsel\)$/)]);
		expect(current().status.problems).toEqual({ fatal: 0, error: 4, warning: 1 });
		said.length = 0;
		await write({ 'nb/b.md': page('Ny b', '', '[y](/vekk)') });
		await settle();
		expect(errors()).toEqual([expect.stringContaining('«/vekk» finnes ikke.')]);
		expect(current().status.problems).toEqual({ fatal: 0, error: 5, warning: 1 });
	});

	it('says it again when it comes back after it was mended', async () => {
		await write(smallSite);
		await open();
		for (const text of ['[x](/borte)', 'Tekst.', '[x](/borte)']) {
			await write({ 'nb/a.md': page('a', '', text) });
			await settle();
		}
		expect(errors()).toHaveLength(2);
	});

	it('says that a file with an open merge conflict is not used', async () => {
		await write(smallSite);
		await open();
		await write({ 'nb/a.md': page('<<<<<<<', '', '<<<<<<< HEAD\nEn.\n=======\nTo.\n>>>>>>> gren') });
		await settle();
		expect(current().site.locales.nb.pages['/a']?.title).toBe('a på nb');
		expect(current().status.problems.fatal).toBe(1);
	});

	it('says that a page has vanished without an alias', async () => {
		await write(smallSite);
		await open();
		await remove('nb/a.md');
		await settle();
		expect(errors()).toEqual([expect.stringContaining('nb/a.md:1  /nb/a var publisert')]);
	});

	it('is not about the interface of the site', async () => {
		await write(smallSite);
		await open();
		expect(said).toEqual([]);
	});
});

describe('a clock that is set back', () => {
	const hour = 60 * minute;

	it('does not hold a change back', async () => {
		await write(smallSite);
		await open();
		await write({ 'nb/a.md': page('Ny') });
		await look();
		store.clock.now -= hour;
		store.clock.elapsed += 2 * second;
		await look();
		expect(current().site.locales.nb.pages['/a']?.title).toBe('Ny');
	});

	it('takes back what came too early, and lets it come in time', async () => {
		await write({ ...smallSite, 'nb/f.md': page('f', 'publishDate: 2026-11-23T12:30:00Z\n') });
		await open();
		pass(hour);
		await look();
		expect(urls()).toContain('/nb/f');
		store.clock.now -= hour;
		await look();
		expect(urls()).not.toContain('/nb/f');
		pass(hour / 2);
		await look();
		expect(urls()).toContain('/nb/f');
	});
});

describe('a state folder that cannot be written to', () => {
	it('is told as an error, counted, and written to when it can be', async () => {
		await write({ ...smallSite, 'bilder/kart.svg': svg(300) });
		await mkdir(dirname(store.stateDir()), { recursive: true });
		await writeFile(store.stateDir(), 'en fil der mappen skulle ha vært');
		await open();
		expect(urls()).toHaveLength(12);
		const failed = current().status.snapshotFailures;
		expect(failed).toBeGreaterThan(0);
		expect(errors().filter((message) => message.includes('kan ikke lagres'))).toHaveLength(1);
		await look();
		expect(current().status.snapshotFailures).toBeGreaterThan(failed);
		expect(errors().filter((message) => message.includes('kan ikke lagres'))).toHaveLength(1);
		pass(minute);
		await look();
		expect(errors().filter((message) => message.includes('kan ikke lagres'))).toHaveLength(2);
		await rm(store.stateDir());
		await look();
		expect(said.at(-1)).toMatchObject({ level: 'info', message: expect.stringContaining('er lagret igjen') });
		expect(Object.keys((await snapshot()).files)).toHaveLength(15);
		const total = current().status.snapshotFailures;
		await look();
		expect(current().status.snapshotFailures).toBe(total);
	});
});

describe('the status', () => {
	it('tells every address that the content answers', async () => {
		await write({
			...smallSite,
			'nb/f.md': page('f'),
			'nb/g.md': page('g', 'draft: true\n'),
			'bilder/blå.svg': svg(300),
		});
		await open();
		const { status, version } = current();
		expect(status).toMatchObject({ version, pages: { nb: 7, nn: 6 }, unreadableSince: null, snapshotFailures: 0 });
		expect(status.addresses).toEqual(
			expect.arrayContaining(['/nb', '/nn/a', '/nb/f', '/nn/f', '/bilde/nn/f', '/bilde/nb', '/bilder/bl%C3%A5.svg']),
		);
		expect(status.addresses).toHaveLength(2 * 14 + 1);
	});
});
