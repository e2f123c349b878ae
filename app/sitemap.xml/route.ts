import { currentRegistry } from '@/lib/content/store/registry';
import { sitemapEntries, sitemapFile } from '@/lib/seo/sitemap';
import { readSettings } from '@/lib/settings';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
	const settings = readSettings();
	const { site } = await currentRegistry();
	const xml = sitemapFile(sitemapEntries(site, settings), settings);
	return new Response(xml, { headers: { 'content-type': 'application/xml' } });
}
