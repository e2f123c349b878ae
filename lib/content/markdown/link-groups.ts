import type { Root, RootContent } from 'mdast';
import { element } from './nodes';

/** One heading over a list is a list; two in a row are a way to find something. */
const fewestGroups = 2;

/**
 * Puts headings of level 2 that stand in a row, each over nothing but a list of links, in groups that can be laid out side
 * by side.
 */
export function groupLinks(tree: Root): void {
	const nodes: RootContent[] = [];
	for (let index = 0; index < tree.children.length; ) {
		const groups = groupsFrom(tree.children, index);
		const end = index + Math.max(1, groups.length * 2);
		if (groups.length < fewestGroups) nodes.push(...tree.children.slice(index, end).map(named));
		else
			nodes.push(
				box(
					'link-groups',
					groups.map((group) => box('link-group', group)),
				),
			);
		index = end;
	}
	tree.children = nodes;
}

/** The headings with their lists, in a row from `start` on. */
function groupsFrom(nodes: readonly RootContent[], start: number): RootContent[][] {
	const groups: RootContent[][] = [];
	for (let index = start; ; index += 2) {
		const [heading, list] = nodes.slice(index, index + 2);
		if (heading?.type !== 'heading' || heading.depth !== 2 || !list || !isListOfLinks(list)) return groups;
		groups.push([heading, list]);
	}
}

/** A list of nothing but links under its heading, which can be shown as more than text. */
function named(node: RootContent, place: number): RootContent {
	if (place === 0 || !isListOfLinks(node)) return node;
	return { ...node, data: { hProperties: { className: ['links'] } } } as RootContent;
}

function isListOfLinks(node: RootContent): boolean {
	return node.type === 'list' && !node.ordered && node.children.every(({ children }) => children.every(isLinkAlone));
}

function isLinkAlone(node: RootContent): boolean {
	return node.type === 'paragraph' && node.children.length === 1 && /^link/.test(node.children[0]?.type ?? '');
}

function box(name: string, children: readonly RootContent[]): RootContent {
	return element('div', { className: [name] }, children) as RootContent;
}
