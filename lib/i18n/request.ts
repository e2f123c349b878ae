import { locale as rootLocale } from 'next/root-params';
import { getRequestConfig } from 'next-intl/server';
import { defaultLocale, isLocale } from './routing';

/** Interface texts for the language of the address being shown. */
export default getRequestConfig(async () => {
	const requested = await rootLocale();
	const locale = isLocale(requested) ? requested : defaultLocale;
	const messages = (await import(`../../messages/${locale}.json`)).default;
	return { locale, messages, timeZone: 'Europe/Oslo' };
});
