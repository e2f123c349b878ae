import { contradictedFacts } from './contradicted-facts';
import { descriptions } from './descriptions';
import { directives } from './directives';
import { footnotes } from './footnotes';
import { guides } from './guides';
import { headings } from './headings';
import { images } from './images';
import { links } from './links';
import { messages } from './messages';
import { nestedLinks } from './nested-links';
import { rawHtml } from './raw-html';
import { readability } from './readability';
import { relatedPages } from './related-pages';
import { requiredFiles } from './required-files';
import type { Rule } from './rule';
import { shortcodes } from './shortcodes';
import { staleTranslation } from './stale-translation';
import { titles } from './titles';
import { translations } from './translations';

/** Every rule for content. What a file needs to be read at all is checked by parsing and assembling it. */
export const rules: readonly Rule[] = [
	requiredFiles,
	titles,
	descriptions,
	guides,
	relatedPages,
	translations,
	staleTranslation,
	headings,
	links,
	nestedLinks,
	images,
	directives,
	shortcodes,
	rawHtml,
	footnotes,
	contradictedFacts,
	readability,
	messages,
];
