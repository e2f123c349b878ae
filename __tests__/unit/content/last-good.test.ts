import { aliasAddress, keyOf } from '@/lib/content/assemble/pages';
import type { ContentFolder } from '@/lib/content/files';
import { withoutTrees } from '@/lib/content/markdown/markdown-text';
import type { Problem } from '@/lib/content/problem';
import type { ParsedFile } from '@/lib/content/source/parsed-file';
import { type Resolution, resolveContent } from '@/lib/content/store/last-good';
import { locales } from '@/lib/i18n/routing';
import { createWalk } from '../../support/random-walk';
import { seeds } from '../../support/seeds';
import { md, noon, parseOnce, titled } from '../../support/site-from';

type File = ContentFolder['files'][number];
const nothing: ReadonlyMap<string, string> = new Map();
const folder = (files: readonly File[], problems: readonly Problem[] = []): ContentFolder => ({
	files: [...files],
	images: [],
	problems: [...problems],
});
const resolve = (files: readonly File[], good = nothing, problems: readonly Problem[] = []) =>
	resolveContent(folder(files, problems), good, { now: noon });
const unreadable = (file: string): Problem => ({
	rule: 'unreadable',
	severity: 'fatal',
	file,
	line: 1,
	message: 'Nei.',
});
const titles = ({ site }: Resolution) => Object.values(site.locales.nb.pages).map(({ title }) => title);
const broken = (path: string): File => ({ path, text: '---\ntitle: "A\n---\n' });

describe('a file that cannot be used', () => {
	const good = resolve([titled('nb/a.md', 'A'), titled('nb/b.md', 'B')]).good;

	it('shows its last good version, while the others go on', () => {
		const result = resolve([broken('nb/a.md'), titled('nb/b.md', 'Ny B')], good);
		expect(titles(result)).toEqual(['A', 'Ny B']);
		expect(result.problems).toMatchObject([{ file: 'nb/a.md', rule: 'yaml' }]);
	});

	it('does so again the next time, and after that', () => {
		let { good: kept } = resolve([broken('nb/a.md')], good);
		for (let time = 0; time < 3; time++) kept = resolve([broken('nb/a.md')], kept).good;
		expect(titles(resolve([broken('nb/a.md')], kept))).toEqual(['A']);
	});

	it('may be one that is too heavy', () => {
		const heavy = titled('nb/a.md', 'Ny A', `${'>'.repeat(200)} a`);
		const result = resolve([heavy, titled('nb/b.md', 'B')], good);
		expect(titles(result)).toEqual(['A', 'B']);
		expect(result.problems).toMatchObject([{ file: 'nb/a.md', rule: 'heavy', severity: 'fatal' }]);
	});

	it('is left out when it never was good', () => {
		expect(titles(resolve([titled('nb/a.md', 'A'), broken('nb/ny.md')]))).toEqual(['A']);
	});

	it('may be one that cannot even be read', () => {
		expect(titles(resolve([titled('nb/b.md', 'B')], good, [unreadable('nb/a.md')])).sort()).toEqual(['A', 'B']);
	});

	it('may be all that lies in a folder that cannot be read', () => {
		const before = resolve([
			titled('nb/hjelp/a.md', 'A'),
			titled('nb/hjelp/b/c.md', 'C'),
			titled('nb/hjelpen.md', 'D'),
		]).good;
		expect(titles(resolve([], before, [unreadable('nb/hjelp')]))).toEqual(['A', 'C']);
	});

	it('goes when it is removed', () => {
		const { good: kept } = resolve([broken('nb/a.md'), titled('nb/b.md', 'B')], good);
		expect(titles(resolve([titled('nb/b.md', 'B')], kept))).toEqual(['B']);
	});
});

describe('a newcomer', () => {
	it('does not take the address of a page that is there', () => {
		const { good } = resolve([titled('nb/a/index.md', 'Første')]);
		const result = resolve([titled('nb/a.md', 'Ny'), titled('nb/a/index.md', 'Første')], good);
		expect(titles(result)).toEqual(['Første']);
		expect(result.problems).toMatchObject([{ file: 'nb/a.md', rule: 'duplicate-path' }]);
	});

	it('does not take down a page with an alias at its address', () => {
		const first = md('nb/a.md', { title: 'Første', aliases: ['/b'] });
		const { good } = resolve([first]);
		expect(titles(resolve([first, titled('nb/b.md', 'Ny')], good))).toEqual(['Første']);
	});

	it('takes over when the page gives its alias up', () => {
		const { good } = resolve([md('nb/a.md', { title: 'Første', aliases: ['/b'] })]);
		expect(titles(resolve([titled('nb/a.md', 'Første'), titled('nb/b.md', 'Ny')], good))).toEqual(['Første', 'Ny']);
	});

	it('takes over when the page is removed', () => {
		const { good } = resolve([titled('nb/a/index.md', 'Første')]);
		expect(titles(resolve([titled('nb/a.md', 'Ny')], good))).toEqual(['Ny']);
	});

	it('waits for a page whose new version is broken', () => {
		const { good } = resolve([
			md('nb/a.md', { title: 'A', translationKey: 'x' }),
			md('nb/b.md', { title: 'B', translationKey: 'y' }),
		]);
		const swapped = [md('nb/a.md', { title: 'Ny A', translationKey: 'y' }), broken('nb/b.md')];
		const result = resolve(swapped, good);
		expect(titles(result)).toEqual(['A', 'B']);
		expect(result.problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual(['nb/b.md yaml']);
	});
});

describe('what the site cannot be without', () => {
	const files = [
		titled('nb/index.md', 'Forside'),
		titled('nb/hjelp/index.md', 'Hjelp'),
		md('nb/_footer.md', { columns: [] }),
		md('_fakta.md', { fakta: { alder: { tall: 13 } } }),
	];
	const { good } = resolve(files);

	it('stays when the file is removed: front page, footer and facts', () => {
		const { site } = resolve([], good);
		expect(site.locales.nb.pages['/']?.title).toBe('Forside');
		expect(site.locales.nb.footer).not.toBeNull();
		expect(site.facts).toEqual({ alder: { tall: 13 } });
		expect(Object.keys(site.locales.nb.pages)).toEqual(['/']);
	});

	it('gives way to the same under its other name', () => {
		expect(titles(resolve([titled('nb/_index.md', 'Ny forside')], good))).toEqual(['Ny forside']);
	});

	it('stays when the same under its other name is broken', () => {
		expect(titles(resolve([broken('nb/_index.md')], good))).toEqual(['Forside']);
		expect(titles(resolve([], good, [unreadable('nb/_index.md')]))).toEqual(['Forside']);
	});

	it('is only that: a file of the same name elsewhere goes, and is no longer reported', () => {
		const strays = [titled('utkast/index.md', 'A'), titled('nb/hjelp/_footer.md', 'A'), titled('de/_footer.md', 'A')];
		const before = resolve(strays);
		expect(before.problems).toHaveLength(3);
		expect(resolve([], before.good).problems).toEqual([]);
	});
});

describe('a snapshot that no longer holds to the rules', () => {
	it('is let go, however many files it is', () => {
		const paths = Array.from({ length: 60 }, (_, index) => `nb/s${index}.md`);
		const old = new Map(paths.map((path) => [path, '---\nutgaatt: ja\n---\n']));
		const result = resolve([titled('nb/a.md', 'A'), ...paths.map(broken)], old);
		expect(titles(result)).toEqual(['A']);
	});
});

/** What a file claims for itself alone: its address, its translation key, its earlier addresses. */
function claimsOf(file: ParsedFile): string[] {
	if (file.kind !== 'page') return [];
	const aliases = (file.data.aliases ?? []).map((alias) => `at ${aliasAddress(file, alias)}`);
	return [`at ${file.locale}${file.path}`, `key ${file.locale} ${keyOf(file)}`, ...new Set(aliases)];
}

const indispensable = /^(_fakta|n[bn]\/(_footer|_?index))\.md$/;

describe.each(seeds)('three hundred random steps of editing (seed %i)', (seed) => {
	const run = (content: ContentFolder, good: ReadonlyMap<string, string>) =>
		resolveContent(content, good, { now: noon }, parseOnce);

	it('never lose what is good, nor hold back what is fine', () => {
		const walk = createWalk(seed);
		let good: ReadonlyMap<string, string> = nothing;
		for (let step = 0; step < 300; step++) {
			walk.step();
			const content = walk.content();
			const result = run(content, good);
			expect({ step, ...whatIsWrong(walk.disk, good, result) }).toEqual({ step });
			if (step % 10 === 0) {
				const site = JSON.stringify(result.site, withoutTrees);
				expect(JSON.stringify(run(content, good).site, withoutTrees)).toBe(site);
				expect(JSON.stringify(run(content, result.good).site, withoutTrees)).toBe(site);
			}
			good = result.good;
		}
	});
});

/** What breaks a promise in one step: nothing, if all is well. */
function whatIsWrong(
	disk: ReturnType<typeof createWalk>['disk'],
	before: ReadonlyMap<string, string>,
	{ good, site, problems }: Resolution,
): Record<string, string> {
	const wrong: Record<string, string> = {};
	const versions = [
		...[...disk].map(([path, { text }]) => ({ path, text })),
		...[...before].map(([path, text]) => ({ path, text })),
	];
	const claims = versions.map((version) => ({ path: version.path, claimed: claimsOf(parseOnce(version)) }));
	const isContested = (path: string) => {
		const own = new Set(claims.filter((claim) => claim.path === path).flatMap(({ claimed }) => claimed));
		const twice = claims.some((claim) => claim.path === path && new Set(claim.claimed).size < claim.claimed.length);
		return twice || claims.some((claim) => claim.path !== path && claim.claimed.some((one) => own.has(one)));
	};
	const reported = new Set(problems.filter(({ severity }) => severity === 'fatal').map(({ file }) => file));
	for (const [path, { text, fault }] of disk) {
		const sound = !fault && parseOnce({ path, text }).kind !== 'broken';
		const shown = good.get(path);
		if (!sound && shown !== before.get(path)) wrong[path] = 'is broken, and does not show its last good version';
		if (!sound && !reported.has(path)) wrong[path] = 'is broken, and nobody is told';
		if (sound && shown !== text && !isContested(path)) wrong[path] = 'is fine, and is not shown as it is';
		if (sound && shown !== text && before.get(path) === text) wrong[path] = 'was shown, has not changed, and is gone';
		if (sound && reported.has(path) && !isContested(path)) wrong[path] = 'is fine, and is reported';
	}
	for (const path of good.keys()) {
		if (!disk.has(path) && !indispensable.test(path)) wrong[path] = 'is removed, and is still there';
	}
	for (const locale of locales) {
		const hasFront = (files: ReadonlyMap<string, string>) =>
			files.has(`${locale}/index.md`) || files.has(`${locale}/_index.md`);
		if (hasFront(before) && !hasFront(good)) wrong[locale] = 'has lost its front page';
		if (before.has(`${locale}/_footer.md`) && !site.locales[locale].footer) wrong[locale] = 'has lost its footer';
		for (const page of Object.values(site.locales[locale].pages)) {
			const text = good.get(page.file);
			const shown = text !== undefined && parseOnce({ path: page.file, text }).markdown;
			if (page.markdown !== shown) wrong[page.url] = 'shows something else than its good text';
		}
	}
	if (before.has('_fakta.md') && !good.has('_fakta.md')) wrong.facts = 'are lost';
	return wrong;
}
