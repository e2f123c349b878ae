import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { mkdtemp, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Manifest } from '@/lib/mirror/manifest';
import { createRandom } from '../support/random';
import { runMirror, startMirror } from '../support/run-mirror';
import { temporaryContent } from '../support/start-site';

jest.setTimeout(600_000);

/** `MIRROR_KILLS=30` for longer, `MIRROR_SEED=7` for other moments. */
const kills = Number(process.env.MIRROR_KILLS ?? 8);
const random = createRandom(Number(process.env.MIRROR_SEED ?? 1));

describe('A mirror of a site that changes', () => {
	let content: Awaited<ReturnType<typeof temporaryContent>>;
	let root: string;
	let dir: string;
	const options = () => ({ dir, contentDir: content.contentDir, siteUrl: 'https://minid.no' });
	const manifestOf = (): Manifest => JSON.parse(readFileSync(join(dir, 'current/manifest.json'), 'utf8'));
	const shown = async () => basename(await readlink(join(dir, 'current')));
	const edit = async (text: string) => {
		const file = join(content.contentDir, 'nb/kontakt.md');
		await writeFile(file, `${await readFile(file, 'utf8')}\n\n${text}\n`);
	};

	beforeAll(async () => {
		content = await temporaryContent();
		root = await mkdtemp(join(tmpdir(), 'minid-making-'));
		dir = join(root, 'speil');
		await runMirror(options());
	});
	afterAll(async () => {
		await rm(root, { recursive: true, force: true });
		await content.remove();
	});

	test('names the public address, and nothing of the machine that made it', () => {
		const page = readFileSync(join(dir, 'current/files/nb/kontakt.html'), 'utf8');
		expect(page).toContain('<link rel="canonical" href="https://minid.no/nb/kontakt"');
		expect(page).not.toMatch(/localhost|noindex/);
		expect(readFileSync(join(dir, 'current/files/robots.txt'), 'utf8')).toContain('https://minid.no/sitemap.xml');
		expect(manifestOf().headers).toContainEqual(
			expect.objectContaining({ 'strict-transport-security': 'max-age=63072000' }),
		);
	});

	test('stays as it is while nothing has changed', async () => {
		const before = await shown();
		expect(await runMirror(options())).toMatch(/^Ingenting er endret/);
		expect(await shown()).toBe(before);
	});

	test('fetches only what an edit has changed', async () => {
		const before = manifestOf();
		const files = Object.entries(before.entries).map(([address, { file }]) => [address, file] as const);
		const inodes = new Map(files.map(([address, file]) => [address, statSync(join(dir, 'current/files', file)).ino]));
		await edit('Et nytt avsnitt.');
		const output = await runMirror(options());
		const changed = files.filter(
			([address, file]) => statSync(join(dir, 'current/files', file)).ino !== inodes.get(address),
		);
		expect(changed.map(([address]) => address)).toEqual(['/nb/kontakt']);
		expect(output).toContain(' 1 av dem hentet nå');
		expect(readFileSync(join(dir, 'current/files/nb/kontakt.html'), 'utf8')).toContain('Et nytt avsnitt.');
	});

	test('tells which pages are there no more, and is silent where all are', async () => {
		const file = join(content.contentDir, 'nb/kortlivet.md');
		await writeFile(file, '---\ntitle: Kortlivet\n---\n\nTekst.\n');
		expect(await runMirror(options())).not.toContain('Borte siden sist');
		await rm(file);
		expect(await runMirror(options())).toContain(
			'Borte siden sist, og svarer nå 404 (2): /nb/kortlivet, /nn/kortlivet',
		);
	});

	test.each([kills])(
		'is the old one or the new one, whole, whenever the making of it is killed (%i times)',
		async () => {
			const usual = performance.now();
			await edit('Hvor lang tid tar det?');
			await runMirror(options());
			const longest = performance.now() - usual;
			for (let time = 0; time < kills; time++) {
				await edit(`Endring ${time}.`);
				const before = await shown();
				const making = startMirror(options());
				const end = once(making, 'exit');
				await Promise.race([pause(random.below(Math.ceil(longest))), end]);
				making.kill('SIGKILL');
				await end;
				const now = await shown();
				const text = readFileSync(join(dir, 'current/files/nb/kontakt.html'), 'utf8');
				expect([time, now === before, text.includes(`Endring ${time}.`)]).toEqual([
					time,
					now === before,
					now !== before,
				]);
				expect(wrongFiles(manifestOf())).toEqual([]);
			}
			await runMirror(options());
			expect(readFileSync(join(dir, 'current/files/nb/kontakt.html'), 'utf8')).toContain(`Endring ${kills - 1}.`);
		},
	);

	/** Files that are not there, or not whole. */
	function wrongFiles({ entries }: Manifest): string[] {
		return Object.values(entries).flatMap(({ file, sizes }) =>
			Object.entries(sizes).flatMap(([ending, size]) =>
				statSync(join(dir, 'current/files', file + ending), { throwIfNoEntry: false })?.size === size
					? []
					: file + ending,
			),
		);
	}

	test('is not laid in a folder with something else in it', async () => {
		const error = await runMirror({ ...options(), dir: content.contentDir }).catch((failure: unknown) => failure);
		expect(error).toMatchObject({ code: 2, stderr: expect.stringMatching(/STATE_DIR|er ikke tom/) });
	});
});
