import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { resolvePage } from '@/lib/content/assemble/resolve';
import type { SiteContent } from '@/lib/content/types';
import { foreignLang, type Locale } from '@/lib/i18n/routing';

/** Where to ask when no page has the answer: the page at `/kontakt`, in the reader's language, which a site need not have. */
export function ContactHint({ site, locale }: { site: SiteContent; locale: Locale }) {
	const t = useTranslations('search');
	const contact = resolvePage(site, locale, '/kontakt');
	if (!contact) return null;
	const link = (title: ReactNode) => (
		<a href={contact.url} lang={foreignLang(contact)}>
			{title}
		</a>
	);
	return <p>{t.rich('contact', { title: contact.title, link })}</p>;
}
