import { type Locale, locales } from '../../i18n/routing';
import { isAbout } from '../problem';
import { placeOf } from '../source/place';
import type { Scan } from './scan';

/** How many page files each language has. */
export type PageCount = Readonly<Record<Locale, number>>;

/**
 * How long (ms) a folder that has lost more than a third of its pages, but no language, must have stood so before it is
 * believed: longer than a mount or a synchronisation takes.
 */
export const believedAfterMs = 600_000;

/** What is known of a folder when a scan of it is judged. Times are of one monotonic clock, in milliseconds. */
export interface GuardState {
	/** The pages of the scan that was believed last. */
	accepted: PageCount;
	/** What stood before it, and until when: a folder that empties bit by bit is a folder that empties. */
	earlier: readonly { pages: number; until: number }[];
	/** The loss that is waiting to be believed, if any. */
	loss?: { since: number; pages: number };
}

export interface Loss {
	/** Languages without a single page left; none when only many pages are gone. */
	languages: readonly Locale[];
	before: number;
	now: number;
}

export interface Verdict {
	state: GuardState;
	/** Set when the scan is not to be believed. */
	held?: Loss;
}

/** What is known at the start, from the pages that were on the site before. */
export function initialGuard(accepted: PageCount): GuardState {
	return { accepted, earlier: [] };
}

/**
 * Whether a scan shows what editors have done, or a folder that is emptied or half mounted. Pure.
 *
 * A whole language is believed lost only on the operator's word (`isAllowed`); more than a third of the pages also when the
 * loss has stood for ten minutes.
 */
export function judgeScan(state: GuardState, found: PageCount, at: number, isAllowed = false): Verdict {
	const earlier = state.earlier.filter(({ until }) => at - until < believedAfterMs);
	const loss = lossOf({ ...state, earlier }, found);
	const since = state.loss && state.loss.pages === sum(found) ? state.loss.since : at;
	const hasStood = loss?.languages.length === 0 && at - since >= believedAfterMs;
	if (loss && !isAllowed && !hasStood) {
		return { state: { accepted: state.accepted, earlier, loss: { since, pages: loss.now } }, held: loss };
	}
	// What has been believed after all is not held against the next scan.
	const kept = loss ? [] : [...earlier, { pages: sum(state.accepted), until: at }];
	return { state: { accepted: found, earlier: kept.filter(({ pages }) => pages > sum(found)) } };
}

function lossOf({ accepted, earlier }: GuardState, found: PageCount): Loss | undefined {
	const languages = locales.filter((locale) => accepted[locale] > 0 && found[locale] === 0);
	const before = Math.max(sum(accepted), ...earlier.map(({ pages }) => pages));
	const now = sum(found);
	return languages.length > 0 || 3 * (before - now) > before ? { languages, before, now } : undefined;
}

/** All pages of all languages. */
export function sum(count: PageCount): number {
	return locales.reduce((pages, locale) => pages + count[locale], 0);
}

/** The page files among `paths`. */
export function countPages(paths: Iterable<string>): PageCount {
	const count = Object.fromEntries(locales.map((locale) => [locale, 0])) as Record<Locale, number>;
	for (const path of paths) {
		const place = placeOf(path);
		if (place.kind === 'page' && /\.md$/i.test(path)) count[place.locale] += 1;
	}
	return count;
}

/** The page files that a scan found; one of `known` that may not be read, or whose folder may not, is there as well. */
export function pagesIn({ entries, problems }: Pick<Scan, 'entries' | 'problems'>, known: Iterable<string>): PageCount {
	const hidden = [...known].filter((path) => problems.some((problem) => isAbout(problem, path)));
	return countPages(new Set([...entries.map(({ path }) => path), ...hidden]));
}
