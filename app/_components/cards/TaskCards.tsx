import type { Task } from '@/lib/documents/types';
import { foreignLang, type Locale } from '@/lib/i18n/routing';
import { Icon } from '../base/Icon';
import { Unbroken } from '../base/Unbroken';
import styles from './TaskCards.module.css';

interface Props {
	tasks: readonly Task[];
	/** What the links have in common, for those who do not see the cards. */
	title: string;
	/** Leaves out what each page is about, where there are many. */
	brief?: boolean;
	/** Language of the site around, where the cards stand within a text in another. */
	lang?: Locale | undefined;
}

/** A large link for each task. */
export function TaskCards({ tasks, title, brief = false, lang }: Props) {
	if (tasks.length === 0) return null;
	return (
		<section aria-labelledby="oppgaver" lang={lang}>
			<h2 id="oppgaver" className="visually-hidden">
				{title}
			</h2>
			<ul className={brief ? `${styles.tasks} ${styles.brief}` : styles.tasks}>
				{tasks.map(({ url, text, icon, ingress, language, locale }) => (
					<li key={url} className="ds-card" lang={foreignLang({ language, locale })}>
						{icon && (
							<span className={styles.icon}>
								<Icon name={icon} size={brief ? 24 : 32} />
							</span>
						)}
						<a href={url} className={`card-link ${styles.link}`}>
							{text}
						</a>
						{ingress && !brief && (
							<p>
								<Unbroken text={ingress} />
							</p>
						)}
					</li>
				))}
			</ul>
		</section>
	);
}
