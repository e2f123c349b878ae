import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ImageFile } from '../files';

/** Gives pictures their size, so that nothing jumps when they arrive; a picture that the site does not have becomes its alt text. */
export function renderImages(tree: Root, imageAt: (url: string) => ImageFile | undefined): void {
	visit(tree, ['image', 'imageReference'], (node, index, parent) => {
		if (!parent || index === undefined || (node.type !== 'image' && node.type !== 'imageReference')) return;
		const image = node.type === 'image' ? imageAt(node.url) : undefined;
		if (!image) {
			parent.children[index] = { type: 'text', value: node.alt ?? '' };
			return;
		}
		node.data = { hProperties: { width: image.width, height: image.height, loading: 'lazy', decoding: 'async' } };
	});
}
