import type { RootContent } from 'mdast';
import { remark } from 'remark';
import remarkHtml from 'remark-html';
import type { Locale } from '../../i18n/routing';
import type { NamedBody } from '../facts/bodies';
import type { FactLookUp } from '../facts/schema';
import type { ImageFile } from '../files';
import { type AnswerLabels, groupAnswers } from './answers';
import { linkBodies } from './body-links';
import { type DirectiveContext, renderDirectives } from './directives';
import { renderHeadings, shownHeadings } from './headings';
import { renderImages } from './images';
import { groupLinks } from './link-groups';
import { type LinkContext, renderLinks } from './links';
import type { Heading } from './markdown';
import { type MarkdownText, treeOf } from './markdown-text';
import { fetchParts } from './parts';
import { sanitizeSchema } from './sanitize-schema';
import { renderTables } from './tables';
import { keepUnbroken } from './unbroken';
import { dropUnsupported } from './unsupported';

/** Texts that rendering adds, in the language of the page around it. */
type RenderLabels = DirectiveContext['labels'] & LinkContext['labels'] & { table: string; answers: AnswerLabels };

export interface RenderContext extends Pick<LinkContext, 'targetOf'> {
	/** Language that the text is written in. */
	language: Locale;
	fact: FactLookUp;
	/** The public bodies whose first mention becomes a link. */
	bodies: readonly NamedBody[];
	/** The picture at an address; undefined where the site has none. */
	imageAt(url: string): ImageFile | undefined;
	labels: RenderLabels;
	/** The part of another page that an address with `#` means; empty where there is none in this language. */
	partAt(url: string): readonly RootContent[];
}

export interface Rendered {
	/** Sanitised HTML. */
	html: string;
	headings: Heading[];
	/** Every address that the text links to, as it stands in the HTML. */
	links: string[];
}

/** Sanitises and writes HTML; nothing is parsed. */
const writer = remark().use(remarkHtml, { sanitize: sanitizeSchema }).freeze();

/** A text as safe HTML. Pure: the same text and context give the same HTML. */
export function renderMarkdown(text: MarkdownText, context: RenderContext): Rendered {
	const tree = treeOf(text);
	fetchParts(tree, context.partAt);
	renderHeadings(tree, text.headings);
	groupAnswers(tree, context.labels.answers);
	renderDirectives(tree, context);
	const headings = shownHeadings(tree, text.headings);
	dropUnsupported(tree);
	groupLinks(tree);
	linkBodies(tree, context.bodies);
	const links = renderLinks(tree, context);
	renderImages(tree, context.imageAt);
	renderTables(tree, context.labels);
	keepUnbroken(tree);
	return { html: writer.stringify(tree), headings, links };
}
