import { type Locale, locales } from '../i18n/routing';
import { linkPages } from './assemble-links';
import { activeAlerts, footerOf } from './assemble-notices';
import { collectPages } from './assemble-pages';
import type { ImageFile } from './load';
import type { ParsedFile } from './parse';
import type { Problem } from './problem';
import type { AssembleOptions, LocaleContent, SiteContent } from './types';

export interface Assembled {
	site: SiteContent;
	problems: Problem[];
}

/**
 * Builds the whole site from understood files: pages paired across languages, menus, guides, sections, breadcrumbs,
 * aliases, alerts, footer. Pure: the same files and the same instant give the same site.
 */
export function assemble(
	files: readonly ParsedFile[],
	images: readonly ImageFile[],
	options: AssembleOptions,
): Assembled {
	const problems = files.flatMap((file) => file.problems);
	const pages = collectPages(files, options);
	const alerts = activeAlerts(files, options.now);
	const empty = (): LocaleContent => ({
		pages: {},
		pathOfKey: {},
		aliases: {},
		mainMenu: [],
		alerts: [],
		footer: null,
	});
	const site: SiteContent = {
		locales: Object.fromEntries(locales.map((locale) => [locale, empty()])) as Record<Locale, LocaleContent>,
		facts: files.find((file) => file.kind === 'facts')?.data.fakta ?? {},
		synonyms: files.find((file) => file.kind === 'synonyms')?.data.synonymer ?? [],
		images: Object.fromEntries(images.map((image) => [image.path, image])),
		unpublished: pages.unpublished,
		nextChange: earliest([...pages.boundaries, ...alerts.boundaries], options.now),
	};
	linkPages(site, pages.published);
	for (const locale of locales) {
		site.locales[locale].alerts = alerts.in(locale, site);
		site.locales[locale].footer = footerOf(files, locale);
	}
	return { site, problems: [...problems, ...pages.problems] };
}

function earliest(instants: readonly number[], now: number): number | null {
	const future = instants.filter((instant) => instant > now);
	return future.length === 0 ? null : Math.min(...future);
}
