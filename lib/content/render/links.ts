import type { Parents, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Locale } from '../../i18n/routing';
import { resolvePage } from '../resolve';
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
 * published as plain text. Gives every address that the text leads to.
 */
export function renderLinks(tree: Root, context: LinkContext): string[] {
	const definitions = definitionsOf(tree);
	const addresses: string[] = [];
	visit(tree, ['link', 'linkReference'], (node, index, parent) => {
		if (!parent || index === undefined || (node.type !== 'link' && node.type !== 'linkReference')) return;
		const url = node.type === 'link' ? node.url : (definitions.get(node.identifier) ?? '');
		const children = node.children as PhrasingContent[];
		const target = targetOf(url, context);
		if (target) addresses.push(target.href);
		(parent as Parents).children.splice(
			index,
			1,
			...((target ? [anchor(target, children, context)] : children) as never[]),
		);
		return target ? index + 1 : index;
	});
	return addresses;
}

/** Addresses by identifier, for links written `[tekst][identifier]`; the first definition counts, as CommonMark has it. */
export function definitionsOf(tree: Root): Map<string, string> {
	const definitions = new Map<string, string>();
	visit(tree, 'definition', ({ identifier, url }) => {
		if (!definitions.has(identifier)) definitions.set(identifier, url);
	});
	return definitions;
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
