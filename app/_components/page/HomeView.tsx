import { useTranslations } from 'next-intl';
import type { PageDocument } from '@/lib/documents/types';
import { foreignLang } from '@/lib/i18n/routing';
import { Html } from '../base/Html';
import { Unbroken } from '../base/Unbroken';
import { TaskCards } from '../cards/TaskCards';
import { TeaserCards } from '../cards/TeaserCards';
import { SearchForm } from '../search/SearchForm';
import styles from './HomeView.module.css';
import { PageNotices } from './PageNotices';

/** The front page: what MinID is, the most frequent tasks, and further reading. */
export function HomeView({ page, text: { html }, banner, tasks, teasers }: PageDocument) {
	const t = useTranslations();
	const lang = foreignLang(page);
	return (
		<div className={styles.view}>
			<div className={styles.hero}>
				<div className={styles.text}>
					<PageNotices page={page} />
					<div lang={lang}>
						<h1>{page.title}</h1>
						{page.ingress && (
							<p className={styles.ingress}>
								<Unbroken text={page.ingress} />
							</p>
						)}
					</div>
					<div className={styles.search}>
						<SearchForm locale={page.locale} label={t('search.onPage')} place="page" />
					</div>
				</div>
				<TaskCards tasks={tasks} title={t('home.tasks')} />
				{banner && (
					<img
						className={styles.picture}
						src={banner.path}
						width={banner.width}
						height={banner.height}
						alt=""
						loading="lazy"
					/>
				)}
			</div>
			{html && (
				<div className={styles.body} lang={lang}>
					<Html html={html} />
				</div>
			)}
			<TeaserCards cards={teasers} />
		</div>
	);
}
