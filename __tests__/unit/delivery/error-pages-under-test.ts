import { type ErrorStatus, errorStatuses } from '@/lib/addresses/error-pages';
import type { ErrorPages } from '@/lib/delivery/error-pages';
import type { Locale } from '@/lib/i18n/routing';

/** Stands for a page that the build has made: it tells its language and status. */
const pageFor = (locale: Locale, status: ErrorStatus) => ({
	html: `<!DOCTYPE html><html lang="${locale}"><body><h1>${status}</h1><a href="tel:80030300">Ring</a> — æøå</body></html>`,
	styleHashes: [`'sha256-${locale}${status}='`],
});

const pagesIn = (locale: Locale) =>
	Object.fromEntries(errorStatuses.map((status) => [status, pageFor(locale, status)])) as ErrorPages[Locale];

export const errorPages: ErrorPages = { nb: pagesIn('nb'), nn: pagesIn('nn'), en: pagesIn('en') };
