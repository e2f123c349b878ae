import { isLocale } from '../i18n/routing';

/**
 * Where the English pages of the earlier site stood. As long as English is none of the site's languages, one page stands
 * there that says where there is English, and all addresses below lead to it.
 */
export const signpostAddress = isLocale('en') ? undefined : '/en';

/** Where Next has that page: `/en` itself may come to be a language's. */
export const signpostPage = '/in-english';
