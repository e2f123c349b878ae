import type { RootContent } from 'mdast';
import { type LinkPlace, targetOf } from '../content/assemble/link-target';
import { pageAt, resolvePage, withdrawnAt } from '../content/assemble/resolve';
import { tasksOn } from '../content/assemble/tasks';
import { bodiesIn } from '../content/facts/bodies';
import { factIn } from '../content/facts/schema';
import type { ImageFile } from '../content/files';
import { partOf } from '../content/markdown/parts';
import type { Page, PageLink, SiteContent } from '../content/types';
import { isPartial, type Locale, locales } from '../i18n/routing';
import { sitemapEntries } from '../seo/sitemap';
import type { Task, Teaser } from './types';

/**
 * Everything that a document may ask of the site. An answer is plain data and follows from the site and the names alone, so
 * that a document holds for as long as the answers it was made from do: the narrower the answer, the fewer the edits that
 * concern it.
 */
const questions = {
	page: (site: SiteContent, url: string) => pageAt(site.locales, url),
	mainMenu: ({ locales: contents }: SiteContent, locale: Locale) => contents[locale].mainMenu,
	/** The alerts of a page, or of a document that is no page. */
	alerts: ({ locales: contents }: SiteContent, locale: Locale, url: string | undefined) =>
		contents[locale].alerts.filter(({ pages }) => !pages || (url !== undefined && pages.includes(url))),
	footer: ({ locales: contents }: SiteContent, locale: Locale) => contents[locale].footer,
	/** The languages besides this that have a front page to lead to. */
	otherLanguages: (site: SiteContent, own: Locale): Locale[] =>
		locales.filter(
			(locale) => locale !== own && (!isPartial(locale) || pageAt(site.locales, `/${locale}`) !== undefined),
		),
	tasks: (site: SiteContent, locale: Locale, path: string) => tasksOn(site, { locale, path }).map(toTask),
	teasers: ({ locales: contents, images }: SiteContent, locale: Locale) =>
		Object.values(contents[locale].pages).flatMap((page) => toTeaser(page, images)),
	/** Every page of a language, by its title. */
	titles: ({ locales: contents }: SiteContent, locale: Locale): PageLink[] =>
		Object.values(contents[locale].pages).map(({ title, url, language }) => {
			return { title, url, ...(language !== locale && { lang: language }) };
		}),
	/** Where to ask when no page has the answer: a site need not have it. */
	contact: (site: SiteContent, locale: Locale) => {
		const page = resolvePage(site, locale, '/kontakt');
		return page && { title: page.title, url: page.url, language: page.language, locale: page.locale };
	},
	withdrawn: (site: SiteContent, locale: Locale, path: string) => withdrawnAt(site, locale, path),
	/** Where a link in a text of one language leads from an address in another. */
	target: (site: SiteContent, url: string, language: LinkPlace['language'], locale: LinkPlace['locale']) =>
		targetOf(url, { language, locale, site }),
	/** The part of another page that an address with `#` means; empty where there is none in this language. */
	part: (site: SiteContent, url: string, language: Locale): RootContent[] => {
		const page = resolvePage(site, language, url);
		return page?.language === language ? partOf(page.markdown, url.replace(/^[^#]*#/, '')) : [];
	},
	fact: ({ facts }: SiteContent, key: string) => factIn(facts)(key),
	bodies: ({ bodies }: SiteContent, language: Locale) => bodiesIn(bodies, language),
	image: ({ images }: SiteContent, address: string) => own(images, address),
	/** A page as social media show it. */
	card: (site: SiteContent, url: string) => {
		const page = pageAt(site.locales, url);
		if (!page) return undefined;
		const { title, ingress, language, type, navigationLink } = page;
		return { title, language, type, ...(ingress && { ingress }), ...(navigationLink && { navigationLink }) };
	},
	sitemap: (site: SiteContent, origin: string) => sitemapEntries(site, { origin }),
};

type Questions = typeof questions;
type QuestionName = keyof Questions;
type Names<Name extends QuestionName> = Questions[Name] extends (site: SiteContent, ...names: infer Rest) => unknown
	? Rest
	: never;

/** Asks one site. */
export type Ask = <Name extends QuestionName>(name: Name, ...names: Names<Name>) => ReturnType<Questions[Name]>;

/** A question that has been put, to be put again to another version of the site. */
export type Question = readonly [name: QuestionName, ...names: (string | undefined)[]];

/** The answer of a site to a question. */
export function answerTo(site: SiteContent, [name, ...names]: Question): unknown {
	const answer = questions[name] as (site: SiteContent, ...names: (string | undefined)[]) => unknown;
	return answer(site, ...names);
}

/** Asks a site, and remembers nothing. */
export function askOf(site: SiteContent): Ask {
	return ((...question: Question) => answerTo(site, question)) as Ask;
}

function toTask({ url, navigationLink, ingress, language, locale }: Page): Task {
	const { text = '', icon } = navigationLink ?? {};
	return { url, text, ...(icon && { icon }), ...(ingress && { ingress }), language, locale };
}

function toTeaser(page: Page, images: SiteContent['images']): Teaser[] {
	const { url, title, teaser, type, language, locale } = page;
	if (!teaser || type === 'home') return [];
	const image = teaser.image ? own(images, teaser.image) : undefined;
	const external = teaser.external_url;
	const text = teaser.text ?? page.ingress ?? '';
	return [{ url, title, text, ...(image && { image }), ...(external && { external }), language, locale }];
}

/** A visitor may ask for `/bilder/constructor`. */
function own(images: SiteContent['images'], address: string): ImageFile | undefined {
	return Object.hasOwn(images, address) ? images[address] : undefined;
}
