import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** Where a section is something else than an alert. */
const others = new Set(['main', 'header', 'footer', 'nav']);

/** What each alert on a page says, in the letters that readers get, whatever is between them. */
export function alertsShown(html: string): string[] {
	const alerts: string[] = [];
	const visit = (node: Node): void => {
		if (others.has(node.nodeName)) return;
		if (node.nodeName === 'section') alerts.push(...childrenOf(node).map(textOf).filter(Boolean));
		else childrenOf(node).forEach(visit);
	};
	visit(parse(html));
	return alerts;
}

/** What the main part of a page says, likewise. */
export function textOfMain(html: string): string {
	const find = (node: Node): Node | undefined =>
		node.nodeName === 'main' ? node : childrenOf(node).flatMap((child) => find(child) ?? [])[0];
	const main = find(parse(html));
	return main ? textOf(main) : '';
}

function childrenOf(node: Node): Node[] {
	return 'childNodes' in node ? node.childNodes : [];
}

/** Without the spaces: markup between words, such as the comments that React leaves, comes and goes on the way to readers. */
function textOf(node: Node): string {
	const text = 'value' in node ? node.value : childrenOf(node).map(textOf).join('');
	return text.replace(/\s+/g, '');
}
