import type { Link, Nodes, PhrasingContent, Root } from 'mdast';
import { type Mention, mentionFinder, type NamedBody } from '../facts/bodies';
import { isLink, linkedUrls } from './links';
import { text } from './nodes';

/**
 * Makes a link of the first mention of each public body in a text, so that whoever is told to ask somebody can. None is made
 * in a heading, another link or a quotation, which tells what stands somewhere else, nor to a body to whose site the text
 * leads already: an editor who knows the errand has a better address.
 */
export function linkBodies(tree: Root, bodies: readonly NamedBody[]): void {
	const linked = new Set(linkedUrls(tree).map(siteOf));
	const wanted = new Set(bodies.filter(({ url }) => !linked.has(siteOf(url))));
	if (wanted.size === 0) return;
	const find = mentionFinder([...wanted]);
	let isQuoted = false;
	const look = (node: Nodes): void => {
		if (!('children' in node) || node.type === 'heading' || isLink(node)) return;
		if (!isInline(node)) isQuoted = false;
		node.children = node.children.flatMap((child): Nodes[] => {
			look(child);
			if (child.type !== 'text') return [child];
			const wasQuoted = isQuoted;
			isQuoted = isQuotedAt(child.value.length, child.value, wasQuoted);
			return withLinks(
				child.value,
				find(child.value).filter(
					({ body, index }) => !isQuotedAt(index, child.value, wasQuoted) && wanted.delete(body),
				),
			);
		}) as typeof node.children;
	};
	look(tree);
}

/** True for a node within a paragraph or a cell: a quotation may go on into it. */
function isInline({ type }: Nodes): boolean {
	return type === 'strong' || type === 'emphasis' || type === 'delete';
}

/** True where a quotation stands open, in a text that begins in one or not. */
function isQuotedAt(index: number, value: string, wasQuoted: boolean): boolean {
	const last = value.slice(0, index).match(/[«»“”](?=[^«»“”]*$)/)?.[0];
	return last === undefined ? wasQuoted : '«“'.includes(last);
}

/** A text with its mentions as links. */
function withLinks(value: string, mentions: readonly Mention[]): PhrasingContent[] {
	const ends = mentions.map((mention) => mention.index + mention.text.length);
	const parts = mentions.flatMap((mention, place) => [
		text(value.slice(place === 0 ? 0 : ends[place - 1], mention.index)),
		linkTo(mention),
	]);
	return [...parts, text(value.slice(ends.at(-1) ?? 0))];
}

/** An ordinary link: `renderLinks` comes after, and marks it as one that leaves the site. */
function linkTo({ body, text: words }: Mention): Link {
	return { type: 'link', url: body.url, children: [text(words)] };
}

/** What two addresses on one site have in common; undefined for an address on this site. */
function siteOf(url: string): string | undefined {
	return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : undefined;
}
