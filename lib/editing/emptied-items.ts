import type { Link, ListItem, Nodes, Parents } from 'mdast';
import { nodesIn } from '../content/markdown/nodes';

/** A stretch of a text, and what is to stand there. */
export interface Edit {
	from: number;
	to: number;
	text: string;
}

/** The items of lists that are nothing but a link, by their link: without it nothing is left of them that leads anywhere. */
export function itemsOfLinks(tree: Nodes): ReadonlyMap<Nodes, ListItem> {
	const items = new Map<Nodes, ListItem>();
	for (const { node } of tree.type === 'root' ? nodesIn(tree) : []) {
		if (node.type !== 'listItem') continue;
		const [paragraph, ...more] = node.children;
		const link = paragraph?.type === 'paragraph' && more.length === 0 ? onlyLinkOf(paragraph) : undefined;
		if (link) items.set(link, node);
	}
	return items;
}

/** A button is something to do, and no item. */
function onlyLinkOf({ children }: Parents): Link | undefined {
	const said = children.filter((child) => child.type !== 'text' || /[\p{L}\p{N}]/u.test(child.value));
	const [link, ...more] = said;
	return link?.type === 'link' && more.length === 0 && !link.data ? link : undefined;
}

/** What goes with some items: they, and each list, quotation or box that nothing else is in. */
export function goneWith(items: ReadonlySet<Nodes>): (node: Nodes) => boolean {
	const isGone = (node: Nodes): boolean => {
		if (items.has(node)) return true;
		const holds = ['list', 'listItem', 'blockquote', 'containerDirective'].includes(node.type);
		return holds && 'children' in node && node.children.length > 0 && node.children.every(isGone);
	};
	return isGone;
}

/** What is to be cut out of a text for some of its blocks to go: every other byte stays. */
export function cutsFor(parent: Nodes, body: string, isGone: (node: Nodes) => boolean): Edit[] {
	if (!('children' in parent)) return [];
	const { children }: { children: readonly Nodes[] } = parent;
	const cuts: Edit[] = [];
	for (let at = 0; at < children.length; at++) {
		const [first, before] = [children[at], children[at - 1]];
		if (!first) continue;
		if (!isGone(first)) {
			cuts.push(...cutsFor(first, body, isGone));
			continue;
		}
		const next = children.findIndex((child, index) => index > at && !isGone(child));
		const after = next === -1 ? undefined : children[next];
		at = next === -1 ? children.length : next - 1;
		const end = offsetOf(children[at] ?? children.at(-1) ?? first, 'end');
		if (before) cuts.push({ from: offsetOf(before, 'end'), to: end, text: '' });
		else if (after) cuts.push(upTo(first, after, body));
		else cuts.push({ from: offsetOf(first, 'start'), to: end, text: '' });
	}
	return cuts;
}

/** From the first block that goes up to the one that is first then: a list is numbered from where it was. */
function upTo(first: Nodes, after: Nodes, body: string): Edit {
	const [from, to] = [offsetOf(first, 'start'), offsetOf(after, 'start')];
	const numberAt = (start: number) =>
		(first.type === 'listItem' && /^\d+/.exec(body.slice(start, start + 9))?.[0]) || '';
	return { from, to: to + numberAt(to).length, text: numberAt(from) };
}

/** What blocks a text is made of, other than those that go: text that is cut right is made of the same. */
export function shapeOf(node: Nodes, isGone: (node: Nodes) => boolean): string {
	if (!('children' in node) || node.type === 'paragraph' || node.type === 'heading') return node.type;
	const kept = node.children.filter((child) => !isGone(child));
	return `${node.type}(${kept.map((child) => shapeOf(child, isGone)).join(' ')})`;
}

/** Where a node stands in its text. */
export function offsetOf({ position }: Nodes, end: 'start' | 'end'): number {
	return position?.[end].offset ?? 0;
}
