import type { Link, Nodes, PhrasingContent, Root } from 'mdast';
import { type Mention, mentionFinder, type NamedBody } from '../facts/bodies';
import { isLink, linkedUrls } from './links';
import { text } from './nodes';

/**
 * Makes a link of the first mention of each public body in a text, so that whoever is told to ask somebody can. None is made
 * in a heading or another link, nor to a body to whose site the text leads already: an editor who knows the errand has a
 * better address.
 */
export function linkBodies(tree: Root, bodies: readonly NamedBody[]): void {
	const linked = new Set(linkedUrls(tree).map(siteOf));
	const wanted = new Set(bodies.filter(({ url }) => !linked.has(siteOf(url))));
	if (wanted.size === 0) return;
	const find = mentionFinder([...wanted]);
	const look = (node: Nodes): void => {
		if (!('children' in node) || node.type === 'heading' || isLink(node)) return;
		node.children = node.children.flatMap((child): Nodes[] => {
			look(child);
			if (child.type !== 'text') return [child];
			return withLinks(
				child.value,
				find(child.value).filter(({ body }) => wanted.delete(body)),
			);
		}) as typeof node.children;
	};
	look(tree);
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
