import { type Locale, locales } from '../i18n/routing';
import { nameOf } from './find-page';
import type { Status } from './status';
import type { Workspace } from './workspace';

/** A translation that somebody should make or mend. */
interface Waiting {
	/** Where one begins: the translation, else the page that it is to be made from. */
	file: string;
	locale: Locale;
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
			if (state?.state === 'bak') return [{ file, locale, sentence: `bak kilden: ${state.sections.join(', ')}` }];
			return state?.state === 'mangler' ? [{ file, locale, sentence: `mangler på ${nameOf(locale)}` }] : [];
		});
	});
	return { waiting, unknown };
}
