import { pageAt } from '@/lib/content/assemble/resolve';
import { currentRegistry } from '@/lib/content/store/registry';
import { socialCard } from '@/lib/seo/social-card';

export const dynamic = 'force-dynamic';

/** The picture that social media show for a page. */
export async function GET(
	_request: Request,
	{ params }: RouteContext<'/bilde/[locale]/[[...slug]]'>,
): Promise<Response> {
	const { locale, slug = [] } = await params;
	const { site } = await currentRegistry();
	const page = pageAt(site.locales, `/${[locale, ...slug].join('/')}`);
	return page ? socialCard(page) : new Response(null, { status: 404 });
}
