import type { Definition, Link, Nodes, Root } from 'mdast';
import { parseMarkdown } from '../content/markdown/markdown';
import { nodesIn } from '../content/markdown/nodes';
import { partsOf } from './front-matter-edits';
import { Refusal } from './refusal';

/**
 * A file with the addresses of its links changed, buttons and definitions among them, and nothing else. `change` is given
 * each address as it is written, and its line in the file, and gives the one that is to stand there.
 *
 * @throws {Refusal} naming the line of a link that is written so that its address cannot be told from its text.
 */
export function changeLinks(text: string, change: (url: string, line: number) => string): string {
	const { bodyAt } = partsOf(text);
	const body = text.slice(bodyAt);
	const lineBefore = text.slice(0, bodyAt).split('\n').length - 1;
	const wanted: string[] = [];
	const edits = linksIn(parseMarkdown(body)).flatMap((link) => {
		const line = lineBefore + (link.position?.start.line ?? 1);
		const url = change(link.url, line);
		wanted.push(url);
		return url === link.url ? [] : [{ link, url, line }];
	});
	if (edits.length === 0) return text;
	// From the last, so that the places of those before it stay.
	const changed = edits.reverse().reduce((written, { link, url, line }) => {
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
