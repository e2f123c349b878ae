import type { CheckedPage } from '../content/checks/checked-text';
import { beginsAt } from '../content/dates';
import {
	readTranslations,
	sourceAmong,
	type TranslationState,
	type Translations,
} from '../content/history/translations';
import { sectionsOf } from '../content/markdown/shown-text';
import type { SiteContent } from '../content/types';
import { isPartial, type Locale, locales } from '../i18n/routing';
import { languageTitle, nameOf } from './find-page';
import type { Workspace } from './workspace';

/** Språklova § 12: of what is of some size, as much must be in either form. */
const leastShare = 0.25;

/** How one version of a page is. */
export type VersionState =
	| TranslationState
	/** Others are translated from it. */
	| { state: 'kilde' }
	| { state: 'mangler' | 'utkast' | 'publiseres senere' | 'ikke publisert lenger' }
	/** Its own problems say why. */
	| { state: 'kan ikke leses' };

/** A page in all its languages; a language that need not have it is left out. */
interface PageStatus {
	key: string;
	versions: Partial<Record<Locale, VersionState>>;
}

export interface Status {
	pages: readonly PageStatus[];
	/** How much readers get in each of the two forms of Norwegian: words, and their share of both, 0 to 1. */
	forms: readonly { locale: Locale; words: number; share: number }[];
	/** Pages whose day of review has come, the oldest first. */
	reviews: readonly { file: string; line: number; day: string; owner: string | undefined }[];
}

/** How a site stands: translations, language forms and reviews. */
export async function readStatus(workspace: Workspace): Promise<Status> {
	const { context } = workspace;
	const translations = await readTranslations(workspace.folder, workspace.files);
	const pages = [...context.versions].map(([key, versions]): PageStatus => {
		const source = sourceAmong(versions);
		const states = locales.flatMap((locale): [Locale, VersionState][] => {
			const version = versions.find((page) => page.locale === locale);
			if (version) return [[locale, stateOf(version, source, translations, context)]];
			return !isPartial(locale) ? [[locale, { state: 'mangler' }]] : [];
		});
		return { key, versions: Object.fromEntries(states) };
	});
	return {
		pages: pages.sort((a, b) => a.key.localeCompare(b.key, 'nb')),
		forms: formsOf(context.site),
		reviews: reviewsIn(context),
	};
}

function stateOf(
	page: CheckedPage,
	source: CheckedPage | undefined,
	translations: Translations,
	{ site: { unpublished }, now }: Workspace['context'],
): VersionState {
	if (page.broken) return { state: 'kan ikke leses' };
	if (page.data.draft) return { state: 'utkast' };
	if (unpublished.includes(page.locale + page.path))
		return { state: isLater(page, now) ? 'publiseres senere' : 'ikke publisert lenger' };
	return page === source ? { state: 'kilde' } : (translations.get(page.file) ?? { state: 'kilde' });
}

function isLater({ data: { publishDate } }: CheckedPage, now: number): boolean {
	return publishDate !== undefined && beginsAt(publishDate) > now;
}

/** Språklova counts Bokmål and Nynorsk alone. */
function formsOf(site: SiteContent): Status['forms'] {
	const counted = locales
		.filter((locale) => locale === 'nb' || locale === 'nn')
		.map((locale) => ({ locale, words: wordsIn(locale, site) }));
	const all = counted.reduce((sum, { words }) => sum + words, 0);
	return counted.map((form) => ({ ...form, share: all === 0 ? 0 : form.words / all }));
}

function wordsIn(locale: Locale, { locales: contents, facts }: SiteContent): number {
	const own = Object.values(contents[locale].pages).filter(({ language }) => language === locale);
	const texts = own.flatMap(({ title, ingress = '', markdown }) => [
		title,
		ingress,
		...sectionsOf(markdown, { locale, facts }).flatMap(({ heading, blocks }) => [
			heading?.text ?? '',
			...blocks.map(({ text }) => text),
		]),
	]);
	return texts.reduce((sum, text) => sum + (text.match(/\p{L}+/gu)?.length ?? 0), 0);
}

function reviewsIn({ pages, now }: Workspace['context']): Status['reviews'] {
	return pages
		.flatMap(({ file, lineOf, data: { neste_gjennomgang: day, eier: owner } }) =>
			day !== undefined && beginsAt(day) <= now ? [{ file, line: lineOf(['neste_gjennomgang']), day, owner }] : [],
		)
		.sort((a, b) => a.day.localeCompare(b.day));
}

/** How much there is in each form of Norwegian, in one line, and whether it is as much as språklova § 12 asks for. */
export function formsSentence(forms: Status['forms']): string {
	const percent = (share: number) => `${Math.round(share * 100)} %`;
	const shares = forms.map(({ locale, share }) => `${nameOf(locale)} ${percent(share)}`).join(', ');
	const low = forms.filter(({ share }) => share < leastShare).map(({ locale }) => languageTitle(locale));
	const verdict =
		low.length > 0
			? `${low.join(' og ')} er under de 25 % som språklova krever.`
			: 'Språklova krever minst 25 % av hver.';
	return `Ord: ${shares}. ${verdict}`;
}
