import type { Definition, Link, LinkReference, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Locale } from '../../i18n/routing';
import { resolvePage } from '../assemble/resolve';
import type { SiteContent } from '../types';
import { element, text } from './nodes';

export interface LinkContext {
	/** Language that the text is written in: its links are read as paths of that language. */
	language: Locale;
	/** Language of the address at which it is shown. */
	locale: Locale;
	site: Pick<SiteContent, 'locales'>;
	labels: { external: string };
}

/** Addresses outside the content that pages may link to. */
const otherAddresses = /^\/(en|sitemap\.xml|robots\.txt|bilder\/\S+|\.well-known\/security\.txt)$/;

/**
 * Leads internal links to the reader's language, marks links that leave the site, and shows a link to a page that is not
 * published as plain text, and so a link inside another (https://html.spec.whatwg.org/#the-a-element: «no interactive
 * content descendant»). Gives every address that the text leads to.
 */
export function renderLinks(tree: Root, context: LinkContext): string[] {
	const found: Definition[] = [];
	visit(tree, 'definition', (node) => void found.push(node));
	const definitions = definitionsFrom(found);
	const addresses: string[] = [];
	const replace = (parent: Parents, isInLink: boolean): void => {
		const children = parent.children.flatMap((node): Nodes[] => {
			const url = isInLink ? undefined : urlOf(node, definitions);
			const target = url === undefined ? undefined : targetOf(url, context);
			if (target) addresses.push(target.href);
			if ('children' in node) replace(node, isInLink || target !== undefined);
			if (!isLink(node)) return [node];
			return target ? [anchor(target, node.children, context)] : node.children;
		});
		parent.children = children as typeof parent.children;
	};
	replace(tree, false);
	return addresses;
}

/** True for a link, wherever its address stands. */
export function isLink(node: Nodes): node is Link | LinkReference {
	return node.type === 'link' || node.type === 'linkReference';
}

function urlOf(node: Nodes, definitions: ReadonlyMap<string, string>): string | undefined {
	if (node.type === 'link') return node.url;
	return node.type === 'linkReference' ? (definitions.get(node.identifier) ?? '') : undefined;
}

/** Addresses by identifier, for links written `[tekst][identifier]`; the first definition counts, as CommonMark has it. */
export function definitionsFrom(definitions: readonly Definition[]): ReadonlyMap<string, string> {
	return new Map([...definitions].reverse().map(({ identifier, url }) => [identifier, url]));
}

interface Target {
	href: string;
	external: boolean;
	lang?: Locale;
}

/** Where a link leads, or undefined when there is nothing to lead to. */
export function targetOf(url: string, { language, locale, site }: Omit<LinkContext, 'labels'>): Target | undefined {
	const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0].toLowerCase() ?? '';
	// The sanitiser knows schemes in small letters only.
	const address = scheme + url.slice(scheme.length);
	if (/^(https?:)?\/\//.test(address)) return { href: address, external: true };
	if (/^(mailto|tel|sms):/.test(address) || url.startsWith('#') || otherAddresses.test(url))
		return { href: address, external: false };
	if (scheme || /^(\?|$)/.test(url)) return undefined;
	const found = resolvePage(site, language, url);
	if (!found) return undefined;
	const named = /^\/(?:[^/?#]+)/.exec(url)?.[0].slice(1);
	const href = named === found.locale ? found.url : (found.alternates[locale] ?? found.url);
	const page = href.split('/')[1] === locale ? undefined : found.language;
	return { href: href + (/[?#].*$/.exec(url)?.[0] ?? ''), external: false, ...(page && { lang: page }) };
}

function anchor(
	{ href, external, lang }: Target,
	children: readonly PhrasingContent[],
	{ labels }: LinkContext,
): PhrasingContent {
	const properties = { href, ...(external && { rel: 'external' }), ...(lang && { hrefLang: lang }) };
	const note = external ? [element('span', { className: ['visually-hidden'] }, [text(` (${labels.external})`)])] : [];
	return element('a', properties, [...children, ...note]);
}
