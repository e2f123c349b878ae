import type { MarkdownText } from '@/lib/content/markdown/markdown-text';
import type { SiteContent } from '@/lib/content/types';
import type { Locale } from '@/lib/i18n/routing';
import { Html } from './Html';
import { useRender } from './use-render';

interface Props {
	site: SiteContent;
	text: MarkdownText;
	/** Language the text is written in. */
	language: Locale;
	/** Language of the address it is shown at. */
	locale: Locale;
}

/** A short Markdown text beside the page’s own, such as an alert or the footer: the page’s has the links to public bodies. */
export function Prose({ site, text, language, locale }: Props) {
	const { html } = useRender(text, { site: { ...site, bodies: {} }, language, locale });
	return html === '' ? null : <Html html={html} />;
}
