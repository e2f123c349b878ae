import type { ReactNode } from 'react';
import type { Piece } from '@/lib/search/snippet';
import { unbroken } from '../base/Unbroken';

/** A text with the words that were asked for marked. */
export function MarkedText({ pieces }: { pieces: readonly Piece[] }) {
	return pieces.flatMap(({ text, marked }, place): ReactNode[] => {
		const words = unbroken(text, place);
		// The pieces stand still: their places are their names.
		const key = `${place}`;
		return marked ? [<mark key={key}>{words}</mark>] : words;
	});
}
