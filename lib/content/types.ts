import type { Locale } from '../i18n/routing';
import type { Bodies } from './facts/bodies';
import type { Facts } from './facts/schema';
import type { ImageFile } from './files';
import type { MarkdownText } from './markdown/markdown-text';
import type { PageType } from './source/page-types';
import type { IconName, PageFrontMatter } from './source/schema';
import type { AlertFrontMatter, FooterFrontMatter, Synonyms } from './source/shared-schemas';

/**
 * Where each language has had a page of its own: by address, as `nb/hjelp/x`, the translation keys of what has stood there,
 * the latest last. The addresses on the site now come last, those that have been gone for longest first.
 */
export type PublishedBefore = ReadonlyMap<string, readonly string[]>;

/** A link as readers see it. */
export interface PageLink {
	title: string;
	url: string;
	/** Set when the page behind the link is in another language than the page that shows it. */
	lang?: Locale;
	/** A line about the page, where the link is shown with one. */
	summary?: string;
}

/** A step of a guide: one page, or several of which the reader chooses one. */
export interface GuideStep {
	/** The heading of its page, or what the choice is about. */
	title: string;
	/** The recommended choice first. */
	choices: [PageLink, ...PageLink[]];
}

export interface GuidePosition {
	name: string;
	steps: GuideStep[];
	/** Place of this page's step among the steps, from 0. */
	index: number;
	/** Place of this page among the choices of its step, from 0. */
	choice: number;
}

/** One address of the site, with everything needed to show it. Plain data. */
export interface Page {
	/** File relative to the content folder. */
	file: string;
	/** Language of the address and of everything around the text. */
	locale: Locale;
	/** True language of the text: differs from `locale` when the page is not translated. */
	language: Locale;
	/** Path within the language: `/` or `/hjelp/glemt-passord`. */
	path: string;
	/** Path on the site: `/nb/hjelp/glemt-passord`. */
	url: string;
	/** Path of the version that search engines should keep: its own, or the source's when the page is not translated. */
	canonical: string;
	translationKey: string;
	type: PageType;
	title: string;
	ingress?: string;
	/** Falls back to `ingress`. */
	description?: string;
	/** The text below the front matter. */
	markdown: MarkdownText;
	lastmod?: string;
	/** When the owner’s people last tried what the page says, and who did. */
	verified?: NonNullable<PageFrontMatter['kontrollert']>;
	keywords: string[];
	/** True for a page for those who may be in danger. */
	urgent?: boolean;
	/** Error messages that the page explains, word for word. */
	errorMessages: string[];
	sitemap: NonNullable<PageFrontMatter['sitemap']>;
	teaser?: PageFrontMatter['teaser'];
	navigationLink?: { icon?: IconName; text: string; weight?: number };
	banner?: string;
	/** True when only editors see it: a draft, or a page outside its publishing dates. */
	preview: boolean;
	/** Address of each true language version, its own included. Source of hreflang. */
	translations: Partial<Record<Locale, string>>;
	/** Address of the same page in every language, untranslated ones included. Source of the language switch. */
	alternates: Partial<Record<Locale, string>>;
	/** From the front page down to, not including, the page itself. */
	breadcrumbs: PageLink[];
	related: PageLink[];
	/** The pages directly below. */
	children: PageLink[];
	guide?: GuidePosition;
}

export interface Alert {
	id: string;
	language: Locale;
	type: AlertFrontMatter['type'];
	title: string;
	markdown: MarkdownText;
	/** Addresses of the pages that show it; absent means every page. */
	pages?: string[];
}

export interface Footer {
	language: Locale;
	columns: FooterFrontMatter['columns'];
	markdown: MarkdownText;
}

/** An address where this language had a page, and has none now. */
export interface Withdrawn {
	/** 410 (RFC 9110 §15.5.11) when it is gone on purpose: past its expiry, or deleted as an editor has said. */
	status: 404 | 410;
	/** Where the reader may go instead: what the editor names, and the page's version in each language that has one. */
	offers: PageLink[];
}

export interface LocaleContent {
	/** By path within the language. */
	pages: Record<string, Page>;
	/** Path within the language, by translation key. */
	pathOfKey: Record<string, string>;
	/** Earlier path within the language → address on the site. */
	aliases: Record<string, string>;
	/** By path within the language. */
	withdrawn: Record<string, Withdrawn>;
	mainMenu: PageLink[];
	alerts: Alert[];
	footer: Footer | null;
}

/** The whole site as plain data: what every page, menu, list and redirect is made from. */
export interface SiteContent {
	locales: Record<Locale, LocaleContent>;
	facts: Facts;
	/** The public bodies that texts name. */
	bodies: Bodies;
	/** Groups of words that mean the same to somebody who searches. */
	synonyms: Synonyms;
	/** Those of a language that does without these, by language. */
	ownSynonyms: Readonly<Record<string, Synonyms>>;
	/** By address. */
	images: Record<string, ImageFile>;
	/** Pages that exist but are not published now, as `nb/om-minid`. */
	unpublished: string[];
	/** Next instant (ms since 1970) at which something is published or expires by itself; null when nothing will. */
	nextChange: number | null;
}

/** How a site is assembled from its files. */
export interface AssembleOptions {
	/** The instant to publish for, in milliseconds since 1970. */
	now: number;
	/** Show drafts and pages outside their publishing dates, marked as such. */
	preview?: boolean;
	/** Files that already stand on the site unchanged: when two files claim one address, these keep it. */
	trusted?: ReadonlySet<string>;
	/** What each language has published until now. */
	published?: PublishedBefore;
}
