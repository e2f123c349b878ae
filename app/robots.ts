import type { MetadataRoute } from 'next';
import { sitemapPath } from '@/lib/addresses/sitemap';
import { absoluteUrl, readSettings } from '@/lib/settings';

export const dynamic = 'force-dynamic';

/** Everything may be crawled: a page that must stay out of search says so itself, which a crawler must be let in to see. */
export default function robots(): MetadataRoute.Robots {
	return { rules: { userAgent: '*', allow: '/' }, sitemap: absoluteUrl(readSettings(), sitemapPath) };
}
