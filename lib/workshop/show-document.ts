import { type DefaultTreeAdapterMap, parse, serialize } from 'parse5';
import { filterDocument } from '../delivery/document-filter';

type Node = DefaultTreeAdapterMap['node'];

/** Attributes of HTML that hold an address. */
const addresses = new Set(['href', 'src', 'action', 'formaction', 'poster']);

/**
 * A document as readers get it, without scripts, whose links to the site stay below a prefix. Files of the build are the
 * same for all, and keep their addresses.
 */
export function showDocument(html: string, prefix: string): string {
	const document = parse(filterDocument(html).html);
	const visit = (node: Node): void => {
		if ('attrs' in node)
			for (const attribute of node.attrs)
				if (addresses.has(attribute.name)) attribute.value = withPrefix(attribute.value, prefix);
		if ('childNodes' in node) node.childNodes.forEach(visit);
	};
	visit(document);
	return serialize(document);
}

/** An address of the site, below a prefix. Others are left as they are. */
export function withPrefix(address: string, prefix: string): string {
	return /^\/(?!\/|_next\/)/.test(address) ? prefix + address : address;
}
