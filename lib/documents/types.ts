import type { FormattedFact } from '../content/facts/format';
import type { ImageFile } from '../content/files';
import type { Rendered } from '../content/markdown/render';
import type { IconName } from '../content/source/schema';
import type { Alert, Footer, Page, PageLink, Withdrawn } from '../content/types';
import type { Locale } from '../i18n/routing';
import type { SitemapEntry } from '../seo/sitemap';
import type { LetterOfPages } from './letters';

/** A large link to a page that many need. */
export interface Task {
	url: string;
	text: string;
	icon?: IconName;
	ingress?: string;
	language: Locale;
	locale: Locale;
}

/** A card for a page on the front page. */
export interface Teaser {
	url: string;
	title: string;
	text: string;
	image?: ImageFile;
	/** Where the card leads instead of to the page. */
	external?: string;
	language: Locale;
	locale: Locale;
}

export interface ShownAlert extends Pick<Alert, 'id' | 'language' | 'type' | 'title'> {
	html: string;
}

export interface ShownFooter extends Pick<Footer, 'language'> {
	columns: {
		title: string;
		/** Those that lead somewhere; `lang`: the text is in a foreign language. */
		links: { url: string; text: string; href: string; external: boolean; lang?: string }[];
	}[];
	html: string;
}

/** What stands around a page's own content. */
export interface Surroundings {
	locale: Locale;
	mainMenu: readonly PageLink[];
	alerts: readonly ShownAlert[];
	footer: ShownFooter | undefined;
	/** The other languages that there is something in. */
	otherLanguages: readonly Locale[];
}

/** What a page shows of itself, or tells in its head. */
export type ShownPage = Pick<
	Page,
	| 'locale'
	| 'language'
	| 'url'
	| 'canonical'
	| 'type'
	| 'title'
	| 'ingress'
	| 'description'
	| 'lastmod'
	| 'verified'
	| 'preview'
	| 'translations'
	| 'alternates'
	| 'breadcrumbs'
	| 'related'
	| 'guide'
> & {
	/** Of a section, the pages directly below that neither its text nor its tasks lead to. */
	children: readonly PageLink[];
};

/** A page of the content. */
export interface PageDocument {
	kind: 'page';
	page: ShownPage;
	/** The text below the front matter. */
	text: Omit<Rendered, 'links'>;
	banner: ImageFile | undefined;
	tasks: readonly Task[];
	teasers: readonly Teaser[];
	around: Surroundings;
}

/** What is said at an address that leads nowhere. */
export interface NotFoundDocument {
	kind: 'not-found';
	/** Set where the language had a page. */
	withdrawn: Withdrawn | undefined;
	tasks: readonly Task[];
	around: Surroundings;
}

/** What the public server says when it gives up. */
export interface ErrorDocument {
	kind: 'error';
	locale: Locale;
	phone: FormattedFact | undefined;
	tasks: readonly Task[];
	otherLanguages: readonly Locale[];
}

export type ContactPage = Pick<Page, 'title' | 'url' | 'language' | 'locale'>;

/** The search page, but for what was found, which depends on the whole site. */
export interface SearchDocument {
	kind: 'search';
	contact: ContactPage | undefined;
	tasks: readonly Task[];
	around: Surroundings;
}

/** What a mirror shows in place of the search: whom to ask, and every page of a language. */
export interface NoSearchDocument {
	kind: 'no-search';
	phone: FormattedFact | undefined;
	contact: ContactPage | undefined;
	tasks: readonly Task[];
	pages: readonly LetterOfPages[];
	around: Surroundings;
}

/** The picture that social media show for a page. */
interface CardDocument {
	kind: 'card';
	card: Pick<Page, 'title' | 'ingress' | 'language' | 'type' | 'navigationLink'>;
}

interface PictureDocument {
	kind: 'picture';
	image: ImageFile;
}

interface SitemapDocument {
	kind: 'sitemap';
	entries: readonly SitemapEntry[];
}

/** What follows from the release and its settings alone, such as `robots.txt`. */
interface PlainDocument {
	kind: 'plain';
}

/** All that one address is made from, besides the release and its settings: plain data, of which nothing is left out. */
export type SiteDocument =
	| PageDocument
	| NotFoundDocument
	| ErrorDocument
	| SearchDocument
	| NoSearchDocument
	| CardDocument
	| PictureDocument
	| SitemapDocument
	| PlainDocument;
