import { useTranslations } from 'next-intl';
import type { ShownPage } from '@/lib/documents/types';
import { languages } from '@/lib/i18n/routing';
import { Notice } from '../base/Notice';

/** What a reader should know before the text: that it is in another language, or that it is not published. */
export function PageNotices({ page }: { page: ShownPage }) {
	const t = useTranslations('page');
	return (
		<>
			{page.preview && (
				<Notice>
					<p>{t('preview')}</p>
				</Notice>
			)}
			{page.language !== page.locale && (
				<Notice>
					<p>{t('notTranslated', { language: languages[page.language].name.toLowerCase() })}</p>
				</Notice>
			)}
		</>
	);
}
