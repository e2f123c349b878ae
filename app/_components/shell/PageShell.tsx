import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { SearchQuery } from '@/lib/addresses/search-query';
import type { Page, SiteContent } from '@/lib/content/types';
import type { Locale } from '@/lib/i18n/routing';
import { AlertList } from './AlertList';
import { SiteFooter } from './SiteFooter';
import { SiteHeader } from './SiteHeader';

interface Props {
	site: SiteContent;
	locale: Locale;
	/** Absent on the search page and the 404 page. */
	page?: Page;
	/** Set on the search page. */
	query?: SearchQuery;
	children: ReactNode;
}

/**
 * Everything around a page's own content. It stands in each page rather than in the layout, since a layout is not told
 * which page it surrounds, and the current menu item, the language link and the alerts depend on it.
 */
export function PageShell({ site, locale, page, query, children }: Props) {
	const t = useTranslations('site');
	return (
		<>
			<a className="ds-skip-link" href="#innhold">
				{t('skipToContent')}
			</a>
			<SiteHeader site={site} locale={locale} page={page} query={query} />
			<AlertList site={site} locale={locale} page={page} />
			<main id="innhold" tabIndex={-1}>
				{children}
			</main>
			<SiteFooter site={site} locale={locale} />
		</>
	);
}
