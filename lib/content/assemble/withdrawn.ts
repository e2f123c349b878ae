import { type Locale, locales } from '../../i18n/routing';
import { once } from '../once';
import type { ParsedFile } from '../source/parsed-file';
import type { PageLink, PublishedBefore, SiteContent, Withdrawn } from '../types';
import { linkTo } from './links';
import { aliasAddress, type HiddenPage } from './pages';
import { splitAddress } from './published-before';
import { pageAt, resolvePage } from './resolve';

/** An address that an editor has listed in `_slettet.md`, and where readers are to go instead. */
interface Removal {
	locale: Locale;
	path: string;
	instead: string | undefined;
}

interface Known {
	published: PublishedBefore;
	hidden: readonly HiddenPage[];
	removals: readonly Removal[];
}

/** What was published, with what must have been, also when nothing remembers it: pages past their expiry, and deleted ones. */
export function withCertain({ published, hidden, removals }: Known): PublishedBefore {
	const expired = hidden.filter((page) => page.expired);
	return new Map([
		...removals.map(({ locale, path }) => [locale + path, [path.slice(1)]] as const),
		...published,
		...expired.map(({ source, translationKey }) => [source.locale + source.path, [translationKey]] as const),
	]);
}

/** The addresses that editors have said are gone for good. */
export function removalsIn(files: readonly ParsedFile[]): Removal[] {
	const listed = files.find((file) => file.kind === 'removals')?.data.slettet ?? [];
	return listed.flatMap(({ adresse, les_heller: instead }) => {
		const place = splitAddress(adresse);
		return place ? [{ ...place, instead }] : [];
	});
}

/** Fills in the addresses of each language where there was a page and is none, with what their readers are offered. */
export function withdrawPages(site: SiteContent, { published, hidden, removals }: Known): void {
	const found = Object.fromEntries(locales.map((locale) => [locale, new Map<string, Withdrawn>()])) as Record<
		Locale,
		Map<string, Withdrawn>
	>;
	const withdraw = (locale: Locale, path: string, tell: () => Withdrawn) => {
		// An alias, or the page under its new address, answers there.
		if (resolvePage(site, locale, `/${locale}${path}`) === undefined) found[locale].set(path, tell());
	};
	const offersFor = createOffers(site);
	for (const [address, keys] of published) {
		const place = splitAddress(address);
		if (place)
			withdraw(place.locale, place.path, () => ({ status: 404, offers: offersFor(place.locale, keys.at(-1)) }));
	}
	for (const { source, translationKey, expired } of hidden) {
		const { locale, path } = source;
		if (!published.has(locale + path)) continue;
		const tell = (): Withdrawn => ({ status: expired ? 410 : 404, offers: offersFor(locale, translationKey) });
		const aliases = (source.data.aliases ?? []).map((alias) => aliasAddress(source, alias).slice(locale.length));
		for (const address of [path, ...aliases]) withdraw(locale, address, tell);
	}
	for (const { locale, path, instead } of removals) {
		withdraw(locale, path, () => {
			const named = instead === undefined ? undefined : resolvePage(site, locale, instead);
			const versions = offersFor(locale, published.get(locale + path)?.at(-1));
			const offers = [...(named ? [linkTo(named, { locale })] : []), ...versions];
			return { status: 410, offers: offers.filter(isFirst) };
		});
	}
	// In an order of their own: that in which they went must not make another version of the site.
	for (const locale of locales)
		site.locales[locale].withdrawn = Object.fromEntries([...found[locale]].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The true versions of a page, the reader's own language first. */
function createOffers({ locales: contents }: SiteContent) {
	const versions = once(() => {
		const byKey = new Map<string, Partial<Record<Locale, string>>>();
		for (const locale of locales) {
			for (const { translationKey, translations } of Object.values(contents[locale].pages))
				byKey.set(translationKey, translations);
		}
		return byKey;
	});
	return (locale: Locale, key: string | undefined): PageLink[] =>
		[locale, ...locales.filter((other) => other !== locale)].flatMap((language) => {
			const page = pageAt(contents, key === undefined ? undefined : versions().get(key)?.[language]);
			return page ? [linkTo(page, { locale })] : [];
		});
}

function isFirst({ url }: PageLink, index: number, all: readonly PageLink[]): boolean {
	return all.findIndex((other) => other.url === url) === index;
}
