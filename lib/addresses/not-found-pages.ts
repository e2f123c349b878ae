import type { Locale } from '../i18n/routing';
import { encodePath } from './normalise';

/** First segment, within a language, of the addresses where Next makes the not-found pages. */
export const notFoundSegment = 'ikke-funnet';

/** Where Next makes the not-found page of a language, or that of a path within it where there was a page once. */
export function notFoundAddress(locale: Locale, withdrawn = '/'): string {
	return `/${locale}/${notFoundSegment}${encodePath(withdrawn.replace(/\/$/, ''))}`;
}
