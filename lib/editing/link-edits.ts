import type { Definition, Link, Nodes, Root } from 'mdast';
import { parseMarkdown } from '../content/markdown/markdown';
import { nodesIn } from '../content/markdown/nodes';
import { partsOf } from './front-matter-edits';
import { Refusal } from './refusal';

/**
 * A file with the addresses of its links changed, buttons and definitions among them, and nothing else. `change` is given
 * each address as it is written, and its line in the file, and gives the one that is to stand there; null
 * leaves the words of the link as plain text. A button and a definition are nothing without their address, and keep it.
 *
 * @throws {Refusal} naming the line of a link that is written so that its address cannot be told from its text.
 */
export function changeLinks(text: string, change: (url: string, line: number) => string | null): string {
	const { bodyAt } = partsOf(text);
	const body = text.slice(bodyAt);
	const lineBefore = text.slice(0, bodyAt).split('\n').length - 1;
	const wanted: string[] = [];
	const edits = linksIn(parseMarkdown(body)).flatMap((link) => {
		const line = lineBefore + (link.position?.start.line ?? 1);
		const url = change(link.url, line);
		const words = url === null ? wordsOf(link, body) : undefined;
		if (url === null && words !== undefined) return [{ link, url: words, line, isWhole: true }];
		wanted.push(url ?? link.url);
		return url === null || url === link.url ? [] : [{ link, url, line, isWhole: false }];
	});
	if (edits.length === 0) return text;
	// From the last, so that the places of those before it stay.
	const changed = edits.reverse().reduce((written, { link, url, line, isWhole }) => {
		if (isWhole) return written.slice(0, offsetOf(link, 'start')) + url + written.slice(offsetOf(link, 'end'));
		const at = addressAt(link, body);
		if (at < 0)
			throw new Refusal(`Lenken til «${link.url}» på linje ${line} kan ikke endres trygt. Rett den for hånd.`);
		return written.slice(0, at) + url + written.slice(at + link.url.length);
	}, body);
	const found = linksIn(parseMarkdown(changed)).map(({ url }) => url);
	if (found.join('\n') !== wanted.join('\n'))
		throw new Refusal('Lenkene i teksten kan ikke endres trygt. Rett dem for hånd.');
	return text.slice(0, bodyAt) + changed;
}

/** The words of a link as they are written; undefined for what is no link in running text. */
function wordsOf(link: Link | Definition, body: string): string | undefined {
	const [first, last] = 'children' in link ? [link.children[0], link.children.at(-1)] : [];
	if (!first || !last || body[offsetOf(link, 'start')] !== '[') return undefined;
	// The words of a button stand in brackets, after its name.
	if (/::[\p{L}-]+$/u.test(body.slice(0, offsetOf(link, 'start')))) return undefined;
	return body.slice(offsetOf(first, 'start'), offsetOf(last, 'end'));
}

/** Everything in a text that holds the address of a link. */
export function linksIn(tree: Root): (Link | Definition)[] {
	return nodesIn(tree).flatMap(({ node }) => (node.type === 'link' || node.type === 'definition' ? [node] : []));
}

/** Where the address of a link stands: the first that looks like it behind the words of the link. */
function addressAt(link: Link | Definition, body: string): number {
	const [from, to] = [offsetOf(link, 'start'), offsetOf(link, 'end')];
	const last = 'children' in link ? link.children.at(-1) : undefined;
	const behind = last ? offsetOf(last, 'end') : body.indexOf(']', from);
	const at = body.indexOf(link.url, behind);
	return at + link.url.length <= to ? at : -1;
}

function offsetOf({ position }: Nodes, end: 'start' | 'end'): number {
	return position?.[end].offset ?? 0;
}
