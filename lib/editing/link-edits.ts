import type { Definition, Link, Nodes, Root } from 'mdast';
import { parseMarkdown } from '../content/markdown/markdown';
import { nodesIn } from '../content/markdown/nodes';
import { cutsFor, type Edit, goneWith, itemsOfLinks, offsetOf, shapeOf } from './emptied-items';
import { partsOf } from './front-matter-edits';
import { Refusal } from './refusal';

/** A link of a text, where it stands. */
export interface PlacedLink {
	url: string;
	line: number;
	/** True for a link that is all of an item of a list. */
	isItem: boolean;
}

/**
 * A file with the addresses of its links changed, buttons and definitions among them, and nothing else. `change` is given
 * each link, its address as it is written and its line in the file, and gives the address that is to stand there; null
 * leaves the words of the link as plain text, and takes an item of a list away that is nothing but the link, with the list
 * where that was its last. A button and a definition are nothing without their address, and keep it.
 *
 * @throws {Refusal} naming the line of a link that is written so that its address cannot be told from its text.
 */
export function changeLinks(text: string, change: (link: PlacedLink) => string | null): string {
	const { bodyAt } = partsOf(text);
	const body = text.slice(bodyAt);
	const lineBefore = text.slice(0, bodyAt).split('\n').length - 1;
	const tree = parseMarkdown(body);
	const items = itemsOfLinks(tree);
	const wanted: string[] = [];
	const gone = new Set<Nodes>();
	const edits = linksIn(tree).flatMap((link): Edit[] => {
		const line = lineBefore + (link.position?.start.line ?? 1);
		const words = wordsOf(link, body);
		const item = words === undefined ? undefined : items.get(link);
		const url = change({ url: link.url, line, isItem: item !== undefined });
		if (url === null && item) {
			gone.add(item);
			return [];
		}
		if (url === null && words !== undefined)
			return [{ from: offsetOf(link, 'start'), to: offsetOf(link, 'end'), text: words }];
		wanted.push(url ?? link.url);
		return url === null || url === link.url ? [] : [addressEdit(link, url, line, body)];
	});
	const isGone = goneWith(gone);
	const changed = edited(body, [...edits, ...cutsFor(tree, body, isGone)]);
	if (changed === body) return text;
	const after = parseMarkdown(changed);
	const found = linksIn(after).map(({ url }) => url);
	if (found.join('\n') !== wanted.join('\n') || shapeOf(after, () => false) !== shapeOf(tree, isGone))
		throw new Refusal('Lenkene i teksten kan ikke endres trygt. Rett dem for hånd.');
	return text.slice(0, bodyAt) + changed;
}

/** From the last, so that the places of those before it stay. */
function edited(body: string, edits: readonly Edit[]): string {
	return edits
		.toSorted((a, b) => b.from - a.from)
		.reduce((written, { from, to, text }) => written.slice(0, from) + text + written.slice(to), body);
}

function addressEdit(link: Link | Definition, url: string, line: number, body: string): Edit {
	const at = addressAt(link, body);
	if (at < 0) throw new Refusal(`Lenken til «${link.url}» på linje ${line} kan ikke endres trygt. Rett den for hånd.`);
	return { from: at, to: at + link.url.length, text: url };
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
