import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ContactPage } from '@/lib/documents/types';
import { foreignLang } from '@/lib/i18n/routing';

/** Where to ask when no page has the answer, where the site has such a page. */
export function ContactHint({ contact }: { contact: ContactPage | undefined }) {
	const t = useTranslations('search');
	if (!contact) return null;
	const link = (title: ReactNode) => (
		<a href={contact.url} lang={foreignLang(contact)}>
			{title}
		</a>
	);
	return <p>{t.rich('contact', { title: contact.title, link })}</p>;
}
