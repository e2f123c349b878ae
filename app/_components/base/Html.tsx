import styles from './Html.module.css';

/** HTML from `renderMarkdown`, which sanitises it; nothing where the text says nothing. The only place where HTML is put into a page as text. */
export function Html({ html }: { html: string }) {
	if (html === '') return null;
	// biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/content/markdown
	return <div className={styles.prose} dangerouslySetInnerHTML={{ __html: html }} />;
}
