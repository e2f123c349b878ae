import type { Locale } from '../../i18n/routing';
import { fold } from '../fold';
import { english } from './english';
import { norwegian } from './norwegian';
import type { SearchLanguage } from './search-language';

/** The words of a language that nothing is known of: each stands for itself. */
const unknown: SearchLanguage = {
	stem: fold,
	isStopWord: () => false,
	tellsOfDanger: () => false,
	hasCompounds: false,
};

/** By the site's languages, and those it may come to have. */
const known: Readonly<Record<string, SearchLanguage>> = { nb: norwegian, nn: norwegian, en: english };

/** How the search takes the words of one of the site's languages. */
export function searchLanguage(locale: Locale): SearchLanguage {
	return known[locale] ?? unknown;
}
