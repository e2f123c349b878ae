import { visit } from 'unist-util-visit';
import { targetOf } from '@/lib/content/assemble/link-target';
import { pageAt, resolvePage } from '@/lib/content/assemble/resolve';
import { tasksOn } from '@/lib/content/assemble/tasks';
import { createContext } from '@/lib/content/checks/context';
import { treeOf } from '@/lib/content/markdown/markdown-text';
import { sectionsOf } from '@/lib/content/markdown/shown-text';
import { createContentReader } from '@/lib/content/store/load';
import { scanContent } from '@/lib/content/store/scan';
import type { Page, SiteContent } from '@/lib/content/types';
import { completeLocales, type Locale } from '@/lib/i18n/routing';

let site: SiteContent;
const front = '/hjelp';

beforeAll(async () => {
	const content = await createContentReader()(await scanContent('content'));
	site = createContext(content, { messages: [], sources: [] }, Date.now()).context.site;
});

const articles = (locale: Locale) =>
	Object.values(site.locales[locale].pages).filter(({ path }) => path.startsWith(`${front}/`));
const files = (pages: readonly Page[]) => pages.map(({ file }) => file);

/** The pages that a page's own text leads to. */
function linkedFrom({ markdown, language, locale }: Page): Page[] {
	const tree = treeOf(markdown);
	const urls: string[] = [];
	visit(tree, (node) => {
		if (node.type === 'definition' || node.type === 'link') urls.push(node.url);
	});
	const hrefs = urls.flatMap((url) => targetOf(url, { language, locale, site })?.href ?? []);
	return hrefs.flatMap((href) => pageAt(site.locales, href.replace(/[?#].*/, '')) ?? []);
}

/** The last section of an article, and where its text leads. */
function lastSectionOf(page: Page): { title: string; text: string; linksTo: Page[] } {
	const { markdown, language } = page;
	const section = sectionsOf(markdown, { locale: language, facts: site.facts }).findLast(
		({ heading }) => heading?.depth === 2,
	);
	const { children } = treeOf(markdown);
	const last = children.findLastIndex((node) => node.type === 'heading' && node.depth === 2);
	const urls: string[] = [];
	visit({ type: 'root', children: children.slice(last) }, 'link', ({ url }) => void urls.push(url));
	return {
		title: section?.heading?.text ?? '',
		text: section?.blocks.map(({ text }) => text).join('\n') ?? '',
		linksTo: urls.flatMap((url) => resolvePage(site, language, url) ?? []),
	};
}

describe.each(completeLocales)('the help centre in %s', (locale) => {
	const titleOfLast = locale === 'nb' ? 'Hjalp ikke dette?' : 'Hjelpte ikkje dette?';

	it('has all its articles, of its own language, one click from the help front', () => {
		const all = articles(locale);
		const page = pageAt(site.locales, `/${locale}${front}`);
		const linked = new Set(page ? linkedFrom(page).map(({ url }) => url) : []);
		expect(all.length).toBeGreaterThanOrEqual(24);
		expect(files(all.filter(({ url }) => !linked.has(url)))).toEqual([]);
		expect(
			files(
				all.filter(
					({ language, translations }) => language !== locale || !completeLocales.every((own) => translations[own]),
				),
			),
		).toEqual([]);
	});

	it('begins with the five or six tasks that editors have chosen', () => {
		const page = pageAt(site.locales, `/${locale}${front}`);
		const tasks = page ? tasksOn(site, page) : [];
		expect([5, 6]).toContain(tasks.length);
		expect(tasks.map(({ navigationLink }) => navigationLink?.weight)).toEqual(tasks.map((_, index) => index + 1));
	});

	it('has the front page, then the help front, as the way to each article', () => {
		const ways = articles(locale).map(({ breadcrumbs }) => breadcrumbs.map(({ url }) => url).join(' '));
		expect(new Set(ways)).toEqual(new Set([`/${locale} /${locale}${front}`]));
	});

	it('asks a question in each title, and answers it in a few sentences', () => {
		const all = articles(locale);
		expect(files(all.filter(({ title }) => !title.endsWith('?')))).toEqual([]);
		expect(
			files(
				all.filter(({ ingress = '' }) => !/^(?:[^.?!]+[.?!](?: |$)){1,3}$/.test(ingress.replaceAll('.minid.no', ''))),
			),
		).toEqual([]);
	});

	it('has numbered steps in each article', () => {
		const isNumbered = ({ markdown }: Page) =>
			treeOf(markdown).children.some((node) => node.type === 'list' && node.ordered && node.children.length > 1);
		expect(files(articles(locale).filter((page) => !isNumbered(page)))).toEqual([]);
	});

	it('leads on from each article to three or four others', () => {
		expect(files(articles(locale).filter(({ related }) => related.length < 3 || related.length > 4))).toEqual([]);
		const known = new Set(articles(locale).flatMap(({ related }) => related.map((link) => link.url)));
		expect(
			articles(locale)
				.filter(({ url }) => !known.has(url))
				.map(({ file }) => file),
		).toEqual([]);
	});

	it('ends each article with what to try next, the telephone number and the contact page', () => {
		const lacking = articles(locale).filter((page) => {
			const { title, text, linksTo } = lastSectionOf(page);
			const phone = /(?:\+47\s)?800\s30\s300/.test(text);
			return title !== titleOfLast || !phone || !linksTo.some(({ translationKey }) => translationKey === 'kontakt');
		});
		expect(files(lacking)).toEqual([]);
	});
});

test('the articles of both languages lead to the same pages', () => {
	const keysOf = (pages: readonly (Page | undefined)[]) => pages.map((page) => page?.translationKey).join(', ');
	const different = articles('nb').filter((page) => {
		const other = pageAt(site.locales, page.translations.nn);
		const related = (own: Page | undefined) => keysOf((own?.related ?? []).map(({ url }) => pageAt(site.locales, url)));
		return related(page) !== related(other) || keysOf(linkedFrom(page)) !== keysOf(other ? linkedFrom(other) : []);
	});
	expect(files(different)).toEqual([]);
});
