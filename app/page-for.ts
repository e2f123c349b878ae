import { notFound } from 'next/navigation';
import type { Page } from '@/lib/content/types';
import { isLocale } from '@/lib/i18n/routing';
import { requestContext } from './request-context';

/** The page at an address, with the content it stands in. An unknown address ends in Next's not-found page. */
export async function pageFor(
	locale: string,
	slug: readonly string[],
): Promise<Awaited<ReturnType<typeof requestContext>> & { page: Page }> {
	const context = await requestContext();
	const path = `/${slug.join('/')}`;
	const pages = isLocale(locale) ? context.site.locales[locale].pages : {};
	const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
	return page ? { ...context, page } : notFound();
}
