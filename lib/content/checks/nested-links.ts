import type { Link, LinkReference, Nodes } from 'mdast';
import { type Facts, factIn } from '../facts/schema';
import { factOf } from '../markdown/directives';
import { isLink } from '../markdown/links';
import type { CheckedText } from './checked-text';
import { inText, type TextRule, textRule } from './rule';

/**
 * A link inside a link: HTML forbids it (https://html.spec.whatwg.org/#the-a-element), and nobody can tell which of them a
 * press would follow. On the page the inner one is shown as plain text.
 */
export const nestedLinks: TextRule = textRule({
	name: 'nested-links',
	severity: 'error',
	about: 'En lenke står ikke inni en annen.',
	example: '`[Ring :fakta[telefon]](/kontakt)`',
	look:
		({ site: { facts } }) =>
		(text) =>
			[...text.nodes('link'), ...text.nodes('linkReference')].flatMap((link) => problemsIn(text, link, facts)),
});

function problemsIn(text: CheckedText, link: Link | LinkReference, facts: Facts) {
	const problems: ReturnType<typeof inText>[] = [];
	const report = (node: Nodes, what: string) =>
		problems.push(
			inText(
				nestedLinks,
				text,
				node,
				`${what} er selv en lenke, og kan ikke stå inni en annen. Flytt den ut av klammene.`,
			),
		);
	const look = (node: Nodes): void => {
		if (isLink(node)) report(node, `«${wordsOf(node)}»`);
		else if (node.type === 'textDirective') {
			// What stands in any other directive is shown as it was written.
			if (factOf(node, factIn(facts), text.locale)?.href) report(node, node.data?.written ?? '');
		} else if ('children' in node) node.children.forEach(look);
	};
	link.children.forEach(look);
	return problems;
}

function wordsOf(node: Nodes): string {
	if ('value' in node) return node.value;
	return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
