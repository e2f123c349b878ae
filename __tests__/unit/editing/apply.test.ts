import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { scanContent } from '@/lib/content/store/scan';
import { applyChanges } from '@/lib/editing/apply';
import { type FileChange, versionOf } from '@/lib/editing/file-change';
import { finishInterrupted } from '@/lib/editing/journal';

let folder = '';
const before: Record<string, string> = {
	'nb/a.md': 'En\r\nto\n',
	'nb/c.md': 'C',
	'nb/gammel/b.md': 'B',
	'nn/d.md': 'D',
};
const after: Record<string, string> = {
	'nb/a.md': 'En\r\ntre\n',
	'nb/ny/b.md': 'B og mer',
	'nn/d.md': 'D2',
	'nn/e.md': 'E',
};
/** All that becomes of the folder, as a proposal says it. */
const changes: FileChange[] = [...new Set([...Object.keys(before), ...Object.keys(after)])].map((path) => ({
	path,
	before: before[path] === undefined ? null : versionOf(before[path]),
	after: after[path] ?? null,
	what: [],
}));

async function put(files: Record<string, string>) {
	for (const [path, text] of Object.entries(files)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
}
/** Every file of the folder; what begins with a full stop is no content. */
async function lying(): Promise<Record<string, string>> {
	const names = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = names.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
	const own = files.filter((file) => !file.includes('/.')).map((file) => file.slice(folder.length + 1));
	return Object.fromEntries(
		await Promise.all(own.sort().map(async (path) => [path, await readFile(join(folder, path), 'utf8')])),
	);
}
/** The folder as the site reads it. */
async function read(): Promise<Record<string, string>> {
	const { entries } = await scanContent(folder);
	return Object.fromEntries(
		await Promise.all(entries.map(async ({ path, absolute }) => [path, await readFile(absolute, 'utf8')])),
	);
}
const workspace = () => ({ folder, written: new Map<string, never>() });
/** Nothing that saves is alive, as after a crash. */
const isAlive = () => false;

beforeEach(async () => {
	folder = await realpath(await mkdtemp(join(tmpdir(), 'lagring-')));
	await put(before);
});
afterEach(() => rm(folder, { recursive: true }));

describe('changes that are applied', () => {
	it('are all there, and leave nothing behind', async () => {
		await applyChanges(workspace(), changes);
		expect(await lying()).toEqual(after);
		expect((await readdir(folder)).sort()).toEqual(['nb', 'nn']);
		expect((await readdir(join(folder, 'nb'))).sort()).toEqual(['a.md', 'ny']);
	});

	it('are all there or none of them, wherever the process is killed', async () => {
		let steps = 0;
		await applyChanges(workspace(), changes, { beforeStep: async () => void steps++ });
		expect(steps).toBeGreaterThan(10);
		const seen = new Set<string>();
		for (let last = 0; last < steps; last++) {
			await rm(folder, { recursive: true });
			await put(before);
			let step = 0;
			// A process that is killed does nothing more: no step returns, and nothing is cleaned up.
			const killed = new Promise<void>((resolve) => {
				const beforeStep = () => (step++ < last ? Promise.resolve() : new Promise<void>(() => resolve()));
				void applyChanges(workspace(), changes, { beforeStep });
			});
			await killed;
			const asRead = await read();
			await finishInterrupted(folder, { isAlive });
			const found = await lying();
			const outcome = JSON.stringify(found) === JSON.stringify(before) ? 'before' : 'after';
			expect(found).toEqual(outcome === 'before' ? before : after);
			// Who read the folder before that, as the public site does, read the same: never some files of each.
			expect(asRead).toEqual(found);
			expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
			seen.add(outcome);
		}
		expect([...seen]).toEqual(['before', 'after']);
	});

	it('are finished by the next who saves, after a real kill in the middle', async () => {
		const script = `
			import { scanContent } from '@/lib/content/store/scan';
import { applyChanges } from '${process.cwd()}/lib/editing/apply.ts';
			let decided = 0;
			applyChanges({ folder: '${folder}', written: new Map() }, ${JSON.stringify(changes)}, {
				beforeStep: async () => { if (++decided === 10) process.kill(process.pid, 'SIGKILL'); },
			});
		`;
		await writeFile(join(folder, '.kill.mts'), script);
		const child = spawn(process.execPath, ['--import', 'tsx', join(folder, '.kill.mts')], { stdio: 'inherit' });
		expect(await once(child, 'close')).toEqual([null, 'SIGKILL']);
		expect(await lying()).not.toEqual(after);
		await applyChanges(workspace(), []);
		expect(await lying()).toEqual(after);
	}, 60_000);
});

describe('nothing is applied', () => {
	const refused = async (fault: string | RegExp, own = changes) => {
		const earlier = await lying();
		await expect(applyChanges(workspace(), own)).rejects.toThrow(fault);
		expect(await lying()).toEqual(earlier);
		expect((await readdir(folder)).filter((name) => name.startsWith('.innhold-lagring-'))).toEqual([]);
	};

	it('when a file has changed since it was read, and both versions are told of', async () => {
		await put({ 'nb/a.md': 'En\r\nfire\n', 'nn/e.md': 'Andres' });
		await rm(join(folder, 'nb/c.md'));
		await refused(
			[
				'nb/a.md er endret av noen andre siden filen ble lest. På linje 2 står det nå «fire», og skulle stått «tre».',
				'nb/c.md er slettet av noen andre siden filen ble lest.',
				'nn/e.md er laget av noen andre i mellomtiden.',
				'Ingenting er lagret. Prøv på nytt.',
			].join('\n'),
		);
	});

	it('while somebody else saves', async () => {
		await put({ '.innhold-lagring/liste.json': JSON.stringify({ pid: process.ppid, files: [] }) });
		await refused('Noen andre lagrer akkurat nå.');
	});

	it('outside the folder, by whatever way', async () => {
		const outside = await realpath(await mkdtemp(join(tmpdir(), 'utenfor-')));
		await symlink(outside, join(folder, 'nb/ut'));
		const to = (path: string) => [{ path, before: null, after: 'X', what: [] }];
		for (const path of ['../x.md', 'nb/../../x.md', '/x.md', 'nb//x.md', '.git/config', 'nb\\..\\x.md', 'nb/\0.md'])
			await refused(`«${path}» er ikke en fil i innholdsmappen.`, to(path));
		await refused('«nb/ut/x.md» ligger utenfor innholdsmappen.', to('nb/ut/x.md'));
		expect(await readdir(outside)).toEqual([]);
		await rm(outside, { recursive: true });
	});

	it('over what somebody has written after a save was broken off', async () => {
		let step = 0;
		const stopped = new Promise<void>((resolve) => {
			const beforeStep = () => (step++ < 9 ? Promise.resolve() : new Promise<void>(() => resolve()));
			void applyChanges(workspace(), changes, { beforeStep });
		});
		await stopped;
		await put({ 'nn/d.md': 'Mitt eget' });
		await expect(finishInterrupted(folder, { isAlive })).rejects.toThrow(
			'nn/d.md er endret etter at en lagring ble avbrutt. Den andre utgaven ligger i .innhold-lagring/',
		);
		expect((await lying())['nn/d.md']).toBe('Mitt eget');
		expect((await read())['nn/d.md']).toBe('Mitt eget');
	});
});

it('a file at the end of a link is written where it lies', async () => {
	await symlink(join(folder, 'nb/c.md'), join(folder, 'nb/lenke.md'));
	const written = new Map([['nb/lenke.md', { text: 'C', absolute: join(folder, 'nb/lenke.md') }]]);
	await applyChanges({ folder, written }, [{ path: 'nb/lenke.md', before: versionOf('C'), after: 'C2', what: [] }]);
	expect((await lying())['nb/c.md']).toBe('C2');
	expect(await realpath(join(folder, 'nb/lenke.md'))).toBe(join(folder, 'nb/c.md'));
});
