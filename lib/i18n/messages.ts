import type nb from '../../messages/nb.json';
import type { Locale } from './routing';

/** The interface texts of a language: the build has them all, each in a file of its own. */
export async function messagesOf(locale: Locale): Promise<typeof nb> {
	return (await import(`../../messages/${locale}.json`)).default;
}
