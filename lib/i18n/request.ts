import { locale as rootLocale } from 'next/root-params';
import { getRequestConfig } from 'next-intl/server';
import { messagesOf } from './messages';
import { defaultLocale, isLocale } from './routing';

/** Interface texts for the language of the address being shown. */
export default getRequestConfig(async () => {
	const requested = await rootLocale();
	const locale = isLocale(requested) ? requested : defaultLocale;
	return { locale, messages: await messagesOf(locale), timeZone: 'Europe/Oslo' };
});
