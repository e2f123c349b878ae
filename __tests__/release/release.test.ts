import { existsSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesBelow, readManifest } from '../../lib/release/manifest';
import { sitemapPaths } from '../support/sitemap-paths';
import { serverUnderTest } from '../support/start-site';
import { librariesOf, type Machine, nodeOf } from './empty-machine';
import { runOn, serveOn } from './running-machine';

const home = dirname(serverUnderTest);
const manifest = readManifest(readFileSync(join(home, 'manifest.json'), 'utf8'));
const paths = Object.keys(manifest.files);
const textOf = (path: string) => readFileSync(join(home, path), 'utf8');

describe('A release', () => {
	test('is at most 60 MB', async () => {
		const sizes = (await filesBelow(home)).map((path) => statSync(join(home, path)).size);
		expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000_000);
	});

	test('stands where no packages are in sight', () => {
		const above = home.split('/').map((_, index, parts) => parts.slice(0, index).join('/'));
		expect(above.filter((folder) => existsSync(`${folder}/node_modules`))).toEqual([]);
	});

	test('has the site, its content and its papers', () => {
		for (const path of [
			'LICENSE',
			'THIRD-PARTY-LICENCES.txt',
			'sbom.cdx.json',
			'content/nb/index.md',
			'content/bilder/forside.svg',
		])
			expect(paths).toContain(path);
	});

	test('has nothing of image processing, of tools, or of the editors’ workshop', () => {
		const code = paths.filter((path) => !path.startsWith('content/'));
		expect(code.filter((path) => /verksted|workshop/i.test(path))).toEqual([]);
		expect(code.filter((path) => /node_modules\/(sharp|@img|esbuild|tsx|typescript|jest)\b|\.map$/.test(path))).toEqual(
			[],
		);
		const routes = Object.values(JSON.parse(textOf('.next/app-path-routes-manifest.json')) as Record<string, string>);
		expect(routes).toContain('/[locale]/[...slug]');
		expect(routes.filter((route) => /verksted/.test(route))).toEqual([]);
	});

	test('says nothing of the machine that it was made on', () => {
		expect(paths.filter((path) => textOf(path).includes(process.cwd()))).toEqual([]);
	});
});

/** A machine with a Node and a release alone. */
async function machineWith(node: string, release: string, more: Partial<Machine> = {}): Promise<Machine> {
	const files = { ...(await librariesOf(node)), '/bin/node': node, '/srv': release, '/etc/hosts': '/etc/hosts' };
	return { files, ...more };
}

describe.each(['20.9.0', '22.23.3', '24.21.0'])(
	'On an empty machine with Node %s, where nobody may write',
	(version) => {
		let machine: Machine;
		let site: Awaited<ReturnType<typeof serveOn>>;
		beforeAll(async () => {
			machine = await machineWith(await nodeOf(version), home);
			site = await serveOn(machine, ['/bin/node', '/srv/server.mjs']);
		}, 300_000);

		test('every page of the site is there', async () => {
			const pages = await sitemapPaths(site.origin);
			expect(pages.length).toBeGreaterThan(50);
			const answers = [];
			for (const path of pages) answers.push([path, (await site.get(path)).status]);
			expect(answers).toEqual(pages.map((path) => [path, 200]));
		}, 120_000);

		test.each(['/nb/sok?q=passord', '/bilde/nb', '/bilder/forside.svg', '/icon.svg'])(
			'%s is answered',
			async (path) => {
				expect((await site.get(path)).status).toBe(200);
			},
		);

		test('the log says what it cannot keep, and what to do about it', () => {
			expect(site.log()).toMatch(/kan ikke lagres.*STATE_DIR må være en mappe som nettstedet kan skrive i/);
		});

		test('it stops when it is told to, as the first process of its machine', async () => {
			expect(await site.stop()).toBe(0);
		}, 60_000);

		test('it finds that it is whole', async () => {
			const { code, output } = await runOn(machine, ['/bin/node', '/srv/server.mjs', '--verify']);
			expect([code, output]).toEqual([0, expect.stringContaining(`Alle ${paths.length} filer er som de skal`)]);
		}, 60_000);
	},
);

test('With a state folder elsewhere, a release keeps what it has to', async () => {
	const machine = await machineWith(process.execPath, home, { writable: ['/state'], env: { STATE_DIR: '/state' } });
	const site = await serveOn(machine, ['/bin/node', '/srv/server.mjs']);
	expect(await site.stop()).toBe(0);
	expect(site.log()).not.toContain('kan ikke lagres');
}, 120_000);

describe('A release that somebody has changed', () => {
	const copy = join(home, '../changed');
	beforeAll(async () => {
		await cp(home, copy, { recursive: true });
		await writeFile(join(copy, 'content/nb/index.md'), 'Noe annet.');
		await writeFile(join(copy, '.next/server/nytt.js'), '');
		await rm(join(copy, 'LICENSE'));
	});

	test('tells of every change at once', async () => {
		const machine = await machineWith(process.execPath, copy);
		const { code, output } = await runOn(machine, ['/bin/node', '/srv/server.mjs', '--verify']);
		expect([code, output.split('\n')]).toEqual([
			1,
			[
				'.next/server/nytt.js: hører ikke til utgivelsen',
				'LICENSE: mangler',
				'content/nb/index.md: er endret',
				`3 feil i ${paths.length} filer.`,
				'',
			],
		]);
	}, 60_000);

	test('tells that it is not whole when its manifest is gone', async () => {
		const empty = await mkdtemp(join(tmpdir(), 'minid-release-'));
		await cp(join(home, 'server.mjs'), join(empty, 'server.mjs'));
		const machine = await machineWith(process.execPath, empty);
		const { code, output } = await runOn(machine, ['/bin/node', '/srv/server.mjs', '--verify']);
		expect([code, output]).toEqual([2, expect.stringContaining('utgivelsen er ikke hel')]);
		await rm(empty, { recursive: true });
	}, 60_000);
});

test('Options that a release does not know are refused together, with what was meant', async () => {
	const machine = await machineWith(process.execPath, home);
	const { code, output } = await runOn(machine, ['/bin/node', '/srv/server.mjs', '--verfy', 'start']);
	expect([code, output.split('\n').slice(0, 2)]).toEqual([
		2,
		['«--verfy» er ikke et valg. Mente du «--verify»?', '«start» er ikke et valg.'],
	]);
}, 60_000);
