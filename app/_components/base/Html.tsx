import styles from './Html.module.css';

/** HTML from `renderMarkdown`, which sanitises it. The only place where HTML is put into a page as text. */
export function Html({ html }: { html: string }) {
	// biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/content/render
	return <div className={styles.prose} dangerouslySetInnerHTML={{ __html: html }} />;
}
