import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { bundle, workerSource } from '../../lib/bundle';
import { workerBundle } from '../../lib/content/store/understanding';
import { freePort } from '../../lib/delivery/upstream-process';
import { waitFor } from '../support/start-site';
import { alternatesOf, documentOf, textOf } from './document';

/** Inside the project, so that the copy finds the same node_modules. */
const copy = resolve('.next/third-language');
const next = resolve('node_modules/next/dist/bin/next');

/** What the README promises: one entry, one message file, one content folder. Nothing else is touched. */
async function addNorthernSami(): Promise<void> {
	const routing = join(copy, 'lib/i18n/routing.ts');
	const source = await readFile(routing, 'utf8');
	const entry = "	se: { name: 'Davvisámegiella', openGraph: 'se_NO', accepts: ['se'] },\n} as const";
	await writeFile(routing, source.replace('} as const', entry));
	const messages = await readFile(join(copy, 'messages/nb.json'), 'utf8');
	await writeFile(join(copy, 'messages/se.json'), messages.replace('"Hovedmeny"', '"Váldofállu"'));
	await mkdir(join(copy, 'content/se'));
	await writeFile(
		join(copy, 'content/se/index.md'),
		'---\ntitle: MinID davvisámegillii\ndescription: MinID birra.\n---\n\nBures boahtin.\n',
	);
	await writeFile(
		join(copy, 'content/se/minid-birra.md'),
		'---\ntitle: MinID birra\ndescription: Mii MinID lea.\ntranslationKey: om-minid\nmenu: {main: {weight: 1}}\n---\n\nTeaksta.\n',
	);
}

describe('A third language', () => {
	let server: ChildProcess;
	let origin: string;
	const get = (path: string, headers: Record<string, string> = {}) =>
		fetch(origin + path, { headers, redirect: 'manual' });

	beforeAll(async () => {
		await rm(copy, { recursive: true, force: true });
		for (const name of [
			'app',
			'lib',
			'messages',
			'content',
			'proxy.ts',
			'next.config.mjs',
			'tsconfig.json',
			'package.json',
		]) {
			await cp(name, join(copy, name), { recursive: true });
		}
		await addNorthernSami();
		const env = {
			...process.env,
			NODE_ENV: 'production' as const,
			NEXT_TELEMETRY_DISABLED: '1',
			CONTENT_DIR: 'content',
			STATE_DIR: '.state',
			SITE_URL: 'https://minid.no',
		};
		await promisify(execFile)(process.execPath, [next, 'build'], { cwd: copy, env });
		await bundle(join(copy, workerSource), join(copy, workerBundle));
		const port = String(await freePort());
		origin = `http://localhost:${port}`;
		server = spawn(process.execPath, [next, 'start', '--hostname', 'localhost', '--port', port], {
			cwd: copy,
			env,
			stdio: 'ignore',
		});
		await waitFor('Next', async () => (await get('/se')).ok || undefined);
	}, 240_000);
	afterAll(async () => {
		server?.kill('SIGKILL');
		await rm(copy, { recursive: true, force: true });
	});

	test('has its own pages, menu and interface texts', async () => {
		const document = documentOf(await (await get('/se/minid-birra')).text());
		expect([document.documentElement.lang, textOf(document.querySelector('h1'))]).toEqual(['se', 'MinID birra']);
		expect(document.querySelector('nav[aria-label="Váldofállu"]')).not.toBeNull();
	});

	test('is tied to the two others, all three ways', async () => {
		const versions = {
			nb: 'https://minid.no/nb/om-minid',
			nn: 'https://minid.no/nn/om-minid',
			se: 'https://minid.no/se/minid-birra',
			'x-default': 'https://minid.no/nb/om-minid',
		};
		for (const path of ['/nb/om-minid', '/nn/om-minid', '/se/minid-birra']) {
			expect([path, alternatesOf(documentOf(await (await get(path)).text()))]).toEqual([path, versions]);
		}
		const header = documentOf(await (await get('/nn/om-minid')).text()).querySelectorAll('header a[hreflang]');
		expect([...header].map((link) => link.getAttribute('href'))).toEqual(
			expect.arrayContaining(['/nb/om-minid', '/se/minid-birra']),
		);
	});

	test('takes part in negotiation and in the sitemap', async () => {
		expect((await get('/', { 'accept-language': 'se,nb;q=0.5' })).headers.get('location')).toMatch(/\/se$/);
		expect(await (await get('/sitemap.xml')).text()).toContain('<loc>https://minid.no/se/minid-birra</loc>');
	});

	test('shows what it lacks in another language, and says so', async () => {
		const document = documentOf(await (await get('/se/kontakt')).text());
		expect(document.documentElement.lang).toBe('se');
		expect(document.querySelector('article')?.getAttribute('lang')).toBe('nb');
	});
});
