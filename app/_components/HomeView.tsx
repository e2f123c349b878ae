import { useTranslations } from 'next-intl';
import type { Page, SiteContent } from '@/lib/content/types';
import styles from './HomeView.module.css';
import { Html } from './Html';
import { Icon } from './Icon';
import { PageNotices } from './PageNotices';
import { TeaserCards } from './TeaserCards';
import { useRender } from './use-render';

/** The front page: what MinID is, the most frequent tasks, and further reading. */
export function HomeView({ site, page }: { site: SiteContent; page: Page }) {
	const t = useTranslations('home');
	const { html } = useRender(page.body, { site, language: page.language, locale: page.locale });
	const { pages, mainMenu } = site.locales[page.locale];
	const place = ({ url }: Page) => mainMenu.findIndex((item) => item.url === url) + 1 || Number.POSITIVE_INFINITY;
	const tasks = Object.values(pages)
		.filter(({ navigationLink }) => navigationLink)
		.sort((a, b) => place(a) - place(b));
	const banner = page.banner ? site.images[page.banner] : undefined;
	return (
		<div lang={page.language === page.locale ? undefined : page.language}>
			<PageNotices page={page} />
			<div className={styles.banner}>
				<div>
					<h1>{page.title}</h1>
					{page.ingress && <p className={styles.ingress}>{page.ingress}</p>}
				</div>
				{banner && <img src={banner.path} width={banner.width} height={banner.height} alt="" />}
			</div>
			<section aria-labelledby="oppgaver">
				<h2 id="oppgaver" className="visually-hidden">
					{t('tasks')}
				</h2>
				<ul className={styles.tasks}>
					{tasks.map(({ url, navigationLink }) => (
						<li key={url}>
							<a href={url}>
								{navigationLink?.icon && <Icon name={navigationLink.icon} />}
								{navigationLink?.text}
							</a>
						</li>
					))}
				</ul>
			</section>
			{html && <Html html={html} />}
			<TeaserCards pages={Object.values(pages)} images={site.images} />
		</div>
	);
}
