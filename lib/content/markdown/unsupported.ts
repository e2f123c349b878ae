import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { text } from './nodes';

/**
 * Shows footnote marks as text, since footnotes would bring an English heading of the library, and lists with boxes as
 * plain lists, since the boxes would be form controls without a name (WCAG 2.2 SC 4.1.2).
 */
export function dropUnsupported(tree: Root): void {
	visit(tree, (node, index, parent) => {
		if (!parent || index === undefined) return;
		if (node.type === 'listItem') node.checked = null;
		if (node.type === 'footnoteReference') {
			parent.children[index] = text(node.data?.written ?? '');
		}
		if (node.type === 'footnoteDefinition') {
			parent.children.splice(index, 1, ...node.children);
			return index;
		}
		return;
	});
}
