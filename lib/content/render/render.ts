import type { Root } from 'mdast';
import remarkHtml from 'remark-html';
import type { Locale } from '../../i18n/routing';
import type { SiteContent } from '../types';
import { type DirectiveContext, renderDirectives } from './directives';
import { renderHeadings, shownHeadings } from './headings';
import { renderImages } from './images';
import { groupLinks } from './link-groups';
import { type LinkContext, renderLinks } from './links';
import { dialect, type Heading } from './markdown';
import { dropUnsupported } from './plain-text';
import { sanitizeSchema } from './sanitize-schema';
import { renderTables } from './tables';

/** Texts that rendering adds, in the language of the page around it. */
type RenderLabels = DirectiveContext['labels'] & LinkContext['labels'] & { table: string };

export interface RenderContext {
	site: Pick<SiteContent, 'locales' | 'facts' | 'images'>;
	/** Language that the text is written in. */
	language: Locale;
	/** Language of the address at which it is shown. */
	locale: Locale;
	labels: RenderLabels;
}

export interface Rendered {
	/** Sanitised HTML. */
	html: string;
	headings: Heading[];
	/** Every address that the text links to, as it stands in the HTML. */
	links: string[];
}

/** Markdown as safe HTML. Pure: the same text and context give the same HTML. */
export function renderMarkdown(body: string, context: RenderContext): Rendered {
	let headings: Heading[] = [];
	let links: string[] = [];
	const html = dialect()
		.use(() => (tree: Root) => {
			const withIds = renderHeadings(tree);
			renderDirectives(tree, body, { ...context, facts: context.site.facts });
			headings = shownHeadings(tree, withIds);
			dropUnsupported(tree, body);
			groupLinks(tree);
			links = renderLinks(tree, context);
			renderImages(tree, context.site.images);
			renderTables(tree, context.labels);
		})
		.use(remarkHtml, { sanitize: sanitizeSchema })
		.processSync(body);
	return { html: String(html), headings, links };
}
