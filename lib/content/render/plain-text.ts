import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Shows footnote marks as text, since footnotes would bring an English heading of the library, and lists with boxes as
 * plain lists, since the boxes would be form controls without a name (WCAG 2.2 SC 4.1.2).
 */
export function dropUnsupported(tree: Root, source: string): void {
	visit(tree, (node, index, parent) => {
		if (!parent || index === undefined) return;
		if (node.type === 'listItem') node.checked = null;
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
