import { readTranslations } from '../content/history/translations';
import { type Locale, locales } from '../i18n/routing';
import { nameOf } from './find-page';
import type { Status } from './status';
import type { Workspace } from './workspace';

/** A translation that somebody should make or mend. */
interface Waiting {
	/** Where one begins: the translation, else the page that it is to be made from. */
	file: string;
	locale: Locale;
	/** True for one that has fallen behind; false for one that is to be made. */
	isBehind: boolean;
	/** What is wanting, in Norwegian. */
	sentence: string;
}

/** The translations that are behind or missing, and how many nobody knows of. */
export function waitingTranslations(
	{ pages }: Pick<Status, 'pages'>,
	{ context: { versions } }: Pick<Workspace, 'context'>,
): { waiting: Waiting[]; unknown: number } {
	let unknown = 0;
	const waiting = pages.flatMap(({ key, versions: states }) => {
		const files = versions.get(key) ?? [];
		return locales.flatMap((locale): Waiting[] => {
			const state = states[locale];
			const file = (files.find((page) => page.locale === locale) ?? files[0])?.file ?? '';
			if (state?.state === 'ukjent') unknown += 1;
			if (state?.state === 'bak')
				return [{ file, locale, isBehind: true, sentence: `bak kilden: ${state.sections.join(', ')}` }];
			return state?.state === 'mangler'
				? [{ file, locale, isBehind: false, sentence: `mangler på ${nameOf(locale)}` }]
				: [];
		});
	});
	return { waiting, unknown };
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
