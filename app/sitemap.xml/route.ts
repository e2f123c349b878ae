import { sitemapFile } from '@/lib/seo/sitemap';
import { readSettings } from '@/lib/settings';
import { documentFor } from '../document-for';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
	const { entries } = await documentFor('sitemap', '/sitemap.xml');
	return new Response(sitemapFile(entries, readSettings()), { headers: { 'content-type': 'application/xml' } });
}
