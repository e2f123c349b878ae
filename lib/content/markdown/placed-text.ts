import type { Nodes } from 'mdast';
import { eachShownPiece, type ShownPiece, type TextSource } from './shown-text';

/** What readers see of a node, and where each part of it is written. */
export interface PlacedText {
	shown: string;
	/** True when the editor wrote these characters as words: facts, code and what the site adds are not. */
	isWritten(from: number, to: number): boolean;
	/** Where shown characters stand in the Markdown that was parsed, from the first of them to behind the last. */
	rangeOf(from: number, to: number): readonly [number, number];
}

/** A piece from a place of the shown text on. */
interface PlacedPiece extends ShownPiece {
	from: number;
}

/** Reads what is shown of a node of the tree of `body`. */
export function placedText(node: Nodes, source: TextSource, body: string): PlacedText {
	const pieces: PlacedPiece[] = [];
	let shown = '';
	eachShownPiece(node, source, (piece) => {
		if (piece.text !== '') pieces.push({ ...piece, from: shown.length });
		shown += piece.text;
	});
	const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? body.length];
	const placeOf = (index: number): readonly [number, number] => {
		const piece = pieces.findLast(({ from }) => from <= index);
		const position = piece?.node?.position;
		const [from, to] = [position?.start.offset, position?.end.offset];
		if (!piece || from === undefined || to === undefined) return [start, end];
		if (piece.node?.type !== 'text') return [from, to];
		const within = sourceOffset(piece.text, index - piece.from, body.slice(from, to));
		return [from + within, from + within + 1];
	};
	return {
		shown,
		isWritten: (from, to) =>
			pieces.every(
				(piece) => piece.from >= to || piece.from + piece.text.length <= from || piece.node?.type === 'text',
			),
		rangeOf: (from, to) => [placeOf(from)[0], placeOf(Math.max(from, to - 1))[1]],
	};
}

const entity = /^&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i;

/** Where a character of a text is written, in a source that may have backslashes, entities and marks of quotes besides. */
function sourceOffset(value: string, index: number, source: string): number {
	if (value === source) return index;
	let at = 0;
	for (let read = 0; read < value.length; read++) {
		const written = entity.exec(source.slice(at, at + 40))?.[0];
		if (written === undefined || value.startsWith(written, read))
			while (at < source.length && source[at] !== value[read]) at += 1;
		if (read === index) return at;
		at += written !== undefined && !value.startsWith(written, read) ? written.length : 1;
	}
	return at;
}
