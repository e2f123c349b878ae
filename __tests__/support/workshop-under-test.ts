import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { freePort } from '@/lib/delivery/upstream-process';
import { findChromium } from './chromium';
import { type RunningSite, smallSite, startSite } from './start-site';
import { startWorkshop } from './start-workshop';

interface Options {
	/** Content that the repository begins with. */
	source?: string;
	/** Whether the public site runs on the same folder. */
	withSite?: boolean;
	env?: Record<string, string>;
}

interface WorkshopUnderTest {
	/** The workshop's origin. */
	readonly origin: string;
	/** The public site's origin. */
	readonly site: RunningSite;
	readonly contentDir: string;
	/** Where the workshop keeps what outlives it. */
	readonly stateDir: string;
	readonly repository: string;
	/** The bare repository that it is pushed to. */
	readonly remote: string;
	/** Opens a room in a window of its own. */
	open(
		path: string,
		viewport?: { width: number; height: number },
		more?: { javaScriptEnabled?: boolean },
	): Promise<Page>;
	/** Text of a file in the content folder. */
	read(path: string): Promise<string>;
	/** What git says, in the editors' repository. */
	git(...args: string[]): string;
}

/**
 * A workshop for all tests of a file: on a real git repository of its own with a bare remote, with a browser, and where it is
 * asked for the public site on the same folder. Started before the first test and taken away after the last.
 */
export function workshopUnderTest({ source = smallSite, withSite = false, env = {} }: Options = {}): WorkshopUnderTest {
	let root = '';
	let origin = '';
	let site: RunningSite | undefined;
	let browser: Browser | undefined;
	let stop: () => Promise<void> = async () => {};
	const repository = () => join(root, 'redaksjon');
	const contentDir = () => join(repository(), 'content');
	const stateDir = () => join(root, 'workshop-state');
	const remote = () => join(root, 'felles.git');
	const git = (...args: string[]) => execFileSync('git', args, { cwd: repository(), encoding: 'utf8' }).trim();
	beforeAll(async () => {
		root = await mkdtemp(join(tmpdir(), 'minid-verksted-'));
		makeRepository(remote(), repository(), source);
		const port = withSite ? String(await freePort()) : undefined;
		// Each mostly waits while it starts: none need wait for the others. What has started is ended, whatever the others did.
		const starts = await Promise.allSettled([
			port &&
				startSite({ contentDir: contentDir(), stateDir: join(root, 'state'), env: { PORT: port } }).then((started) => {
					site = started;
				}),
			startWorkshop({
				contentDir: contentDir(),
				stateDir: stateDir(),
				env: { SITE_URL: port ? `http://localhost:${port}` : '', ...env },
			}).then((started) => {
				({ origin, stop } = started);
			}),
			findChromium()
				.then((executablePath) => chromium.launch({ executablePath }))
				.then((started) => {
					browser = started;
				}),
		]);
		for (const start of starts) if (start.status === 'rejected') throw start.reason;
	}, 180_000);
	// A window that stays open goes on asking for pictures and receipts.
	afterEach(async () => void (await Promise.all(browser?.contexts().map((context) => context.close()) ?? [])));
	afterAll(async () => {
		await browser?.close();
		await stop();
		await site?.stop();
		await rm(root, { recursive: true, force: true });
	});
	return {
		get origin() {
			return origin;
		},
		get site() {
			if (!site) throw new Error('The site runs only where it is asked for, and while tests do.');
			return site;
		},
		get contentDir() {
			return contentDir();
		},
		get stateDir() {
			return stateDir();
		},
		get repository() {
			return repository();
		},
		get remote() {
			return remote();
		},
		open: async (path, viewport = { width: 1280, height: 900 }, more) => {
			if (!browser) throw new Error('The browser runs only while tests do.');
			const page = await (await browser.newContext({ locale: 'nb-NO', viewport, ...more })).newPage();
			await page.goto(origin + path);
			return page;
		},
		read: (path) => readFile(join(contentDir(), path), 'utf8'),
		git,
	};
}

function makeRepository(remote: string, repository: string, source: string): void {
	const run = (cwd: string, ...args: string[]) => execFileSync('git', args, { cwd, stdio: 'pipe' });
	execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', remote]);
	execFileSync('git', ['clone', '--quiet', remote, repository], { stdio: 'pipe' });
	run(repository, 'config', 'user.name', 'Kari Redaktør');
	run(repository, 'config', 'user.email', 'kari@etat.test');
	run(repository, 'checkout', '--quiet', '-B', 'main');
	cpSync(source, join(repository, 'content'), { recursive: true });
	run(repository, 'add', '--all');
	run(repository, 'commit', '--quiet', '--message', 'Innholdet slik det er');
	run(repository, 'push', '--quiet', '--set-upstream', 'origin', 'main');
}
