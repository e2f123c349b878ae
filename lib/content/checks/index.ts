import { contradictedFacts } from './contradicted-facts';
import { descriptions } from './descriptions';
import { directives } from './directives';
import { footnotes } from './footnotes';
import { guides } from './guides';
import { headings } from './headings';
import { images } from './images';
import { links } from './links';
import { messages } from './messages';
import { rawHtml } from './raw-html';
import { readability } from './readability';
import { relatedPages } from './related-pages';
import { removals } from './removals';
import { requiredFiles } from './required-files';
import type { Rule } from './rule';
import { shortcodes } from './shortcodes';
import { staleTranslation } from './stale-translation';
import { titles } from './titles';
import { translations } from './translations';
import { unusedPictures } from './unused-pictures';
import { vanishedPages } from './vanished-pages';

/** Every rule for content. A running site holds its content to them as well. What a file needs to be read at all is checked by parsing and assembling it. */
export const contentRules: readonly Rule[] = [
	requiredFiles,
	titles,
	descriptions,
	guides,
	relatedPages,
	vanishedPages,
	removals,
	translations,
	staleTranslation,
	headings,
	links,
	images,
	unusedPictures,
	directives,
	shortcodes,
	rawHtml,
	footnotes,
	contradictedFacts,
	readability,
];

/** Those, and what the check says of the interface besides. */
export const rules: readonly Rule[] = [...contentRules, messages];
