import { currentRegistry } from '@/lib/content/store/registry';
import { sitemapEntries, sitemapPart } from '@/lib/seo/sitemap';
import { readSettings } from '@/lib/settings';

export const dynamic = 'force-dynamic';

/** A part of the sitemap of a site that is too large for one file: `/sitemap-2.xml`, by a rewrite in next.config.mjs. */
export async function GET(_: Request, { params }: RouteContext<'/sitemap-del/[del]'>): Promise<Response> {
	const { site } = await currentRegistry();
	const xml = sitemapPart(sitemapEntries(site, readSettings()), Number((await params).del));
	if (xml === undefined) return new Response(null, { status: 404 });
	return new Response(xml, { headers: { 'content-type': 'application/xml' } });
}
