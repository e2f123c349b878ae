import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, type Scalar, visit } from 'yaml';
import { explainYaml, isMisread } from './yaml-faults';

/** A step is a field's name, or a place in a list. */
export type FieldPath = readonly (string | number)[];

/** A value that stands in one piece, with what the file says beside what YAML makes of it. */
export interface WrittenValue {
	path: FieldPath;
	/** As YAML reads it. */
	value: unknown;
	/** As it stands in the file, without a comment. */
	source: string;
	quoted: boolean;
	/** What stands behind it on the same line, `#` included, and is left out. */
	comment?: string;
}

/** Front matter as far as it can be read. */
export interface YamlFields {
	/** The fields that can be read. */
	data: Record<string, unknown>;
	/** Line of a field, counted from 1, or of the nearest one above it that is written. */
	lineOf(path: FieldPath): number;
	/** True when a field is written, whether it can be read or not. */
	isWritten(field: string): boolean;
	values(): WrittenValue[];
	faults: { line: number; message: string }[];
}

/** Some whole fields, read by themselves. */
interface Part {
	text: string;
	document: Document.Parsed;
	lines: LineCounter;
	/** Lines above it. */
	above: number;
	/** Undefined when it cannot be read. */
	data: Record<string, unknown> | undefined;
}

/**
 * Reads the YAML of front matter (1.2, core schema: dates stay text, `nei` and `no` stay words).
 *
 * Where the whole cannot be read, each field is read by itself, so that a fault in one hides nothing in the others.
 */
export function readYaml(text: string): YamlFields {
	const whole = readPart(text, 0);
	if (whole.data && !isMisread(text)) return fieldsOf([whole], []);
	const parts = splitFields(text).map(({ lines, above }) => readPart(lines.join('\n'), above));
	const faults = [...parts.flatMap(faultOfPart), ...repeatedFields(parts), ...indentedStart(parts)];
	if (faults.length === 0) faults.push(...faultOfPart(whole));
	const readable = parts.map((part) => (faultOfPart(part).length === 0 ? part : { ...part, data: undefined }));
	return fieldsOf(readable, faults);
}

function fieldsOf(parts: readonly Part[], faults: YamlFields['faults']): YamlFields {
	const sound = parts.filter((part) => part.data);
	const fields = new Map<string, unknown>();
	// Of two fields with one name the first counts: the other is reported.
	for (const [name, value] of sound.flatMap((part) => Object.entries(part.data ?? {})))
		if (!fields.has(name)) fields.set(name, value);
	const data = Object.fromEntries(fields);
	const unread = new Map(parts.filter((part) => !part.data).flatMap(({ text, above }) => namesIn(text, above)));
	return {
		data,
		lineOf: (path) => {
			const part = sound.find((candidate) => Object.hasOwn(candidate.data ?? {}, String(path[0])));
			if (part) return part.above + fieldLine(part.document, part.lines, path);
			return unread.get(String(path[0])) ?? 1;
		},
		isWritten: (field) => fields.has(field) || unread.has(field),
		values: () => sound.flatMap(valuesIn),
		faults,
	};
}

function readPart(text: string, above: number): Part {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
	const part = { text, document, lines, above, data: undefined };
	if (document.errors.length > 0 || !(document.contents === null || isMap(document.contents))) return part;
	try {
		return { ...part, data: (document.toJS() ?? {}) as Record<string, unknown> };
	} catch {
		// An alias that leads nowhere, or aliases that multiply without bound, which the yaml library refuses.
		return part;
	}
}

const looksLikeField = /^["']?[\p{L}_][\p{L}\p{N}_-]*["']?\s*[:=]/u;

/** The lines of each field: it begins at the left margin, and goes on until the next. */
function splitFields(text: string): { lines: string[]; above: number }[] {
	const fields: { lines: string[]; above: number }[] = [];
	for (const [index, line] of text.split('\n').entries()) {
		const current = fields.at(-1);
		const goesOn = /^(?:[\s\uFEFF\u200B#\]}]|-(?:\s|$)|$)/u.test(line);
		const isMoreText = current && !looksLikeField.test(current.lines[0] ?? '') && !looksLikeField.test(line);
		if (current && (goesOn || isMoreText)) current.lines.push(line);
		else if (current || line.trim() !== '') fields.push({ lines: [line], above: index });
	}
	return fields;
}

function faultOfPart({ text, document, lines, above, data }: Part): YamlFields['faults'] {
	if (data && !isMisread(text)) return [];
	const [error] = document.errors;
	const place = error ? lines.linePos(error.pos[0]).line : data ? 1 : aliasLine(document, lines);
	const { line, message } = explainYaml(text.split('\n'), place, error?.code ?? '');
	return [{ line: above + line, message }];
}

function repeatedFields(parts: readonly Part[]): YamlFields['faults'] {
	const seen = new Map<string, number>();
	return parts.flatMap(({ text, above }) => {
		const name = nameIn(text);
		const line = above + 1;
		const before = seen.get(name);
		seen.set(name, before ?? line);
		if (before === undefined || name === '') return [];
		return [{ line, message: `«${name}» står også på linje ${before}. Behold den ene, og ta bort den andre.` }];
	});
}

/** A first field that stands further in than the others: only it has anything before its name. */
function indentedStart([first, ...rest]: readonly Part[]): YamlFields['faults'] {
	if (!first || rest.length === 0 || !/^[ \t]/.test(first.text)) return [];
	return [{ line: first.above + 1, message: 'Linjen er rykket inn. Ta bort mellomrommene først på linjen.' }];
}

/** The name of the field that begins some lines, as far as it can be told. */
function nameIn(text: string): string {
	return /^[ \t]*["']?([\p{L}_][\p{L}\p{N}_-]*)/u.exec(text)?.[1] ?? '';
}

/** Every name that begins a line, with that line: what is rewritten may show that the outermost was not the only field. */
function namesIn(text: string, above: number): [string, number][] {
	return text
		.split('\n')
		.map((line, index) => [nameIn(line), above + index + 1] as [string, number])
		.reverse();
}

function fieldLine(document: Document.Parsed, lines: LineCounter, path: FieldPath): number {
	for (let length = path.length; length > 0; length--) {
		const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
		const step = path[length - 1];
		const pair = isMap(parent)
			? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
			: undefined;
		const node = pair ? pair.key : document.getIn(path.slice(0, length), true);
		if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
	}
	return 1;
}

function aliasLine(document: Document.Parsed, lines: LineCounter): number {
	let line = 1;
	visit(document, {
		Alias: (_, { range }) => {
			if (range) line = lines.linePos(range[0]).line;
			return visit.BREAK;
		},
	});
	return line;
}

function valuesIn({ document, text }: Part): WrittenValue[] {
	const found: WrittenValue[] = [];
	visit(document, {
		Scalar: (key, node, ancestors) => {
			if (key !== 'key') found.push(writtenValue(node, [...pathOf(ancestors, node)], text));
		},
	});
	return found;
}

/** The steps from the document down to a value. */
function pathOf(ancestors: readonly unknown[], value: unknown): FieldPath {
	return ancestors.flatMap((ancestor, index): FieldPath => {
		const child = ancestors[index + 1] ?? value;
		if (typeof ancestor !== 'object' || ancestor === null) return [];
		if ('key' in ancestor) return isScalar(ancestor.key) ? [String(ancestor.key.value)] : [];
		if ('items' in ancestor && Array.isArray(ancestor.items) && !isMap(ancestor))
			return [ancestor.items.indexOf(child)];
		return [];
	});
}

function writtenValue(node: Scalar, path: FieldPath, text: string): WrittenValue {
	const [start, end, behind] = node.range ?? [0, 0, 0];
	const comment = /^[ \t]*(#.*)/.exec(text.slice(end, behind))?.[1]?.trim();
	const quoted = node.type !== 'PLAIN';
	return { path, value: node.value, source: text.slice(start, end), quoted, ...(comment && { comment }) };
}
