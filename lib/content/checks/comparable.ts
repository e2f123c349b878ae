import { completeLocales } from '../../i18n/routing';
import type { CheckedPage } from './checked-text';

/** Of the versions of a page, those in the complete languages that can be held against each other: read without faults, and no drafts. */
export function comparable(versions: readonly CheckedPage[]): CheckedPage[] {
	return completeLocales.flatMap((locale) =>
		versions.filter((page) => page.locale === locale && !page.broken && !page.data.draft),
	);
}
