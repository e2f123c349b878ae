import { documentFor } from '@/app/document-for';
import { cardAddress } from '@/lib/addresses/cards';
import { socialCard } from '@/lib/seo/social-card';

export const dynamic = 'force-dynamic';

/** The picture that social media show for a page. */
export async function GET(
	_request: Request,
	{ params }: RouteContext<'/bilde/[locale]/[[...slug]]'>,
): Promise<Response> {
	const { locale, slug = [] } = await params;
	const { card } = await documentFor('card', cardAddress(`/${[locale, ...slug].join('/')}`));
	return socialCard(card);
}
