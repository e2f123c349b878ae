import type { Nodes } from 'mdast';
import type { Locale } from '../../i18n/routing';
import { formatFact } from '../facts';
import { factKey } from '../render/directives';
import type { Facts } from '../schema';

/** The text that a tree was made from, and what its facts stand for. */
export interface TextSource {
	body: string;
	locale: Locale;
	facts: Facts;
}

/** What a reader sees of a node, with the line breaks of the source, and « | » between the cells of a row. */
export function shownText(node: Nodes, source: TextSource): string {
	switch (node.type) {
		case 'text':
		case 'inlineCode':
			return node.value;
		case 'break':
			return '\n';
		case 'textDirective': {
			const key = factKey(node);
			const fact = key !== undefined && Object.hasOwn(source.facts, key) ? source.facts[key] : undefined;
			if (fact) return formatFact(fact, source.locale).text;
			return source.body.slice(node.position?.start.offset, node.position?.end.offset);
		}
		default: {
			if (!('children' in node)) return '';
			const between = node.type === 'tableRow' ? ' | ' : '';
			return node.children.map((child) => shownText(child, source)).join(between);
		}
	}
}
