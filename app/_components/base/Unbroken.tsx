import type { ReactNode } from 'react';
import { piecesOf } from '@/lib/content/markdown/unbroken';

/** A plain text whose short compounds, such as «e-post», stand on one line, as those in Markdown do. */
export function Unbroken({ text }: { text: string }) {
	return unbroken(text);
}

/** The same as nodes, for a text in many pieces: an element around each would cost more than the texts. `place` is the piece's. */
export function unbroken(text: string, place = 0): ReactNode[] {
	return piecesOf(text).map((piece, index) => {
		if (!piece.whole) return piece.text;
		// The pieces stand still: their places are their names.
		const key = `${place}-${index}`;
		return (
			<span key={key} className="unbroken">
				{piece.text}
			</span>
		);
	});
}
