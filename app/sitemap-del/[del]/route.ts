import { sitemapPath } from '@/lib/addresses/sitemap';
import { sitemapPart } from '@/lib/seo/sitemap';
import { documentFor } from '../../document-for';

export const dynamic = 'force-dynamic';

/** A part of the sitemap of a site that is too large for one file: `/sitemap-2.xml`, by a rewrite in next.config.mjs. */
export async function GET(_: Request, { params }: RouteContext<'/sitemap-del/[del]'>): Promise<Response> {
	const { entries } = await documentFor('sitemap', sitemapPath);
	const xml = sitemapPart(entries, Number((await params).del));
	if (xml === undefined) return new Response(null, { status: 404 });
	return new Response(xml, { headers: { 'content-type': 'application/xml' } });
}
