import type { Locale } from '../i18n/routing';

/** Every status with which the public server itself refuses a request or gives up. */
export const errorStatuses = [400, 404, 405, 408, 414, 431, 500, 503] as const;

export type ErrorStatus = (typeof errorStatuses)[number];

/** First segment, within a language, of the addresses where Next makes the error pages. */
export const errorPageSegment = 'feilside';

/** Where Next makes an error page. The public server answers 404 there: the page is a text, not a place. */
export function errorPageAddress(locale: Locale, status: ErrorStatus): string {
	return `/${locale}/${errorPageSegment}/${status}`;
}

/** Where Next makes what a mirror shows in place of the search. Only a mirror asks for it: the public server answers 404 there. */
export function noSearchAddress(locale: Locale): string {
	return `/${locale}/${errorPageSegment}/uten-sok`;
}
