import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Shows raw HTML and footnote marks as nothing or as text: the sanitiser drops raw HTML anyway, and footnotes would bring
 * an English heading of the library. The content check tells the editor.
 */
export function dropUnsupported(tree: Root, source: string): void {
	visit(tree, (node, index, parent) => {
		if (!parent || index === undefined) return;
		if (node.type === 'footnoteReference') {
			parent.children[index] = {
				type: 'text',
				value: source.slice(node.position?.start.offset, node.position?.end.offset),
			};
		}
		if (node.type === 'footnoteDefinition') {
			parent.children.splice(index, 1, ...node.children);
			return index;
		}
		return;
	});
}
