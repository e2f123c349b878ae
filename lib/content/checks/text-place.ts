import type { CheckedText } from './checked-text';

/** Where something stands in a file. */
export interface TextPlace {
	file: string;
	/** Line of the file, from 1, and column of the line, from 1. */
	line: number;
	column: number;
	/** The same as characters of the file’s text, from the first to behind the last. */
	start: number;
	end: number;
}

/** The place in its file of a stretch of the text below the front matter. */
export function placeInBody(text: Pick<CheckedText, 'file' | 'source' | 'body'>, from: number, to: number): TextPlace {
	const above = text.source.length - text.body.length;
	return placeInFile(text, above + from, above + to);
}

/** The place of a stretch of a file. */
export function placeInFile(
	{ file, source }: Pick<CheckedText, 'file' | 'source'>,
	start: number,
	end: number,
): TextPlace {
	const before = source.slice(0, start);
	const lineStart = before.lastIndexOf('\n') + 1;
	return { file, line: before.split('\n').length, column: start - lineStart + 1, start, end };
}

/** The place of a field of the front matter: the line on which it begins. */
export function placeOfField(
	text: Pick<CheckedText, 'file' | 'source' | 'lineOf'>,
	path: readonly (string | number)[],
): TextPlace {
	const lines = text.source.split('\n');
	const above = lines.slice(0, text.lineOf(path) - 1).join('\n').length;
	const start = above === 0 ? 0 : above + 1;
	const end = text.source.indexOf('\n', start);
	return placeInFile(text, start, end === -1 ? text.source.length : end);
}
