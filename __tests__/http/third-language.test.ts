import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { freePort } from '../../lib/delivery/upstream-process';
import { smallSite, waitFor } from '../support/start-site';
import { alternatesOf, documentOf, textOf } from './document';

/** Inside the project, so that the copy finds the same node_modules. */
const copy = resolve('.next/third-language');
const next = resolve('node_modules/next/dist/bin/next');

/** What the README promises: one entry, one message file, one content folder. Nothing else is touched. */
async function addLanguage(locale: string, entry: string, files: Record<string, string>): Promise<void> {
	await edit('lib/i18n/languages.ts', '} as const satisfies', `\t${locale}: ${entry},\n} as const satisfies`);
	const messages = await readFile(join(copy, 'messages/nb.json'), 'utf8');
	await writeFile(join(copy, `messages/${locale}.json`), messages.replace('"Hovedmeny"', `"Meny ${locale}"`));
	for (const [path, text] of Object.entries(files)) {
		const file = join(copy, 'content', locale, path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, text);
	}
}

/** Puts one piece of code in another's place. */
async function edit(path: string, from: string, to: string): Promise<void> {
	const source = await readFile(join(copy, path), 'utf8');
	if (!source.includes(from)) throw new Error(`${path} has no «${from}».`);
	await writeFile(join(copy, path), source.replace(from, to));
}

const page = (title: string, more = '') => `---\ntitle: ${title}\ndescription: ${title}.\n${more}---\n\nTeksta.\n`;

describe('A copy of the site with two languages more, on the development server', () => {
	let server: ChildProcess;
	let origin: string;
	const get = (path: string, headers: Record<string, string> = {}) =>
		fetch(origin + path, { headers, redirect: 'manual' });
	const documentAt = async (path: string) => documentOf(await (await get(path)).text());

	beforeAll(async () => {
		await rm(copy, { recursive: true, force: true });
		for (const name of ['app', 'lib', 'messages', 'proxy.ts', 'next.config.mjs', 'tsconfig.json', 'package.json'])
			await cp(name, join(copy, name), { recursive: true });
		await cp(smallSite, join(copy, 'content'), { recursive: true });
		await addLanguage(
			'se',
			"{ name: 'Davvisámegiella', frontPage: 'álgosiidu', openGraph: 'se_NO', accepts: ['se'] }",
			{
				'index.md': page('MinID davvisámegillii'),
				'minid-birra.md': page('MinID birra', 'translationKey: om-minid\nmenu: {main: {weight: 1}}\n'),
			},
		);
		const kven = "{ name: 'Kvääni', frontPage: 'etusivu', openGraph: 'fkv_NO', accepts: [], partial: true }";
		await addLanguage('fkv', kven, {
			'index.md': page('MinID kväänin kielelä'),
			'yhteys.md': page('Yhteys', 'translationKey: kontakt\n'),
		});
		const port = String(await freePort());
		origin = `http://localhost:${port}`;
		server = spawn(process.execPath, [next, 'dev', '--hostname', 'localhost', '--port', port], {
			cwd: copy,
			env: {
				...process.env,
				NODE_ENV: 'development',
				NEXT_TELEMETRY_DISABLED: '1',
				CONTENT_DIR: 'content',
				STATE_DIR: '.state',
				SITE_URL: 'https://minid.no',
			},
			stdio: 'ignore',
		});
		await waitFor('Next', async () => (await get('/se')).ok || undefined, 120);
	}, 180_000);
	afterAll(async () => {
		server?.kill('SIGTERM');
		if (server) await once(server, 'exit');
		await rm(copy, { recursive: true, force: true });
	});

	test('has its own pages, menu and interface texts', async () => {
		const document = await documentAt('/se/minid-birra');
		expect([document.documentElement.lang, textOf(document.querySelector('h1'))]).toEqual(['se', 'MinID birra']);
		expect(document.querySelector('nav[aria-label="Meny se"]')).not.toBeNull();
	});

	test('is tied to the two others, all three ways', async () => {
		const versions = {
			nb: 'https://minid.no/nb/om-minid',
			nn: 'https://minid.no/nn/om-minid',
			se: 'https://minid.no/se/minid-birra',
			'x-default': 'https://minid.no/nb/om-minid',
		};
		for (const path of ['/nb/om-minid', '/nn/om-minid', '/se/minid-birra']) {
			expect([path, alternatesOf(await documentAt(path))]).toEqual([path, versions]);
		}
		const header = (await documentAt('/nn/om-minid')).querySelectorAll('header a[hreflang]');
		expect([...header].map((link) => link.getAttribute('href'))).toEqual(
			expect.arrayContaining(['/nb/om-minid', '/se/minid-birra']),
		);
	});

	test('takes part in negotiation and in the sitemap', async () => {
		expect((await get('/', { 'accept-language': 'se,nb;q=0.5' })).headers.get('location')).toMatch(/\/se$/);
		expect(await (await get('/sitemap.xml')).text()).toContain('<loc>https://minid.no/se/minid-birra</loc>');
	});

	test('shows what it lacks in another language, and says so', async () => {
		const document = await documentAt('/se/kontakt');
		expect(document.documentElement.lang).toBe('se');
		expect(document.querySelector('article')?.getAttribute('lang')).toBe('nb');
	});

	test('may be partial: it shows its own pages, and lacks the others', async () => {
		const titles = await Promise.all(
			['/fkv', '/fkv/yhteys'].map(async (path) => textOf((await documentAt(path)).querySelector('h1'))),
		);
		expect(titles).toEqual(['MinID kväänin kielelä', 'Yhteys']);
		expect((await get('/fkv/kontakt')).headers.get('location')).toMatch(/\/fkv\/yhteys$/);
		expect((await get('/fkv/om-minid')).status).toBe(404);
		const link = (await documentAt('/nb/om-minid')).querySelector('header a[hreflang="fkv"]');
		expect([link?.getAttribute('href'), textOf(link)]).toEqual(['/fkv', 'Kvääni (etusivu)']);
	});

	test('shows what changed code makes of the content, without a new start', async () => {
		expect(textOf((await documentAt('/nb/kontakt')).querySelector('h1'))).toBe('Kontakt oss');
		await edit('lib/content/assemble/links.ts', 'title: data.title,', 'title: data.title.toUpperCase(),');
		const shows = async (path: string, title: string) =>
			textOf((await documentAt(path)).querySelector('h1')) === title || undefined;
		await waitFor('the new code', () => shows('/nb/kontakt', 'KONTAKT OSS'));
	});
});
