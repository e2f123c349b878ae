import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { SearchQuery } from '@/lib/addresses/search-query';
import type { ShownPage, Surroundings } from '@/lib/documents/types';
import { AlertList } from './AlertList';
import { SiteFooter } from './SiteFooter';
import { SiteHeader } from './SiteHeader';

interface Props {
	around: Surroundings;
	/** Absent on the search page and the 404 page. */
	page?: ShownPage;
	/** Set on the search page. */
	query?: SearchQuery;
	children: ReactNode;
}

/**
 * Everything around a page's own content. It stands in each page rather than in the layout, since a layout is not told
 * which page it surrounds, and the current menu item, the language link and the alerts depend on it.
 */
export function PageShell({ around, page, query, children }: Props) {
	const t = useTranslations('site');
	const { locale, alerts, footer } = around;
	return (
		<>
			<a className="ds-skip-link" href="#innhold">
				{t('skipToContent')}
			</a>
			<SiteHeader around={around} page={page} query={query} />
			<AlertList alerts={alerts} locale={locale} />
			<main id="innhold" tabIndex={-1}>
				{children}
			</main>
			<SiteFooter footer={footer} locale={locale} />
		</>
	);
}
