import { mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '@/lib/mirror/manifest';
import { makeMirror, openVersions } from '@/lib/mirror/versions';

let dir: string;

beforeEach(async () => {
	dir = await mkdtemp(join(tmpdir(), 'minid-mirror-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const bodies = (text: string) => ({ '': Buffer.from(text), '.br': Buffer.from(`br ${text}`) });
const sizesOf = (text: string) => ({ '': text.length, '.br': text.length + 3 });

/** The manifest of a mirror with these texts, each at its own address. */
const manifestOf = (texts: Record<string, string>): Manifest => ({
	release: 'r',
	content: '',
	entries: Object.fromEntries(
		Object.entries(texts).map(([file, text]) => [
			`/${file}`,
			{ version: text, status: 200, file, sizes: sizesOf(text), tag: '', mark: '', headers: 0 },
		]),
	),
	headers: [],
	redirects: { moved: 0, negotiated: 0 },
	moved: [],
	negotiated: [],
	gone: [],
});

/** Makes a version with these texts; what the one before has is taken from there. Gives the files that were written. */
async function publish(texts: Record<string, string>): Promise<string[]> {
	await makeMirror(dir);
	const { manifest, draft: begin } = await openVersions(dir);
	const draft = await begin();
	const written: string[] = [];
	for (const [file, text] of Object.entries(texts)) {
		const known = manifest?.entries[`/${file}`];
		if (known?.version === text && (await draft.take(known))) continue;
		await draft.write(file, bodies(text));
		written.push(file);
	}
	await draft.publish(manifestOf(texts), (name) => ({ 'nginx/tables.conf': name }));
	return written;
}

const shown = (file: string) => readFile(join(dir, 'current/files', file), 'utf8');
const versions = () => readdir(join(dir, 'versions'));

describe('the folder of a mirror', () => {
	it('is made when it is not there, and may be empty', async () => {
		await rm(dir, { recursive: true });
		await publish({ 'nb.html': 'a' });
		expect(await shown('nb.html')).toBe('a');
	});

	it('is never one with something else in it', async () => {
		await writeFile(join(dir, 'viktig.txt'), 'x');
		await expect(makeMirror(dir)).rejects.toThrow('er ikke tom, og ikke et speil');
		expect(await readdir(dir)).toEqual(['viktig.txt']);
	});

	it('shows each version whole, with what web servers are told of it', async () => {
		await publish({ 'nb.html': 'a', 'nb/om.html': 'b' });
		expect([await shown('nb.html'), await shown('nb/om.html.br')]).toEqual(['a', 'br b']);
		const [name] = await versions();
		expect(await readlink(join(dir, 'current'))).toBe(`versions/${name}`);
		expect(await readFile(join(dir, 'current/nginx/tables.conf'), 'utf8')).toBe(name);
	});

	it('takes what is unchanged from the version before, without a copy, and writes the rest', async () => {
		await publish({ 'nb.html': 'a', 'nn.html': 'b' });
		const before = await stat(join(dir, 'current/files/nb.html'));
		expect(await publish({ 'nb.html': 'a', 'nn.html': 'new' })).toEqual(['nn.html']);
		expect((await stat(join(dir, 'current/files/nb.html'))).ino).toBe(before.ino);
		expect(await shown('nn.html')).toBe('new');
	});

	it('never writes into a version that is shown', async () => {
		await publish({ 'nb.html': 'a' });
		const [old = ''] = await versions();
		const draft = await (await openVersions(dir)).draft();
		await draft.take({ file: 'nb.html', sizes: sizesOf('a') });
		await draft.write('nb.html', bodies('other'));
		expect(await readFile(join(dir, 'versions', old, 'files/nb.html'), 'utf8')).toBe('a');
	});

	it('does not take what has been damaged', async () => {
		await publish({ 'nb.html': 'a', 'nn.html': 'b' });
		await writeFile(join(dir, 'current/files/nb.html.br'), 'half of it');
		await rm(join(dir, 'current/files/nn.html'));
		expect(await publish({ 'nb.html': 'a', 'nn.html': 'b' })).toEqual(['nb.html', 'nn.html']);
		expect([await shown('nb.html.br'), await shown('nn.html')]).toEqual(['br a', 'b']);
	});

	it('shows the version before until the next is whole, and clears away what was broken off', async () => {
		await publish({ 'nb.html': 'a' });
		const draft = await (await openVersions(dir)).draft();
		await draft.write('nb.html', bodies('half done'));
		expect(await shown('nb.html')).toBe('a');
		await mkdir(join(dir, 'versions/ny-1'));
		await publish({ 'nb.html': 'b' });
		expect(await shown('nb.html')).toBe('b');
		expect((await versions()).filter((name) => name.startsWith('ny-'))).toEqual([]);
	});

	it('keeps the version before, which a web server may still show, and no more', async () => {
		for (const text of ['a', 'b', 'c', 'b']) await publish({ 'nb.html': text });
		expect(await versions()).toHaveLength(2);
		expect(await shown('nb.html')).toBe('b');
	});

	it('has nothing that the site had for a moment only', async () => {
		const draft = await (await openVersions(dir)).draft();
		await draft.write('nb/borte.html', bodies('x'));
		await draft.write('nb.html', bodies('a'));
		await draft.publish(manifestOf({ 'nb.html': 'a' }), () => ({}));
		expect(await readdir(join(dir, 'current/files'))).toEqual(['nb', 'nb.html', 'nb.html.br']);
		expect(await readdir(join(dir, 'current/files/nb'))).toEqual([]);
	});

	it('is begun anew when its manifest cannot be read', async () => {
		await publish({ 'nb.html': 'a' });
		await writeFile(join(dir, 'current/manifest.json'), '{');
		expect((await openVersions(dir)).manifest).toBeUndefined();
		expect(await publish({ 'nb.html': 'a' })).toEqual(['nb.html']);
	});
});
