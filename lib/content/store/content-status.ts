import { cardAddress } from '../../addresses/cards';
import { encodePath } from '../../addresses/normalise';
import type { ContentStatus } from '../../contract';
import { locales } from '../../i18n/routing';
import type { SiteContent } from '../types';

/** What of a status depends on the site alone. */
export function siteStatus(site: SiteContent): Pick<ContentStatus, 'addresses' | 'pages'> {
	const urls = locales.flatMap((locale) => Object.values(site.locales[locale].pages).map(({ url }) => url));
	const own = locales.map((locale) => {
		const pages = Object.values(site.locales[locale].pages);
		return [locale, pages.filter(({ language }) => language === locale).length];
	});
	return {
		addresses: [...urls, ...urls.map(cardAddress), ...Object.keys(site.images).map(encodePath)],
		pages: Object.fromEntries(own),
	};
}
