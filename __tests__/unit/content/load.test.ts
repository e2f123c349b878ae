import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createContentReader } from '@/lib/content/store/load';
import { scanContent } from '@/lib/content/store/scan';

let folder = '';
const write = async (path: string, data: string | Uint8Array) => {
	await mkdir(dirname(join(folder, path)), { recursive: true });
	await writeFile(join(folder, path), data);
};
const load = async (root = folder) => createContentReader()(await scanContent(root));
const pathsOf = async (root = folder) => (await load(root)).files.map(({ path }) => path);
const rulesOf = async (root = folder) => (await load(root)).problems.map(({ rule, file }) => `${rule} ${file}`);

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"/>';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'content-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the content folder', () => {
	it('gives every Markdown file with its path and text, in a stable order', async () => {
		await write('nn/a.md', 'nn');
		await write('nb/hjelp/index.md', 'hjelp');
		await write('nb/a.md', 'a');
		expect((await load()).files).toEqual([
			{ path: 'nb/a.md', text: 'a' },
			{ path: 'nb/hjelp/index.md', text: 'hjelp' },
			{ path: 'nn/a.md', text: 'nn' },
		]);
	});

	it('does not read a text of more than 512 kB', async () => {
		await write('nb/a.md', 'a'.repeat(512 * 1024));
		await write('nb/b.md', 'a'.repeat(512 * 1024 + 1));
		const { files, problems } = await load();
		expect(files.map(({ path }) => path)).toEqual(['nb/a.md']);
		expect(problems).toMatchObject([
			{
				rule: 'heavy',
				severity: 'fatal',
				file: 'nb/b.md',
				message: 'Filen er på 513 kB, og kan være på høyst 512 kB. Del den i flere sider.',
			},
		]);
	});

	it('leaves out hidden files and folders, and names files that are not Markdown', async () => {
		await write('.git/nb.md', '');
		await write('nb/.utkast.md', '');
		await write('nb/a.md~', '');
		await write('nb/notater.txt', '');
		await write('nb/A.MD', '');
		await write('bilder/Thumbs.db', '');
		expect(await pathsOf()).toEqual(['nb/A.MD']);
		expect(await rulesOf()).toEqual(['unused-file nb/a.md~', 'unused-file nb/notater.txt']);
	});

	it('may be empty', async () => {
		expect(await load()).toEqual({ files: [], images: [], problems: [] });
	});

	it('must exist', async () => {
		await expect(scanContent(join(folder, 'borte'))).rejects.toThrow('ENOENT');
	});

	it('may itself be a link that is moved to a new version', async () => {
		await write('v1/nb/a.md', 'gammel');
		await write('v2/nb/a.md', 'ny!');
		const link = join(folder, 'gjeldende');
		await symlink('v1', link);
		const before = await scanContent(link);
		await symlink('v2', `${link}.ny`);
		await rename(`${link}.ny`, link);
		const after = await scanContent(link);
		expect(after.signature).not.toBe(before.signature);
		expect((await load(link)).files).toEqual([{ path: 'nb/a.md', text: 'ny!' }]);
	});
});

describe('links inside the folder', () => {
	it('are followed while they stay inside', async () => {
		await write('nb/a.md', 'a');
		await symlink('a.md', join(folder, 'nb/b.md'));
		await symlink('nb', join(folder, 'nn'));
		expect(await pathsOf()).toEqual(['nb/a.md', 'nb/b.md', 'nn/a.md', 'nn/b.md']);
	});

	it('are reported when they lead out of it, and nothing behind them is read', async () => {
		const outside = await mkdtemp(join(tmpdir(), 'outside-'));
		await writeFile(join(outside, 'hemmelig.md'), 'hemmelig');
		await mkdir(join(folder, 'nb'));
		await symlink(join(outside, 'hemmelig.md'), join(folder, 'nb/a.md'));
		await symlink(outside, join(folder, 'nb/mappe'));
		await symlink('/etc/hostname', join(folder, 'nb/b.md'));
		expect(await pathsOf()).toEqual([]);
		expect((await rulesOf()).sort()).toEqual(['outside-link nb/a.md', 'outside-link nb/b.md', 'outside-link nb/mappe']);
		await rm(outside, { recursive: true });
	});

	it('are reported when they lead to a folder whose name only begins alike', async () => {
		const beside = `${folder}-ved-siden`;
		await mkdir(beside);
		await writeFile(join(beside, 'a.md'), 'a');
		await symlink(beside, join(folder, 'nb'));
		expect(await rulesOf()).toEqual(['outside-link nb']);
		await rm(beside, { recursive: true });
	});

	it('are reported when they lead nowhere', async () => {
		await symlink('borte.md', join(folder, 'a.md'));
		expect(await rulesOf()).toEqual(['unreadable a.md']);
	});

	it('may go in a circle without the reading doing so', async () => {
		await write('nb/a.md', 'a');
		await mkdir(join(folder, 'nb/dypt'));
		await symlink('..', join(folder, 'nb/dypt/opp'));
		await symlink('.', join(folder, 'nb/selv'));
		await symlink('ring2', join(folder, 'ring1'));
		await symlink('ring1', join(folder, 'ring2'));
		expect(await pathsOf()).toEqual(['nb/a.md']);
		expect((await rulesOf()).sort()).toEqual(['unreadable ring1', 'unreadable ring2']);
	});
});

const namedPipe = (path: string) => execFileSync('sh', ['-c', 'mkfifo "$0"', path]);

describe('what is no ordinary file', () => {
	it.each(['nb/a.md', 'bilder/a.svg', 'notat'])('is reported and never opened: %s as a named pipe', async (path) => {
		await write('nb/b.md', 'b');
		const before = (await scanContent(folder)).signature;
		await mkdir(dirname(join(folder, path)), { recursive: true });
		namedPipe(join(folder, path));
		expect(await pathsOf()).toEqual(['nb/b.md']);
		expect(await rulesOf()).toEqual([`special-file ${path}`]);
		expect((await scanContent(folder)).signature).not.toBe(before);
	});

	it('is reported: a socket', async () => {
		const server = createServer().listen(join(folder, 'nb.md'));
		await once(server, 'listening');
		expect(await rulesOf()).toEqual(['special-file nb.md']);
		server.close();
	});

	it('is not waited for when it takes the place of a file that is about to be read', async () => {
		await write('nb/a.md', 'a');
		await write('bilder/a.svg', svg);
		const scan = await scanContent(folder);
		for (const path of ['nb/a.md', 'bilder/a.svg']) {
			await rm(join(folder, path));
			namedPipe(join(folder, path));
		}
		const { files, problems } = await createContentReader()(scan);
		expect(files).toEqual([]);
		expect(problems.map(({ file }) => file)).toEqual(['bilder/a.svg', 'nb/a.md']);
	});
});

describe('text', () => {
	it('has one kind of line end and composed letters, in names as well', async () => {
		await write(`nb/${'får'.normalize('NFD')}.md`, 'a\r\nb\rc\nfår'.normalize('NFD'));
		expect((await load()).files).toEqual([{ path: 'nb/får.md', text: 'a\nb\nc\nfår' }]);
	});

	it('keeps a byte-order mark, so that the editor hears of it', async () => {
		await write('nb/a.md', '\uFEFF---');
		expect((await load()).files[0]?.text).toBe('\uFEFF---');
	});

	it('that is not UTF-8 is reported, and the other files are read', async () => {
		await write('nb/a.md', Buffer.from('Får', 'latin1'));
		await write('nb/b.md', Buffer.from('\uFEFFb', 'utf16le'));
		await write('nb/c.md', 'c');
		expect(await pathsOf()).toEqual(['nb/c.md']);
		expect((await load()).problems).toEqual([
			expect.objectContaining({ rule: 'encoding', severity: 'fatal', file: 'nb/a.md', line: 1 }),
			expect.objectContaining({ rule: 'encoding', file: 'nb/b.md' }),
		]);
	});

	it('that is not there any more when it is to be read is reported', async () => {
		await write('nb/a.md', 'a');
		const scan = await scanContent(folder);
		await rm(join(folder, 'nb/a.md'));
		const { files, problems } = await createContentReader()(scan);
		expect(files).toEqual([]);
		expect(problems).toEqual([
			expect.objectContaining({ rule: 'unreadable', message: expect.stringContaining('ENOENT') }),
		]);
	});

	it('that may not be read is reported, and so is a folder', async () => {
		await write('nb/a.md', 'a');
		await write('nb/b.md', 'b');
		await write('nn/c.md', 'c');
		await chmod(join(folder, 'nb/a.md'), 0);
		await chmod(join(folder, 'nn'), 0);
		await chmod(folder, 0o755);
		// The superuser may read everything: as root, look with the eyes of somebody else.
		const nobody = 65_534;
		const isRoot = process.getuid?.() === 0;
		if (isRoot) process.seteuid?.(nobody);
		const seen = { paths: await pathsOf(), rules: (await rulesOf()).sort() };
		if (isRoot) process.seteuid?.(0);
		expect(seen).toEqual({ paths: ['nb/b.md'], rules: ['unreadable nb/a.md', 'unreadable nn'] });
		await chmod(join(folder, 'nn'), 0o700);
	});
});

describe('a folder that is looked at again', () => {
	it('has the same signature while nothing changes', async () => {
		await write('nb/a.md', 'a');
		expect((await scanContent(folder)).signature).toBe((await scanContent(folder)).signature);
	});

	it('has another signature when a file is written, added, removed or renamed', async () => {
		const signatures = new Set<string>();
		const look = async () => void signatures.add((await scanContent(folder)).signature);
		await write('nb/a.md', 'a');
		await look();
		await write('nb/a.md', 'aa');
		await look();
		await write('nb/b.md', '');
		await look();
		await rename(join(folder, 'nb/b.md'), join(folder, 'nb/c.md'));
		await look();
		await rm(join(folder, 'nb/c.md'));
		await write('bilder/a.svg', svg);
		await look();
		expect(signatures.size).toBe(5);
	});

	it('has another signature when a file of the same size and time takes a file’s place', async () => {
		const time = new Date('2026-01-01');
		await write('nb/a.md', 'aaa');
		await utimes(join(folder, 'nb/a.md'), time, time);
		const before = (await scanContent(folder)).signature;
		await write('ny.md', 'bbb');
		await utimes(join(folder, 'ny.md'), time, time);
		await rename(join(folder, 'ny.md'), join(folder, 'nb/a.md'));
		expect((await scanContent(folder)).signature).not.toBe(before);
	});

	it('is read again only where it has changed', async () => {
		await write('nb/a.md', 'a');
		await write('nb/b.md', 'b');
		const read = createContentReader();
		const first = await read(await scanContent(folder));
		await write('nb/b.md', 'ny b');
		const second = await read(await scanContent(folder));
		expect(second.files[0]).toBe(first.files[0]);
		expect(second.files[1]).toEqual({ path: 'nb/b.md', text: 'ny b' });
	});
});

describe('pictures', () => {
	it('lie in the folder bilder, and have their size and type', async () => {
		await write('bilder/mappe/a.svg', svg);
		await write('nb/b.svg', svg);
		expect((await load()).images).toEqual([
			{
				path: '/bilder/mappe/a.svg',
				width: 300,
				height: 200,
				bytes: svg.length,
				contentType: 'image/svg+xml',
				version: expect.any(String),
			},
		]);
	});

	it('that are empty are not mistaken for what lay in the same memory before', async () => {
		for (let round = 0; round < 10; round++) {
			await write('bilder/a.svg', svg.padEnd(round * 2_000, ' '));
			await load();
			await write('bilder/a.svg', '');
			expect((await load()).images).toEqual([]);
		}
	});

	it('of more than 5 MB are told by their size and never read', async () => {
		// No picture at all: one that is read is said to be damaged.
		await write('bilder/stor.png', 'x'.repeat(5_000_001));
		const { images, problems } = await load();
		expect(images).toEqual([]);
		expect(problems.map(({ message }) => message)).toEqual([
			'Bildet er på 6 MB, og blir ikke vist. Gjør det mindre: det bør ikke være på mer enn 300 kB.',
		]);
	});

	it('have another version when they change', async () => {
		const versions = [];
		for (const text of [svg, svg.replace('300', '301'), svg]) {
			await write('bilder/a.svg', text);
			versions.push((await load()).images[0]?.version);
		}
		expect(versions[0]).toBe(versions[2]);
		expect(versions[0]).not.toBe(versions[1]);
	});

	it('that cannot be shown are reported', async () => {
		await write('bilder/a.png', 'ikke et bilde');
		await write('bilder/b.bmp', 'BM');
		await write('bilder/c.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
		const { images, problems } = await load();
		expect(images).toEqual([]);
		expect(problems[1]?.message).toContain('.bmp');
		expect(problems.map(({ file, severity }) => `${file} ${severity}`)).toEqual([
			'bilder/a.png error',
			'bilder/b.bmp error',
			'bilder/c.svg error',
		]);
	});
});
