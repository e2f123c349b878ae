import type { SiteContent } from '@/lib/content/types';
import { type Locale, locales } from '@/lib/i18n/routing';
import { imageListId, pageListId } from './list-ids';

/** The pages and pictures of the site, for fields that name one. */
export function ChoiceLists({ site }: { site: SiteContent }) {
	return (
		<>
			{locales.map((locale) => (
				<PageList key={locale} locale={locale} site={site} />
			))}
			<datalist id={imageListId}>
				{Object.keys(site.images).map((path) => (
					<option key={path} value={path} />
				))}
			</datalist>
		</>
	);
}

function PageList({ locale, site }: { locale: Locale; site: SiteContent }) {
	return (
		<datalist id={pageListId(locale)}>
			{Object.values(site.locales[locale].pages).map(({ path, title }) => (
				<option key={path} value={path}>
					{title}
				</option>
			))}
		</datalist>
	);
}
