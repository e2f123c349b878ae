import { useTranslations } from 'next-intl';
import type { ErrorStatus } from '@/lib/addresses/error-pages';
import type { ErrorDocument } from '@/lib/documents/types';
import { TaskCards } from '../cards/TaskCards';
import { LanguageSwitch } from '../shell/LanguageSwitch';

interface Props extends ErrorDocument {
	status: ErrorStatus;
}

/** What went wrong, whom to call, and the pages that most people look for: they are kept, so they can be read. */
export function ErrorView({ locale, status, phone, tasks, otherLanguages }: Props) {
	const t = useTranslations('error');
	const tHome = useTranslations('home');
	return (
		<>
			<h1>{t(`${status}.title`)}</h1>
			<p>{t(`${status}.lead`)}</p>
			{phone && <p>{t.rich('call', { phone: () => <a href={phone.href}>{phone.text}</a> })}</p>}
			<p>
				<a href={`/${locale}`}>{t('home')}</a>
			</p>
			<TaskCards tasks={tasks} title={tHome('tasks')} />
			<LanguageSwitch others={otherLanguages} locale={locale} page={undefined} />
		</>
	);
}
