import { completeLocales, isPartial, type Locale, locales } from '../../i18n/routing';
import type { Page, PageLink, SiteContent } from '../types';
import { aliasAddress, type PublishedPage } from './pages';
import type { createFallbackRule } from './published-before';
import { pageAt, resolvePage } from './resolve';

type FallbackRule = ReturnType<typeof createFallbackRule>;

/** Fills `site` with the published pages and everything that ties them together. */
export function linkPages(site: SiteContent, published: readonly PublishedPage[], mayFallBack: FallbackRule): void {
	const byKey = new Map<string, PublishedPage[]>();
	for (const page of published) byKey.set(page.translationKey, [...(byKey.get(page.translationKey) ?? []), page]);
	const taken = new Set(published.map(({ source }) => `${source.locale}${source.path}`));
	const places = [...byKey.values()].flatMap((versions) => placesOf(versions, taken, mayFallBack));
	for (const page of places) {
		const { pages, pathOfKey } = site.locales[page.locale];
		pages[page.path] = page;
		if (!Object.hasOwn(pathOfKey, page.translationKey)) pathOfKey[page.translationKey] = page.path;
	}
	for (const { source } of published) {
		for (const alias of source.data.aliases ?? []) {
			const address = aliasAddress(source, alias).slice(source.locale.length);
			site.locales[source.locale].aliases[address] = addressOf(source.locale, source.path);
		}
	}
	const bySource = new Map(published.map(({ source }) => [source.file, source]));
	const breadcrumbsOf = createBreadcrumbs(site);
	for (const page of places) {
		const data = bySource.get(page.file)?.data;
		page.breadcrumbs = breadcrumbsOf(page);
		const related = (data?.related_pages ?? []).flatMap(
			(reference) => pageAt(site.locales, resolvePage(site, page.language, reference)?.alternates[page.locale]) ?? [],
		);
		page.related = [...new Set(related)].filter((other) => other !== page).map((other) => linkTo(other));
	}
	for (const page of places) {
		const parent = page.path.slice(0, page.path.lastIndexOf('/'));
		const summary = page.teaser?.text ?? page.ingress ?? page.description;
		if (parent !== '')
			site.locales[page.locale].pages[parent]?.children.push({ ...linkTo(page), ...(summary && { summary }) });
	}
}

/**
 * Every address at which one page stands: its own in each language it has, and a fallback in the complete languages that
 * never had it, where the address is free. What a partial language has is for its own readers.
 */
function placesOf(versions: readonly PublishedPage[], taken: Set<string>, mayFallBack: FallbackRule): Page[] {
	const translations = Object.fromEntries(
		versions.map(({ source }) => [source.locale, addressOf(source.locale, source.path)]),
	);
	const versionIn = (locale: Locale) => versions.find(({ source }) => source.locale === locale);
	const lent = completeLocales.map(versionIn).find((version) => version !== undefined);
	const places = locales.flatMap((locale) => {
		const version = versionIn(locale) ?? (isPartial(locale) ? undefined : lent);
		if (!version) return [];
		const { path } = version.source;
		const isFree = () => !taken.has(locale + path) && mayFallBack(locale, path, version.translationKey);
		if (version.source.locale !== locale && !isFree()) return [];
		taken.add(locale + path);
		return [{ version, locale }];
	});
	const alternates = Object.fromEntries(
		places.map(({ version, locale }) => [locale, addressOf(locale, version.source.path)]),
	);
	return places.map(({ version, locale }) => toPage(version, locale, { translations, alternates }));
}

function toPage(
	{ source, translationKey, preview }: PublishedPage,
	locale: Locale,
	{ translations, alternates }: Pick<Page, 'translations' | 'alternates'>,
): Page {
	const { data } = source;
	const description = data.description ?? data.ingress;
	return {
		file: source.file,
		locale,
		language: source.locale,
		path: source.path,
		url: addressOf(locale, source.path),
		canonical: addressOf(source.locale, source.path),
		translationKey,
		type: data.type ?? (source.path === '/' ? 'home' : 'page'),
		title: data.title,
		...(data.ingress && { ingress: data.ingress }),
		...(description && { description }),
		markdown: source.markdown,
		...(data.lastmod && { lastmod: data.lastmod }),
		...(data.kontrollert && { verified: data.kontrollert }),
		keywords: data.keywords ?? [],
		...(data.urgent && { urgent: true }),
		errorMessages: data.error_messages ?? [],
		sitemap: data.sitemap ?? {},
		...(data.teaser && { teaser: data.teaser }),
		...(data.navigation_link && {
			navigationLink: {
				...(data.navigation_link.icon && { icon: data.navigation_link.icon }),
				...(data.navigation_link.weight !== undefined && { weight: data.navigation_link.weight }),
				text: data.navigation_link.text ?? data.title,
			},
		}),
		...(data.banner && { banner: data.banner.image }),
		preview,
		translations,
		alternates,
		breadcrumbs: [],
		related: [],
		children: [],
	};
}

/** The address of a path within a language: `/nb` for `/`, else `/nb/om-minid`. */
export function addressOf(locale: Locale, path: string): string {
	return path === '/' ? `/${locale}` : `/${locale}${path}`;
}

/** A link to a page from one in `locale`, marked with the page's language where that is another. */
export function linkTo(page: Page, { title = page.title, locale = page.locale } = {}): PageLink {
	return { title, url: page.url, ...(page.language !== locale && { lang: page.language }) };
}

/** The pages above a page, the front page first: the same for all that lie in one folder. */
function createBreadcrumbs({ locales: contents }: Pick<SiteContent, 'locales'>) {
	const known = new Map<string, PageLink[]>();
	return ({ locale, path }: Page): PageLink[] => {
		if (path === '/') return [];
		const folder = `${locale}${path.slice(0, path.lastIndexOf('/'))}`;
		const links = known.get(folder) ?? ancestorsIn(contents[locale].pages, path).map((page) => linkTo(page));
		known.set(folder, links);
		return links;
	};
}

function ancestorsIn(pages: Record<string, Page>, path: string): Page[] {
	const segments = path.split('/').slice(1, -1);
	const paths = ['/', ...segments.map((_, index) => `/${segments.slice(0, index + 1).join('/')}`)];
	return paths.flatMap((ancestor) => (Object.hasOwn(pages, ancestor) ? (pages[ancestor] ?? []) : []));
}
