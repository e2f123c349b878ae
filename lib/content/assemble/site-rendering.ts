import { bodiesIn } from '../facts/bodies';
import type { MarkdownText } from '../markdown/markdown-text';
import { partOf } from '../markdown/parts';
import { type RenderContext, type Rendered, renderMarkdown } from '../markdown/render';
import type { SiteContent } from '../types';
import { type LinkPlace, targetOf } from './link-target';
import { resolvePage } from './resolve';

/** Where on the site a text is shown. */
export interface SiteContext extends LinkPlace {
	site: Pick<SiteContent, 'locales' | 'facts' | 'bodies' | 'images'>;
	labels: RenderContext['labels'];
}

/** A text as safe HTML, with the links, facts and pictures of the site. Pure. */
export function renderOnSite(text: MarkdownText, { site, language, locale, labels }: SiteContext): Rendered {
	const { facts, bodies, images } = site;
	return renderMarkdown(text, {
		language,
		facts,
		bodies: bodiesIn(bodies, language),
		images,
		labels,
		targetOf: (url) => targetOf(url, { language, locale, site }),
		partAt: (url) => {
			const page = resolvePage(site, language, url);
			return page?.language === language ? partOf(page.markdown, url.replace(/^[^#]*#/, '')) : [];
		},
	});
}
