import type { Piece } from '@/lib/search/snippet';
import { Unbroken } from '../base/Unbroken';

/** A text with the words that were asked for marked. */
export function MarkedText({ pieces }: { pieces: readonly Piece[] }) {
	return pieces.map(({ text, marked }, index) => {
		// The pieces stand still: their places are their names.
		const key = `${index}`;
		const words = <Unbroken key={key} text={text} />;
		return marked ? <mark key={key}>{words}</mark> : words;
	});
}
