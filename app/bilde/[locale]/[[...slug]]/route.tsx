import { currentRegistry } from '@/lib/content/registry';
import { isLocale } from '@/lib/i18n/routing';
import { socialCard } from '@/lib/seo/social-card';

export const dynamic = 'force-dynamic';

/** The picture that social media show for a page. */
export async function GET(
	_request: Request,
	{ params }: RouteContext<'/bilde/[locale]/[[...slug]]'>,
): Promise<Response> {
	const { locale, slug = [] } = await params;
	const { site } = await currentRegistry();
	const path = `/${slug.join('/')}`;
	const pages = isLocale(locale) ? site.locales[locale].pages : {};
	const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
	return page ? socialCard(page) : new Response(null, { status: 404 });
}
