import type { SiteContent } from '@/lib/content/types';
import { makeDocument, type Release } from '@/lib/documents/make';
import { askOf } from '@/lib/documents/questions';
import { textLabels } from '@/lib/documents/shown-text';
import type { SiteDocument } from '@/lib/documents/types';
import { type Locale, locales } from '@/lib/i18n/routing';
import { texts } from './texts';

/** The release of tests: the site's own texts, at an address of its own. */
export const release: Release = {
	labels: Object.fromEntries(
		locales.map((locale) => [locale, textLabels(locale, texts[locale])]),
	) as unknown as Release['labels'],
	settings: { origin: 'https://minid.no', indexable: true },
};

/**
 * What the view of an address is given.
 *
 * @throws {Error} when the site has no such document.
 */
export function documentOn<Kind extends SiteDocument['kind']>(
	site: SiteContent,
	kind: Kind,
	address: string,
): Extract<SiteDocument, { kind: Kind }> {
	const document = makeDocument(askOf(site), address, release);
	if (document?.kind !== kind) throw new Error(`${address} has no document of the kind ${kind}`);
	return document as Extract<SiteDocument, { kind: Kind }>;
}

/** What stands around a document of a language that is no page. */
export function aroundOn(site: SiteContent, locale: Locale) {
	return documentOn(site, 'not-found', `/${locale}/ikke-funnet`).around;
}
