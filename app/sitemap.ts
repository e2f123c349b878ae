import type { MetadataRoute } from 'next';
import { currentRegistry } from '@/lib/content/store/registry';
import { sitemapEntries } from '@/lib/seo/sitemap';
import { readSettings } from '@/lib/settings';

export const dynamic = 'force-dynamic';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
	const { site } = await currentRegistry();
	return sitemapEntries(site, readSettings());
}
