import type { Nodes, Parents, Root } from 'mdast';
import { element, text } from './nodes';

/** A piece of a text; one that is `whole` stands on one line. */
export interface Piece {
	text: string;
	whole: boolean;
}

/** A number in groups, such as a telephone number, or whatever else stands between two spaces. */
const tokens = /\+?\d{1,3}(?: \d{2,3})+(?!\d)|\S+/g;

/** An abbreviation that belongs to the number after it, as in «kl. 9», with the space between. */
const abbreviation = /(?<![\p{L}\p{N}])\p{L}{1,3}\. $/u;

/** A longer one may break, since it may have no room on a line of its own: a phone's has some thirty letters. */
const longest = 16;

/**
 * A text in pieces. Browsers break a line after any hyphen, dash or stroke (UAX 14, classes HY, BA and SY), so that «e-» ends
 * it and «post» begins the next. What is short and held together by one is a piece of its own: a rule on the shape, that takes
 * «D-nummer», «09:00–15:00», «kl. 9» and «22 22 22 22» alike. The letters stay as they are, for whoever copies them or looks for them.
 */
export function piecesOf(value: string): Piece[] {
	const pieces: Piece[] = [];
	let end = 0;
	const add = (to: number, whole: boolean): void => {
		if (to > end) pieces.push({ text: value.slice(end, to), whole });
		end = Math.max(end, to);
	};
	for (const { 0: token, index } of value.matchAll(tokens)) {
		// A comma or a quotation mark beside it never leaves it, and need not be counted.
		const core = token.length > 2 * longest ? '' : token.replace(/^[^\p{L}\p{N}+]+|[^\p{L}\p{N}]+$/gu, '');
		if (core.length > longest) continue;
		const from = index + token.indexOf(core);
		// The letter or digit before an abbreviation of three letters, its stop and a space is the sixth character back.
		const before = /^\d/.test(core) ? (abbreviation.exec(value.slice(Math.max(end, from - 6), from))?.[0] ?? '') : '';
		const led = before.length + core.length > longest ? '' : before;
		if (led === '' && !/[\p{L}\p{N}](?:[-–/]|(?<=\d) (?=\d))[\p{L}\p{N}]/u.test(core)) continue;
		add(from - led.length, false);
		add(from + core.length, true);
	}
	add(value.length, false);
	return pieces;
}

/** Boxes of the style sheet that lay out what stands in them part by part: a piece of its own would be a part of its own. */
const laidOut = ['ds-button', 'app-links'];

/** Keeps such pieces of a text on one line (`.unbroken` in the style sheet). */
export function keepUnbroken(tree: Root): void {
	const keepIn = (parent: Parents): void => {
		const children = joined(parent.children).flatMap((node): Nodes[] => {
			if (node.type === 'text')
				return piecesOf(node.value).map((piece) =>
					piece.whole ? element('span', { className: ['unbroken'] }, [text(piece.text)]) : text(piece.text),
				);
			if ('children' in node && !isLaidOut(node)) keepIn(node);
			return [node];
		});
		parent.children = children as typeof parent.children;
	};
	keepIn(tree);
}

/** Texts beside each other as one: what looked like a directive and was none, such as «:30» of a time of day, is a text of its own. */
function joined(nodes: readonly Nodes[]): Nodes[] {
	const found: Nodes[] = [];
	for (const node of nodes) {
		const last = found.at(-1);
		if (node.type === 'text' && last?.type === 'text') found[found.length - 1] = text(last.value + node.value);
		else found.push(node);
	}
	return found;
}

function isLaidOut({ data }: Nodes): boolean {
	const names = data?.hProperties?.className;
	return Array.isArray(names) && names.some((name) => laidOut.includes(String(name)));
}
