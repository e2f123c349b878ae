import { useTranslations } from 'next-intl';
import type { NoSearchDocument } from '@/lib/documents/types';
import { Arcs } from '../base/Arcs';
import { Unbroken } from '../base/Unbroken';
import { TaskCards } from '../cards/TaskCards';
import { ContactHint } from '../page/ContactHint';
import styles from './NoSearchView.module.css';
import searchStyles from './SearchView.module.css';

/** What stands in place of the search where nothing can answer: that it is so, whom to ask, and a list of every page. */
export function NoSearchView({ phone, contact, tasks, pages }: NoSearchDocument) {
	const t = useTranslations();
	return (
		<div className={searchStyles.view}>
			<div className={searchStyles.top}>
				<h1>{t('noSearch.title')}</h1>
				<p>
					<Unbroken text={t('noSearch.lead')} />
				</p>
				<Arcs />
			</div>
			<div className={searchStyles.body}>
				<TaskCards tasks={tasks} title={t('home.tasks')} />
				<ContactHint contact={contact} />
				{phone && <p>{t.rich('error.call', { phone: () => <a href={phone.href}>{phone.text}</a> })}</p>}
				<section aria-labelledby="alle-sider">
					<h2 id="alle-sider">{t('noSearch.pages')}</h2>
					<AllPages pages={pages} />
				</section>
			</div>
		</div>
	);
}

function AllPages({ pages }: Pick<NoSearchDocument, 'pages'>) {
	return (
		<div className={styles.pages}>
			{pages.map(({ letter, pages: own }) => (
				<div key={letter} className={styles.letter}>
					<h3>{letter}</h3>
					<ul>
						{own.map(({ title, url, lang }) => (
							<li key={url}>
								<a href={url} lang={lang} hrefLang={lang}>
									<Unbroken text={title} />
								</a>
							</li>
						))}
					</ul>
				</div>
			))}
		</div>
	);
}
