import { alertVersions } from './alert-versions';
import { bareAddresses } from './bare-addresses';
import { capitals } from './capitals';
import { changedFacts } from './changed-facts';
import { contradictedFacts } from './contradicted-facts';
import { curlyQuotes } from './curly-quotes';
import { descriptions } from './descriptions';
import { directives } from './directives';
import { emptyItems } from './empty-items';
import { emptyTexts } from './empty-texts';
import { endedAlerts } from './ended-alerts';
import { factReferences } from './fact-references';
import { folderPages } from './folder-pages';
import { footerVersions } from './footer-versions';
import { footnotes } from './footnotes';
import { futureLastmod } from './future-lastmod';
import { guideSteps } from './guide-steps';
import { guides } from './guides';
import { headingMarks } from './heading-marks';
import { headingStops } from './heading-stops';
import { headings } from './headings';
import { hyphenDashes } from './hyphen-dashes';
import { images } from './images';
import { indentedText } from './indented-text';
import { createInspector } from './inspector';
import { languageForm } from './language-form';
import { languagePrefixes } from './language-prefixes';
import { linkSlips } from './link-slips';
import { links } from './links';
import { looseMarks } from './loose-marks';
import { menuVersions } from './menu-versions';
import { messages } from './messages';
import { missingDays } from './missing-days';
import { namedBodies } from './named-bodies';
import { nestedLinks } from './nested-links';
import { openMarks } from './open-marks';
import { pagePeriods } from './page-periods';
import { periods } from './periods';
import { pictureSizes } from './picture-sizes';
import { priceFormat } from './price-format';
import { pseudoHeadings } from './pseudo-headings';
import { rawHtml } from './raw-html';
import { readability } from './readability';
import { relatedPages } from './related-pages';
import { removals } from './removals';
import { repeatedMarks } from './repeated-marks';
import { repeatedWords } from './repeated-words';
import { requiredFiles } from './required-files';
import type { Rule } from './rule';
import { runTogether } from './run-together';
import { sameLinkTexts } from './same-link-texts';
import { sentenceEnds } from './sentence-ends';
import { shortcodes } from './shortcodes';
import { speltOutFacts } from './spelt-out-facts';
import { staleTranslation } from './stale-translation';
import { straightQuotes } from './straight-quotes';
import { strayEmphasis } from './stray-emphasis';
import { tables } from './tables';
import { templateTexts } from './template-texts';
import { titles } from './titles';
import { translations } from './translations';
import { typedLists } from './typed-lists';
import { unknownExemptions } from './unknown-exemptions';
import { untoldChanges } from './untold-changes';
import { unusedPictures } from './unused-pictures';
import { vagueLinks } from './vague-links';
import { vanishedPages } from './vanished-pages';
import { verification } from './verification';

/** Every rule for content. A running site holds its content to them as well. What a file needs to be read at all is checked by parsing and assembling it. */
export const contentRules: readonly Rule[] = [
	requiredFiles,
	titles,
	descriptions,
	guides,
	guideSteps,
	relatedPages,
	vanishedPages,
	removals,
	translations,
	staleTranslation,
	untoldChanges,
	futureLastmod,
	verification,
	periods,
	endedAlerts,
	alertVersions,
	menuVersions,
	pagePeriods,
	footerVersions,
	folderPages,
	emptyTexts,
	templateTexts,
	headings,
	headingMarks,
	headingStops,
	pseudoHeadings,
	links,
	nestedLinks,
	linkSlips,
	languagePrefixes,
	bareAddresses,
	vagueLinks,
	sameLinkTexts,
	missingDays,
	runTogether,
	sentenceEnds,
	repeatedWords,
	repeatedMarks,
	looseMarks,
	openMarks,
	hyphenDashes,
	straightQuotes,
	capitals,
	priceFormat,
	images,
	unusedPictures,
	pictureSizes,
	tables,
	typedLists,
	emptyItems,
	indentedText,
	strayEmphasis,
	curlyQuotes,
	directives,
	factReferences,
	shortcodes,
	rawHtml,
	footnotes,
	namedBodies,
	unknownExemptions,
	contradictedFacts,
	changedFacts,
	speltOutFacts,
	languageForm,
	readability,
];

/** What is wrong with content. */
export const problemsOf = createInspector(contentRules);

/** Those, and what the check says of the interface besides. */
export const rules: readonly Rule[] = [...contentRules, messages];
