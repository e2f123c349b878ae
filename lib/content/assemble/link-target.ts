import type { Locale } from '../../i18n/routing';
import type { LinkTarget } from '../markdown/links';
import type { SiteContent } from '../types';
import { resolvePage } from './resolve';

export interface LinkPlace {
	/** Language that the text is written in: its links are read as paths of that language. */
	language: Locale;
	/** Language of the address at which it is shown. */
	locale: Locale;
	site: Pick<SiteContent, 'locales'>;
}

/** Addresses outside the content that pages may link to. */
const otherFiles = /^\/(sitemap\.xml|robots\.txt|bilder\/\S+|\.well-known\/security\.txt)$/;

/** Where a link leads, or undefined when there is nothing to lead to. */
export function targetOf(url: string, { language, locale, site }: LinkPlace): LinkTarget | undefined {
	const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0].toLowerCase() ?? '';
	// The sanitiser knows schemes in small letters only.
	const address = scheme + url.slice(scheme.length);
	if (/^(https?:)?\/\//.test(address)) return { href: address, external: true };
	if (/^(mailto|tel|sms):/.test(address) || url.startsWith('#') || otherFiles.test(url))
		return { href: address, external: false };
	if (scheme || /^(\?|$)/.test(url)) return undefined;
	const found = resolvePage(site, language, url);
	if (!found) return undefined;
	const named = /^\/(?:[^/?#]+)/.exec(url)?.[0].slice(1);
	const href = named === found.locale ? found.url : (found.alternates[locale] ?? found.url);
	const page = href.split('/')[1] === locale ? undefined : found.language;
	return { href: href + (/[?#].*$/.exec(url)?.[0] ?? ''), external: false, ...(page && { lang: page }) };
}
