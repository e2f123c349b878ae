import { createTranslator } from 'next-intl';
import type { MarkdownText } from '../content/markdown/markdown-text';
import { type RenderContext, type Rendered, renderMarkdown } from '../content/markdown/render';
import type { messagesOf } from '../i18n/messages';
import type { Locale } from '../i18n/routing';
import type { Ask } from './questions';

export type TextLabels = RenderContext['labels'];

/** The labels that rendering puts into texts, in one language. */
export function textLabels(locale: Locale, messages: Awaited<ReturnType<typeof messagesOf>>): TextLabels {
	const t = createTranslator({ locale, messages, namespace: 'text' });
	return {
		note: t('note'),
		warning: t('warning'),
		appStore: t('appStore'),
		forIphone: t('forIphone'),
		googlePlay: t('googlePlay'),
		forAndroid: t('forAndroid'),
		qrCode: t('qrCode'),
		scan: t('scan'),
		video: t('video'),
		external: t('external'),
		table: t('table'),
		call: t('call'),
		answers: { show: t('show'), all: t('all'), yes: t('yes'), partly: t('partly'), no: t('no') },
	};
}

/** Where on the site a text is shown. */
export interface TextPlace {
	/** Language that the text is written in: its links are read as paths of that language. */
	language: Locale;
	/** Language of the address at which it is shown. */
	locale: Locale;
	labels: TextLabels;
}

/** A text as safe HTML, with the links, facts and pictures of the site. */
export function shownText(text: MarkdownText, ask: Ask, { language, locale, labels }: TextPlace): Rendered {
	return renderMarkdown(text, { ...contextOf(ask, { language, locale, labels }), bodies: ask('bodies', language) });
}

/** A short text beside the page’s own, such as an alert or the footer: the page’s has the links to public bodies. */
export function shownBeside(text: MarkdownText, ask: Ask, place: TextPlace): string {
	return renderMarkdown(text, contextOf(ask, place)).html;
}

function contextOf(ask: Ask, { language, locale, labels }: TextPlace): RenderContext {
	return {
		language,
		labels,
		bodies: [],
		fact: (key) => ask('fact', key),
		imageAt: (url) => ask('image', url),
		targetOf: (url) => ask('target', url, language, locale),
		partAt: (url) => ask('part', url, language),
	};
}
