import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, serialize } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

export interface FilteredDocument {
	html: string;
	/** Content Security Policy sources for the inline styles that are left, such as `'sha256-…'` (CSP 3 §2.3.1). */
	styleHashes: string[];
}

/**
 * Takes everything that runs out of an HTML document: scripts, their preloads and the comments that only scripts read.
 * Structured data (`application/ld+json`) stays, since browsers never run it.
 */
export function filterDocument(html: string): FilteredDocument {
	const document = parse(html);
	const styleHashes = new Set<string>();
	const visit = (node: Node): void => {
		if (!('childNodes' in node)) return;
		for (const child of [...node.childNodes]) {
			if (child.nodeName === '#comment' || (isElement(child) && isScripting(child))) {
				defaultTreeAdapter.detachNode(child);
				continue;
			}
			if (isElement(child) && child.tagName === 'style') styleHashes.add(hashOf(child));
			visit(child);
		}
	};
	visit(document);
	return { html: serialize(document), styleHashes: [...styleHashes] };
}

function isElement(node: Node): node is Element {
	return 'tagName' in node;
}

function isScripting(element: Element): boolean {
	const attribute = (name: string) => element.attrs.find((candidate) => candidate.name === name)?.value.toLowerCase();
	if (element.tagName === 'script') return attribute('type') !== 'application/ld+json';
	if (element.tagName !== 'link') return false;
	const relation = attribute('rel');
	return (
		relation === 'modulepreload' ||
		((relation === 'preload' || relation === 'prefetch') && attribute('as') === 'script')
	);
}

function hashOf(style: Element): string {
	const text = style.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
	return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
