import { tellsOfDanger } from './norwegian-danger';
import { stem } from './norwegian-stem';
import { isStopWord } from './norwegian-stop-words';
import type { SearchLanguage } from './search-language';

/** Bokmål and Nynorsk as one language: a word of either finds pages in both. */
export const norwegian: SearchLanguage = {
	stem,
	isStopWord,
	tellsOfDanger,
	negation: stem('ikke'),
	hasCompounds: true,
};
