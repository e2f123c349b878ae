import { piecesOf } from '@/lib/content/markdown/unbroken';

/** A plain text whose short compounds, such as «e-post», stand on one line, as those in Markdown do. */
export function Unbroken({ text }: { text: string }) {
	return piecesOf(text).map((piece, index) => {
		if (!piece.whole) return piece.text;
		// The pieces stand still: their places are their names.
		const key = `${index}`;
		return (
			<span key={key} className="unbroken">
				{piece.text}
			</span>
		);
	});
}
