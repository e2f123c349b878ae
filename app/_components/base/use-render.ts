import { useTranslations } from 'next-intl';
import { renderOnSite, type SiteContext } from '@/lib/content/assemble/site-rendering';
import type { MarkdownText } from '@/lib/content/markdown/markdown-text';
import type { Rendered } from '@/lib/content/markdown/render';

/** Renders a text with the labels of the page around it. */
export function useRender(text: MarkdownText, context: Omit<SiteContext, 'labels'>): Rendered {
	const t = useTranslations('text');
	const labels = {
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
	return renderOnSite(text, { ...context, labels });
}
