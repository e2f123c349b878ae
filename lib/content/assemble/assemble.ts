import { type Locale, locales } from '../../i18n/routing';
import { noFacts } from '../facts/schema';
import type { ImageFile } from '../files';
import type { Problem } from '../problem';
import type { ParsedFile } from '../source/parsed-file';
import type { AssembleOptions, LocaleContent, SiteContent } from '../types';
import { withFactsInFields } from './fact-references';
import { linkPages } from './links';
import { fillMenus } from './menus';
import { activeAlerts, footerOf } from './notices';
import { collectPages } from './pages';
import { createFallbackRule } from './published-before';
import { removalsIn, withCertain, withdrawPages } from './withdrawn';

export interface Assembled {
	site: SiteContent;
	problems: Problem[];
}

/**
 * Builds the whole site from understood files: pages paired across languages, menus, guides, sections, breadcrumbs,
 * aliases, alerts, footer, and facts put in the fields that readers see. Pure: the same files and the same instant give the same site.
 */
export function assemble(
	parsed: readonly ParsedFile[],
	images: readonly ImageFile[],
	options: AssembleOptions,
): Assembled {
	const problems = parsed.flatMap((file) => file.problems);
	const { fakta: facts = noFacts, virksomheter: bodies = {} } =
		parsed.find((file) => file.kind === 'facts')?.data ?? {};
	// Here, so that every reader of the site has the final text: descriptions, menus, search, pictures to share.
	const files = parsed.map((file) => withFactsInFields(file, facts));
	const synonyms = files.find((file) => file.kind === 'synonyms')?.data;
	const pages = collectPages(files, options);
	const known = { hidden: pages.hidden, removals: removalsIn(files) };
	const published = withCertain({ published: options.published ?? new Map(), ...known });
	const alerts = activeAlerts(files, options.now);
	const empty = (): LocaleContent => ({
		pages: {},
		pathOfKey: {},
		aliases: {},
		withdrawn: {},
		mainMenu: [],
		alerts: [],
		footer: null,
	});
	const site: SiteContent = {
		locales: Object.fromEntries(locales.map((locale) => [locale, empty()])) as Record<Locale, LocaleContent>,
		facts,
		bodies,
		synonyms: synonyms?.synonymer ?? [],
		ownSynonyms: synonyms?.egne ?? {},
		images: Object.fromEntries(images.map((image) => [image.path, image])),
		unpublished: pages.unpublished,
		nextChange: earliest([...pages.boundaries, ...alerts.boundaries], options.now),
	};
	linkPages(site, pages.published, createFallbackRule(published));
	fillMenus(site, pages.published);
	withdrawPages(site, { published, ...known });
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
