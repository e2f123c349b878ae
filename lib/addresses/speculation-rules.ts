import { locales } from '../i18n/routing';
import { appPath } from './app';
import { searchAddress } from './search-query';

export const speculationRulesPath = '/speculation-rules.json';

/** Pages that a browser should not fetch before they are asked for: those that lead out of the site, and searches. */
const never = [appPath, `${appPath}/*`, ...locales.map((locale) => `${searchAddress(locale)}*`)];

const samePages = { and: [{ href_matches: '/*' }, ...never.map((path) => ({ not: { href_matches: path } }))] };

/**
 * What browsers may load while a reader's pointer rests on a link, without any script
 * (https://html.spec.whatwg.org/multipage/speculative-loading.html). A browser that cannot prerender prefetches.
 */
export const speculationRules = {
	prefetch: [{ where: samePages, eagerness: 'moderate' }],
	prerender: [{ where: samePages, eagerness: 'moderate' }],
};

/** Tells browsers where the rules are. */
export const speculationHeaders = { 'speculation-rules': `"${speculationRulesPath}"` };
