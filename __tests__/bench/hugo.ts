import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, cp, mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { freePort } from '../../lib/delivery/upstream-process';
import { residentBytes } from '../support/processes';
import { waitFor } from '../support/start-site';
import { type Row, rounded } from './measurement';
import type { GeneratedPage } from './scale-content';

const languages = ['nb', 'nn'];

/** True when Debian's package `hugo` is installed. */
export const hasHugo = (): boolean => spawnSync('hugo', ['version']).status === 0;

interface Options {
	contentDir: string;
	/** Where the Hugo site is to be. */
	folder: string;
	/** A page as our site serves it: its frame is Hugo's template. */
	servedPage: string;
	/** The page that is changed. */
	edited: GeneratedPage;
}

/** How Hugo does with the same pages in the same frame: all of them, one that has changed, and the memory for it. */
export async function measureHugo(options: Options): Promise<Row> {
	const { folder, edited } = options;
	await makeSite(options);
	const full = await build(folder);
	const file = join(folder, 'content', edited.file);
	await appendFile(file, '\nMerke fra bygget.\n');
	const again = await build(folder);
	const server = await serve(folder, edited, file);
	return {
		'full build s': rounded(full.seconds, 1),
		'full build MiB': rounded(full.mebibytes),
		'built again after one change s': rounded(again.seconds, 1),
		'hugo server, one change s': rounded(server.seconds, 2),
		'hugo server MiB': rounded(server.mebibytes),
	};
}

async function makeSite({ contentDir, folder, servedPage }: Options): Promise<void> {
	await mkdir(join(folder, 'layouts/_default'), { recursive: true });
	const settings = languages.map((language) => `[languages.${language}]\ncontentDir = "content/${language}"\n`);
	await writeFile(
		join(folder, 'config.toml'),
		`baseURL = "http://localhost/"\ndefaultContentLanguage = "nb"\ndefaultContentLanguageInSubdir = true\ndisableKinds = ["taxonomy", "term", "RSS"]\n${settings.join('')}`,
	);
	const template = templateFrom(servedPage);
	for (const kind of ['single', 'list']) await writeFile(join(folder, `layouts/_default/${kind}.html`), template);
	for (const language of languages) {
		const target = join(folder, 'content', language);
		// Our files for parts of pages, such as the footer, are no pages of Hugo's.
		const isPage = (path: string) => !basename(path).startsWith('_');
		await cp(join(contentDir, language), target, { recursive: true, filter: isPage });
		const names = await readdir(target, { recursive: true });
		// What stands for a folder has another name there.
		for (const name of names.filter((one) => basename(one) === 'index.md'))
			await rename(join(target, name), join(target, dirname(name), '_index.md'));
	}
}

/** The served page with Hugo's words in the place of its own: the head with its style, the menus and the footer are as they are. */
function templateFrom(served: string): string {
	const [, before = '', , after = ''] = /^([\s\S]*?<main[^>]*>)([\s\S]*)(<\/main>[\s\S]*)$/.exec(served) ?? [];
	const literally = (html: string) => html.replaceAll('{{', '{{ "{{" }}');
	const crumbs =
		'<ol>{{ range .Ancestors.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ol>';
	const list =
		'{{ if .IsNode }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}';
	return `${literally(before).replace(/<title>[^<]*/, '<title>{{ .Title }}')}${crumbs}<h1>{{ .Title }}</h1><p>{{ .Params.ingress }}</p>{{ .Content }}${list}${literally(after)}`;
}

async function build(folder: string): Promise<{ seconds: number; mebibytes: number }> {
	const startedAt = performance.now();
	const child = spawn('hugo', ['--source', folder, '--quiet'], { stdio: ['ignore', 'pipe', 'pipe'] });
	let complaints = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk: Buffer) => (complaints += String(chunk)));
	const peak = watchMemory(child.pid);
	const [code] = await once(child, 'exit');
	if (code !== 0) throw new Error(`hugo: ${complaints.slice(-1_000)}`);
	return { seconds: (performance.now() - startedAt) / 1000, mebibytes: peak() };
}

async function serve(
	folder: string,
	{ address }: GeneratedPage,
	file: string,
): Promise<{ seconds: number; mebibytes: number }> {
	const port = String(await freePort());
	const child = spawn('hugo', ['server', '--source', folder, '--port', port, '--disableLiveReload'], {
		stdio: 'ignore',
	});
	const peak = watchMemory(child.pid);
	const text = async () => (await fetch(`http://localhost:${port}${address}/`)).text();
	try {
		await waitFor('hugo server', async () => (await text()).includes('Merke fra bygget') || undefined, 300);
		await appendFile(file, '\nMerke fra tjeneren.\n');
		const savedAt = performance.now();
		await waitFor('the change', async () => (await text()).includes('Merke fra tjeneren') || undefined, 300);
		return { seconds: (performance.now() - savedAt) / 1000, mebibytes: peak() };
	} finally {
		child.kill('SIGTERM');
	}
}

/** The most memory that a process has held, as far as has been seen; ends with it. */
function watchMemory(pid = 0): () => number {
	let most = 0;
	const look = setInterval(() => {
		most = Math.max(most, residentBytes([pid]));
	}, 20).unref();
	return () => {
		clearInterval(look);
		return most / 2 ** 20;
	};
}
