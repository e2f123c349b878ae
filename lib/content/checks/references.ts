import { completeLocales, isLocale, isPartial, type Locale } from '../../i18n/routing';
import { resolvePage, withdrawnAt } from '../assemble/resolve';
import { nearest } from '../suggest';
import type { Page } from '../types';
import type { CheckedText } from './checked-text';
import type { CheckContext } from './context';

/** Where an editor's reference to a page leads. */
export type Reference =
	| { state: 'published' | 'unpublished'; page: Page }
	/** The file is there, but cannot be used; its own problems say why. */
	| { state: 'unusable' }
	| { state: 'missing' };

/** Follows a reference just as the site does when it shows the page. */
export function followReference(
	{ site, whole, addresses }: CheckContext,
	locale: Locale,
	reference: string,
): Reference {
	const page = resolvePage(site, locale, reference);
	if (page) return { state: 'published', page };
	const hidden = resolvePage(whole, locale, reference);
	if (hidden) return { state: 'unpublished', page: hidden };
	const segments = (reference.split(/[?#]/)[0] ?? '').split('/').filter(Boolean);
	const named = isLocale(segments[0]) ? segments[0] : undefined;
	if (named) segments.shift();
	const path = `/${segments.join('/')}`;
	// The other language's file does not stand in for one that this language had.
	if (withdrawnAt(site, locale, path) && !addresses.has(locale + path)) return { state: 'missing' };
	const lenders = isPartial(named ?? locale) ? [named ?? locale] : completeLocales;
	return { state: lenders.some((language) => addresses.has(language + path)) ? 'unusable' : 'missing' };
}

/** True when readers do not see a text now: pages that wait may lead to each other, since they can go out together. */
export function isUnpublished({ site }: CheckContext, text: CheckedText): boolean {
	return text.kind === 'page' && site.unpublished.includes(text.locale + text.path);
}

/**
 * « Mente du «/x»?» for a path that does not exist, else an empty string. `from` is the path of the page it stands on: a
 * path without its first slash is often meant from there.
 */
export function suggestPath(context: CheckContext, locale: Locale, written: string, from = '/'): string {
	const { suggested, ...paths } = pathsOf(context, locale);
	const key = written.startsWith('/') ? written : `${from}\n${written}`;
	const suggestion = suggested.get(key) ?? findSuggestion(paths, written, from);
	suggested.set(key, suggestion);
	return suggestion;
}

/** The paths of a language, and what was suggested: a page that was moved is missed in many places. */
interface Paths {
	present: ReadonlySet<string>;
	/** The first path that ends in a name. */
	named: ReadonlyMap<string, string>;
	suggested: Map<string, string>;
}

const known = new WeakMap<CheckContext['whole'], Map<Locale, Paths>>();

function pathsOf({ whole, addresses }: CheckContext, locale: Locale): Paths {
	const byLocale = known.get(whole) ?? new Map<Locale, Paths>();
	known.set(whole, byLocale);
	const paths = byLocale.get(locale) ?? readPaths(whole, addresses, locale);
	byLocale.set(locale, paths);
	return paths;
}

function readPaths(whole: CheckContext['whole'], addresses: ReadonlySet<string>, locale: Locale): Paths {
	const present = new Set(Object.keys(whole.locales[locale].pages));
	// A page that cannot be used at the moment may be the one that was meant.
	for (const address of addresses) if (address.startsWith(`${locale}/`)) present.add(address.slice(locale.length));
	const named = new Map<string, string>();
	for (const path of present) {
		const name = path.split('/').at(-1) ?? '';
		if (path !== '/' && !named.has(name)) named.set(name, path);
	}
	return { present, named, suggested: new Map() };
}

function findSuggestion({ present, named }: Omit<Paths, 'suggested'>, written: string, from: string): string {
	const [path = ''] = written.split(/[?#]/);
	const parts = path.replace(/\.md$/, '').split('/').filter(Boolean);
	const last = parts.at(-1) ?? '';
	const relative = path.startsWith('/') ? [] : [readFrom(from, path), readFrom(`${from}/`, path)];
	const meant =
		relative.find((candidate) => present.has(candidate)) ??
		named.get(last) ??
		nearest(`/${parts.join('/')}`, present) ??
		named.get((last.length > 4 && nearest(last, named.keys())) || '');
	return meant === undefined ? '' : ` Mente du «${meant}»?`;
}

function readFrom(base: string, path: string): string {
	const site = `http://site${base}`;
	return URL.canParse(path, site) ? new URL(path, site).pathname.replace(/\.md$/, '') : path;
}
