import type { CheckedPage } from '../content/checks/checked-text';
import { comparable } from '../content/checks/comparable';
import { beginsAt } from '../content/dates';
import { readTranslations } from '../content/history/translations';
import { isPartial, type Locale, locales } from '../i18n/routing';
import { nameOf } from './find-page';
import type { Status } from './status';
import type { Workspace } from './workspace';

/** A translation that somebody should make or mend. */
interface Waiting {
	/** Where one begins: the translation, else the page that it is to be made from. */
	file: string;
	locale: Locale;
	/** True for one that is there, and is to be mended or finished; false for one that is to be made. */
	isThere: boolean;
	/** What is wanting, in Norwegian. */
	sentence: string;
}

/** The translations that are behind or missing, and how many nobody knows of. */
export function waitingTranslations(
	{ pages }: Pick<Status, 'pages'>,
	{ context: { versions, now } }: Pick<Workspace, 'context'>,
): { waiting: Waiting[]; unknown: number } {
	let unknown = 0;
	const waiting = pages.flatMap(({ key, versions: states }) => {
		const files = versions.get(key) ?? [];
		return locales.flatMap((locale): Waiting[] => {
			const state = states[locale];
			const file = (files.find((page) => page.locale === locale) ?? files[0])?.file ?? '';
			if (state?.state === 'ukjent') unknown += 1;
			if (state?.state === 'bak')
				return [{ file, locale, isThere: true, sentence: `henger etter kilden: ${state.sections.join(', ')}` }];
			if (state?.state === 'mangler')
				return [{ file, locale, isThere: false, sentence: `mangler på ${nameOf(locale)}` }];
			const late = lateness(files, locale, now);
			return late === undefined ? [] : [{ file, locale, isThere: true, sentence: `${late} på ${nameOf(locale)}` }];
		});
	});
	return { waiting, unknown };
}

/**
 * How a version is that readers do not get when they get another, in the languages that all pages are in: one that is a draft, or is
 * published later. Undefined for one that comes with the others.
 */
function lateness(versions: readonly CheckedPage[], locale: Locale, now: number): string | undefined {
	const ready = comparable(versions);
	const own = versions.find((page) => page.locale === locale);
	if (!own || own.broken || isPartial(locale) || ready.length === 0) return undefined;
	if (own.data.draft) return 'er ikke skrevet ferdig';
	const others = ready.filter((page) => page !== own).map((page) => comesAt(page, now));
	return others.length > 0 && comesAt(own, now) > Math.min(...others) ? 'publiseres senere' : undefined;
}

function comesAt({ data: { publishDate } }: CheckedPage, now: number): number {
	return publishDate === undefined ? now : Math.max(now, beginsAt(publishDate));
}

/** A translation that says what its source said before. */
export interface Lagging {
	file: string;
	locale: Locale;
	/** What the source says otherwise now: headings, and fields. */
	sections: readonly string[];
}

/** The translations of one page that have fallen behind; git is asked of that page alone. */
export async function laggingVersions(
	{ folder, files, context }: Pick<Workspace, 'folder' | 'files' | 'context'>,
	file: string,
): Promise<Lagging[]> {
	const versions = context.versions.get(context.pageOf.get(file)?.key ?? '') ?? [];
	const own = new Set(versions.map((version) => version.file));
	const states = await readTranslations(
		folder,
		files.filter((candidate) => candidate.kind === 'facts' || own.has(candidate.file)),
	);
	return versions.flatMap((version) => {
		const state = states.get(version.file);
		return state?.state === 'bak' ? [{ file: version.file, locale: version.locale, sections: state.sections }] : [];
	});
}
