import { notFound } from 'next/navigation';
import { pageAt } from '@/lib/content/assemble/resolve';
import type { Page } from '@/lib/content/types';
import { requestContext } from './request-context';

/** The page at an address, with the content it stands in. An unknown address ends in Next's not-found page. */
export async function pageFor(
	locale: string,
	slug: readonly string[],
): Promise<Awaited<ReturnType<typeof requestContext>> & { page: Page }> {
	const context = await requestContext();
	const page = pageAt(context.site.locales, `/${[locale, ...slug].join('/')}`);
	return page ? { ...context, page } : notFound();
}
