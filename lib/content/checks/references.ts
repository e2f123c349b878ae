import { completeLocales, isLocale, isPartial, type Locale } from '../../i18n/routing';
import { resolvePage, withdrawnAt } from '../assemble/resolve';
import { didYouMean } from '../suggest';
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
export function suggestPath({ whole, addresses }: CheckContext, locale: Locale, written: string, from = '/'): string {
	const known = suggestions.get(whole) ?? new Map<string, string>();
	suggestions.set(whole, known);
	const key = [locale, written.startsWith('/') ? '' : from, written].join('\n');
	const suggestion = known.get(key) ?? findSuggestion(pathsIn({ whole, addresses }, locale), written, from);
	known.set(key, suggestion);
	return suggestion;
}

/** A page that was moved is missed in many places: each suggestion is looked for once. */
const suggestions = new WeakMap<CheckContext['whole'], Map<string, string>>();

function pathsIn({ whole, addresses }: Pick<CheckContext, 'whole' | 'addresses'>, locale: Locale): Set<string> {
	const paths = new Set(Object.keys(whole.locales[locale].pages));
	// A page that cannot be used at the moment may be the one that was meant.
	for (const address of addresses) if (address.startsWith(`${locale}/`)) paths.add(address.slice(locale.length));
	return paths;
}

function findSuggestion(present: ReadonlySet<string>, written: string, from: string): string {
	const [path = ''] = written.split(/[?#]/);
	const parts = path.replace(/\.md$/, '').split('/').filter(Boolean);
	const last = parts.at(-1) ?? '';
	const relative = path.startsWith('/') ? [] : [readFrom(from, path), readFrom(`${from}/`, path)];
	const named = (page: string) => page.split('/').at(-1) ?? '';
	const paths = [...present];
	const meant =
		relative.find((candidate) => present.has(candidate)) ?? paths.find((page) => page !== '/' && named(page) === last);
	if (meant) return ` Mente du «${meant}»?`;
	const nearest = didYouMean(`/${parts.join('/')}`, paths);
	const near = paths.find((page) => last.length > 4 && didYouMean(last, [named(page)]) !== '');
	return nearest || (near ? ` Mente du «${near}»?` : '');
}

function readFrom(base: string, path: string): string {
	const site = `http://site${base}`;
	return URL.canParse(path, site) ? new URL(path, site).pathname.replace(/\.md$/, '') : path;
}
