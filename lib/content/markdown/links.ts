import type { Definition, Link, LinkReference, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Locale } from '../../i18n/routing';
import { element, text } from './nodes';

export interface LinkContext {
	/** Where an editor's link leads, or undefined when there is nothing to lead to. */
	targetOf(url: string): LinkTarget | undefined;
	labels: { external: string };
}

export interface LinkTarget {
	href: string;
	external: boolean;
	/** Set when the page behind the link is in another language. */
	lang?: Locale;
}

/**
 * Leads internal links to the reader's language, marks links that leave the site, and shows a link to a page that is not
 * published as plain text, and so a link inside another (https://html.spec.whatwg.org/#the-a-element: «no interactive
 * content descendant»). Gives every address that the text leads to.
 */
export function renderLinks(tree: Root, context: LinkContext): string[] {
	const definitions = definitionsIn(tree);
	const addresses: string[] = [];
	const replace = (parent: Parents, isInLink: boolean): void => {
		const children = parent.children.flatMap((node): Nodes[] => {
			const url = isInLink ? undefined : urlOf(node, definitions);
			const target = url === undefined ? undefined : context.targetOf(url);
			if (target) addresses.push(target.href);
			if ('children' in node) replace(node, isInLink || target !== undefined);
			if (!isLink(node)) return [node];
			return target ? [anchor(target, node, context)] : node.children;
		});
		parent.children = children as typeof parent.children;
	};
	replace(tree, false);
	return addresses;
}

/** Every address that an editor links to in a text, as it is written. */
export function linkedUrls(tree: Root): string[] {
	const definitions = definitionsIn(tree);
	const urls: string[] = [];
	visit(tree, (node) => {
		if (isLink(node)) urls.push(urlOf(node, definitions) ?? '');
	});
	return urls;
}

/** True for a link, wherever its address stands. */
export function isLink(node: Nodes): node is Link | LinkReference {
	return node.type === 'link' || node.type === 'linkReference';
}

function urlOf(node: Nodes, definitions: ReadonlyMap<string, string>): string | undefined {
	if (node.type === 'link') return node.url;
	return node.type === 'linkReference' ? (definitions.get(node.identifier) ?? '') : undefined;
}

function definitionsIn(tree: Root): ReadonlyMap<string, string> {
	const found: Definition[] = [];
	visit(tree, 'definition', (node) => void found.push(node));
	return definitionsFrom(found);
}

/** Addresses by identifier, for links written `[tekst][identifier]`; the first definition counts, as CommonMark has it. */
export function definitionsFrom(definitions: readonly Definition[]): ReadonlyMap<string, string> {
	return new Map([...definitions].reverse().map(({ identifier, url }) => [identifier, url]));
}

function anchor(
	{ href, external, lang }: LinkTarget,
	{ children, data }: Link | LinkReference,
	{ labels }: LinkContext,
): PhrasingContent {
	const properties = {
		href,
		...(data?.isButton && { className: ['ds-button'] }),
		...(external && { rel: 'external' }),
		...(lang && { hrefLang: lang }),
	};
	if (!external) return element('a', properties, children);
	const note = element('span', { className: ['visually-hidden'] }, [text(` (${labels.external})`)]);
	return element('a', properties, data?.isButton ? [...children, note] : withArrow(children, note));
}

/** Most letters of a word that is kept on one line with the arrow: a longer one must be free to break. */
const longestWord = 24;

/**
 * The last word of a link to another site, its note and the arrow that the style sheet draws stand on one line: browsers may
 * break a line at whatever is taken out of the flow, as note and arrow are, so that an arrow alone would begin the next.
 */
function withArrow(children: readonly PhrasingContent[], note: PhrasingContent): PhrasingContent[] {
	const last = children.at(-1);
	const [word = ''] = (last?.type === 'text' && /\S+$/u.exec(last.value)) || [];
	if (last?.type !== 'text' || word === '' || word.length > longestWord) return [...children, note];
	const before = last.value.slice(0, -word.length);
	const end = element('span', { className: ['unbroken'] }, [text(word), note]);
	return [...children.slice(0, -1), ...(before ? [text(before)] : []), end];
}
