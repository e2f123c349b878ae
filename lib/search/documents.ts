import { pageAt } from '../content/assemble/resolve';
import type { Answer } from '../content/markdown/answers';
import { sectionsOf } from '../content/markdown/shown-text';
import type { Page, SiteContent } from '../content/types';
import { completeLocales, isPartial, type Locale } from '../i18n/routing';

/** What a page is found by, as texts. */
export interface SearchDocument {
	page: Page;
	title: string;
	/** The words of the page's own part of its address: «minid i skolen elev». */
	address: string;
	keywords: string[];
	errorMessages: string[];
	/** Ingress and description. */
	lead: string;
	headings: string[];
	blocks: string[];
	/** The answer that each of the blocks stands under, in their order. */
	answers: readonly (Answer | undefined)[];
	/** Title and keywords of the same page in the other complete languages: readers mix the two forms of Norwegian. */
	translatedNames: string[];
	translatedText: string[];
}

/** Every page of a language as the search sees it. */
export function documentsOf(site: SiteContent, locale: Locale): SearchDocument[] {
	return Object.values(site.locales[locale].pages).map((page) => {
		const own = textsOf(page, site);
		const others = (isPartial(locale) ? [] : completeLocales).flatMap((other) => {
			const translation = other === page.language ? undefined : pageAt(site.locales, page.translations[other]);
			return translation ? [textsOf(translation, site)] : [];
		});
		return {
			page,
			address: (page.path.split('/').at(-1) ?? '').replaceAll('-', ' '),
			...own,
			translatedNames: others.flatMap(({ title, keywords }) => [title, ...keywords]),
			translatedText: others.flatMap(({ lead, headings, blocks }) => [lead, ...headings, ...blocks]),
		};
	});
}

function textsOf(
	page: Page,
	{ facts }: SiteContent,
): Omit<SearchDocument, 'page' | 'address' | 'translatedNames' | 'translatedText'> {
	const { title, keywords, errorMessages, ingress, description } = page;
	const lead = [...new Set([ingress, description])].filter((text) => text !== undefined).join(' ');
	const sections = sectionsOf(page.markdown, { locale: page.language, facts });
	const blocks = sections.flatMap((section) => section.blocks);
	return {
		title,
		keywords,
		errorMessages,
		lead,
		headings: sections.flatMap(({ heading }) => (heading?.text ? [heading.text] : [])),
		blocks: blocks.map(({ text }) => text),
		answers: blocks.map(({ answer }) => answer),
	};
}
