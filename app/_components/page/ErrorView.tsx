import { useTranslations } from 'next-intl';
import type { ErrorStatus } from '@/lib/addresses/error-pages';
import { tasksOn } from '@/lib/content/assemble/tasks';
import { formatFact } from '@/lib/content/facts/format';
import type { SiteContent } from '@/lib/content/types';
import type { Locale } from '@/lib/i18n/routing';
import { TaskCards } from '../cards/TaskCards';
import { LanguageSwitch } from '../shell/LanguageSwitch';

interface Props {
	site: SiteContent;
	locale: Locale;
	status: ErrorStatus;
}

/** What went wrong, whom to call, and the pages that most people look for: they are kept, so they can be read. */
export function ErrorView({ site, locale, status }: Props) {
	const t = useTranslations('error');
	const tHome = useTranslations('home');
	const phone = site.facts.telefon && formatFact(site.facts.telefon, locale);
	return (
		<>
			<h1>{t(`${status}.title`)}</h1>
			<p>{t(`${status}.lead`)}</p>
			{phone && <p>{t.rich('call', { phone: () => <a href={phone.href}>{phone.text}</a> })}</p>}
			<p>
				<a href={`/${locale}`}>{t('home')}</a>
			</p>
			<TaskCards tasks={tasksOn(site, { locale, path: '/' })} title={tHome('tasks')} />
			<LanguageSwitch site={site} locale={locale} page={undefined} />
		</>
	);
}
