import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assemble } from '@/lib/content/assemble/assemble';
import { parseFile } from '@/lib/content/source/parse';
import { createContentReader } from '@/lib/content/store/load';
import { scanContent } from '@/lib/content/store/scan';
import { checkContent } from '@/lib/content-check/check';
import { readyAlerts } from '@/lib/editing/alert-texts';
import { locales } from '@/lib/i18n/routing';
import { temporaryContent } from '../support/start-site';

const guide = readFileSync('docs/operations.md', 'utf8');
const section = guide.slice(guide.indexOf('## An urgent alert'), guide.indexOf('## Many machines'));
const [write = '', publish = '', see = '', takeAway = ''] = [...section.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(
	([, block]) => block,
);

/** Does what an operator does who copies a block into a shell in which the first has been copied before. */
const run = (block: string, contentDir: string) =>
	execFileSync('sh', ['-euc', `content=$CONTENT_DIR\n${block}`], {
		cwd: dirname(contentDir),
		encoding: 'utf8',
		env: { ...process.env, CONTENT_DIR: contentDir, ...nobody },
	});
const nobody = Object.fromEntries(
	['AUTHOR', 'COMMITTER'].flatMap((who) => [
		[`GIT_${who}_NAME`, 'Vakt'],
		[`GIT_${who}_EMAIL`, 'vakt@example.no'],
	]),
);

/** A checkout with the content, and what it is pushed to. */
async function checkout() {
	const content = await temporaryContent('content');
	const home = dirname(content.contentDir);
	const git = (...args: string[]) =>
		execFileSync('git', args, { cwd: home, encoding: 'utf8', env: { ...process.env, ...nobody } });
	git('init', '-q', '-b', 'main');
	git('init', '-q', '--bare', 'shared.git');
	git('remote', 'add', 'origin', 'shared.git');
	git('add', 'content');
	git('commit', '-qm', 'Innhold');
	git('push', '-q', '-u', 'origin', 'main');
	/** What somebody else publishes from another checkout. */
	const others = async (file: string) => {
		const elsewhere = (...args: string[]) => git('-C', 'others', ...args);
		await rm(join(home, 'others'), { recursive: true, force: true });
		git('clone', '-q', '-b', 'main', 'shared.git', 'others');
		await writeFile(join(home, 'others/content', file), 'Fra en redaktør.\n');
		elsewhere('add', 'content');
		elsewhere('commit', '-qm', 'En redaktør');
		elsewhere('push', '-q');
	};
	const pushed = () => git('--git-dir', 'shared.git', 'ls-tree', '-r', '--name-only', 'main').split('\n');
	return { ...content, others, pushed };
}

/** The alerts of each language at an instant, by their titles. */
async function shownAt(contentDir: string, now: number) {
	const { files, images } = await createContentReader()(await scanContent(contentDir));
	const { site } = assemble(files.map(parseFile), images, { now });
	return locales.map((locale) => site.locales[locale].alerts.map(({ title }) => title));
}

const nothing = locales.map(() => []);
const later = Date.parse('2040-01-01T12:00:00Z');

describe('what an operator copies at night', () => {
	let site: Awaited<ReturnType<typeof checkout>>;
	beforeEach(async () => {
		site = await checkout();
	}, 60_000);
	afterEach(() => site.remove());

	const ready = readyAlerts.find(({ name }) => name === 'nede')?.texts;
	const titles = locales.map((locale) => [ready?.[locale].title]);

	it('is an alert in each language, in the words that lie ready, at any time, of which the check says nothing', async () => {
		expect(await shownAt(site.contentDir, Date.now())).toEqual(nothing);
		run(write, site.contentDir);
		expect(await shownAt(site.contentDir, Date.now())).toEqual(titles);
		expect(await shownAt(site.contentDir, later)).toEqual(titles);
		for (const locale of locales)
			expect(await readFile(join(site.contentDir, locale, '_varsler/nede.md'), 'utf8')).toContain(ready?.[locale].body);
		expect((await checkContent(site.contentDir)).text).not.toContain('_varsler');
	}, 60_000);

	it('publishes it and nothing else, and takes it away again', async () => {
		await writeFile(join(site.contentDir, 'nb/uferdig.md'), 'Ikke ferdig');
		const before = site.pushed();
		run(write, site.contentDir);
		run(publish, site.contentDir);
		const added = site.pushed().filter((path) => !before.includes(path));
		expect(added.sort()).toEqual(locales.map((locale) => `content/${locale}/_varsler/nede.md`).sort());
		run(takeAway, site.contentDir);
		expect(site.pushed()).toEqual(before);
	}, 60_000);

	it('goes out although others have published meanwhile, and leaves an edit that is not done as it is', async () => {
		const page = join(site.contentDir, 'nb/om-minid.md');
		const edited = `${await readFile(page, 'utf8')}\nIkke ferdig.\n`;
		await writeFile(page, edited);
		const before = site.pushed();
		await site.others('nb/en.md');
		run(write, site.contentDir);
		run(publish, site.contentDir);
		expect(site.pushed().filter((path) => !before.includes(path))).toHaveLength(locales.length + 1);
		await site.others('nb/to.md');
		run(takeAway, site.contentDir);
		const added = site.pushed().filter((path) => !before.includes(path));
		expect(added).toEqual(['content/nb/en.md', 'content/nb/to.md']);
		expect(await readFile(page, 'utf8')).toBe(edited);
	}, 60_000);

	it('looks for what the alert says', () => {
		const sought = [...see.matchAll(/\/(\w+) \| grep -o '([^']+)'/g)].map(([, locale, title]) => [locale, title]);
		expect(sought).toEqual([
			['nb', ready?.nb.title],
			['nn', ready?.nn.title],
		]);
	});

	it('is not shown when it is wrong, and the check has its line and what to write', async () => {
		run(write, site.contentDir);
		const file = join(site.contentDir, 'nb/_varsler/nede.md');
		await writeFile(
			file,
			(await readFile(file, 'utf8')).replace(/title: .*/, 'title: MinID er nede: du kan ikke logge inn'),
		);
		const { text, failed } = await checkContent(site.contentDir);
		expect(failed).toBe(true);
		expect(text).toContain('content/nb/_varsler/nede.md:2');
		expect(text).toContain('anførselstegn');
	}, 60_000);
});
