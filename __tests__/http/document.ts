import { JSDOM } from 'jsdom';

/** A served page as a reader without script gets it: parsed, with every script taken out. */
export function documentOf(html: string): Document {
	const { document } = new JSDOM(html).window;
	for (const script of document.querySelectorAll('script:not([type="application/ld+json"])')) script.remove();
	return document;
}

/** Visible text with white space folded. */
export function textOf(node: Element | null | undefined): string {
	return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The content of a meta element by its name or property. */
export function metaOf(document: Document, name: string): string | null {
	return document.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content') ?? null;
}

/** hreflang → address, from the head of a page. */
export function alternatesOf(document: Document): Record<string, string> {
	const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="alternate"][hreflang]')];
	return Object.fromEntries(links.map((link) => [link.hreflang, link.href]));
}

/** The graph of structured data on a page. */
export function structuredDataOf(document: Document): Record<string, unknown>[] {
	const script = document.querySelector('script[type="application/ld+json"]');
	return JSON.parse(script?.textContent ?? '{}')['@graph'];
}

/** Every address of a sitemap. */
export function sitemapUrls(xml: string): string[] {
	return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url ?? '');
}
