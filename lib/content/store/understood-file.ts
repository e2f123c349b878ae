import type { SourceFile } from '../files';
import type { ParsedFile } from '../source/parsed-file';
import { pageSchema } from '../source/schema';

type WithoutCode<File> = File extends ParsedFile ? Omit<File, 'text' | 'body' | 'lineOf' | 'isWritten'> : never;

/** An understood file as data that passes between threads: its text stays where it is. */
export type PlainFile = WithoutCode<ParsedFile> & {
	bodyLength: number;
	/** The fields of a page that are there, as far as their names go. */
	written: ReadonlySet<string>;
	/** Line of each field, by its steps. */
	lines: ReadonlyMap<string, number>;
};

/** What a thread sends back. */
export function toPlain({ text: _, body, lineOf, isWritten, ...file }: ParsedFile): PlainFile {
	const written = new Set(Object.keys(pageSchema.shape).filter(isWritten));
	return { ...file, bodyLength: body.length, written, lines: linesOf(file.raw, lineOf) };
}

/** The same file in the thread that asked, which has its text. */
export function fromPlain({ bodyLength, written, lines, ...file }: PlainFile, { text }: SourceFile): ParsedFile {
	return {
		...file,
		text,
		body: text.slice(text.length - bodyLength),
		lineOf: (path) => lineIn(lines, path),
		isWritten: (field) => written.has(field),
	} as ParsedFile;
}

type Path = readonly (string | number)[];

function linesOf(data: unknown, lineOf: (path: Path) => number): Map<string, number> {
	const lines = new Map<string, number>();
	const add = (value: unknown, path: Path): void => {
		lines.set(keyOf(path), lineOf(path));
		if (typeof value !== 'object' || value === null) return;
		const inside: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
		for (const [step, inner] of inside) add(inner, [...path, step]);
	};
	add(data, []);
	return lines;
}

/** The line of a field, or of the nearest one above it that is written. */
function lineIn(lines: ReadonlyMap<string, number>, path: Path): number {
	for (let length = path.length; length > 0; length--) {
		const line = lines.get(keyOf(path.slice(0, length)));
		if (line !== undefined) return line;
	}
	return lines.get('') ?? 1;
}

function keyOf(path: Path): string {
	return path.join('\n');
}
