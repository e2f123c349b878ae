import { type Document, isCollection, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { FieldPath } from '../content/source/yaml-fields';
import { Refusal } from './refusal';
import { endOfFields, endOfLine, isInFlow, keyOf, pairAt, rangeOf, startOfLine } from './yaml-places';
import { blockOf, nestedOf, sourceOf, type Value } from './yaml-source';

// The yaml library reads where things stand, and makes each change to its own document; the file gets the same change as a
// piece of text. Its own output would fold, indent and space every line of the file anew.

/** Where the fields and the text of a file begin and end, as characters. */
interface Parts {
	yamlAt: number;
	yaml: string;
	bodyAt: number;
	/** How lines end in this file. */
	lineEnd: string;
}

/**
 * Finds the fields of a file as it lies on disk, whatever its line ends.
 *
 * @throws {Refusal} when it has none that can be told.
 */
export function partsOf(text: string): Parts {
	const opening = /^(?:\uFEFF|[ \t]*\r?\n)*---[ \t]*\r?\n/.exec(text)?.[0];
	const yamlAt = opening?.length ?? 0;
	const closing = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(yamlAt));
	if (opening === undefined || !closing) throw new Refusal('Feltene øverst i filen kan ikke leses. Rett dem for hånd.');
	const bodyAt = yamlAt + closing.index + closing[0].length;
	const yaml = text.slice(yamlAt, yamlAt + closing.index);
	return { yamlAt, yaml, bodyAt, lineEnd: opening.endsWith('\r\n') ? '\r\n' : '\n' };
}

type Splice = { from: number; to: number; text: string };

/** A file with a field set; a new field comes last. The kind of quotation marks is kept, and so is what is set already. */
export function setField(text: string, path: FieldPath, value: Value): string {
	return edited(text, {
		make: ({ yaml, lineEnd }, document) => {
			const node = document.getIn(path, true);
			if (isScalar(node) && node.range) {
				const [from, to] = node.range;
				if (node.value === value) return { from, to, text: yaml.slice(from, to) };
				const gap = from === to && yaml[from - 1] === ':' ? ' ' : '';
				const end = yaml.slice(from, to).endsWith('\n') ? lineEnd : '';
				return { from, to, text: gap + sourceOf(value, { like: node, isFlow: isInFlow(document, path) }) + end };
			}
			return newField({ yaml, lineEnd }, document, path, value);
		},
		change: (document) => document.setIn(path, value),
	});
}

/** A field that is not there yet, last in the innermost group that is. */
function newField(
	{ yaml, lineEnd }: Pick<Parts, 'yaml' | 'lineEnd'>,
	document: Document,
	path: FieldPath,
	value: Value,
): Splice {
	for (let depth = path.length - 1; depth > 0; depth--) {
		const group = document.getIn(path.slice(0, depth), true);
		const last = isMap(group) ? rangeOf(group.items.at(-1)) : undefined;
		if (!isMap(group) || !last) continue;
		const below = path.slice(depth).map(String);
		if (group.flow)
			return { from: last[1], to: last[1], text: `, ${nestedOf(below, value, { isFlow: true, lineEnd })}` };
		const [from, column] = [endOfLine(yaml, last[1]), last[0] - startOfLine(yaml, last[0])];
		return { from, to: from, text: nestedOf(below, value, { indent: column, lineEnd }) };
	}
	const from = endOfFields(yaml);
	return { from, to: from, text: nestedOf(path.map(String), value, { lineEnd }) };
}

/** A file with a value added last in a list, which is made where there is none. */
export function addItem(text: string, path: FieldPath, value: Value | Record<string, Value>): string {
	return edited(text, {
		make: ({ yaml, lineEnd }, document) => {
			const list = document.getIn(path, true);
			if (!isSeq(list) || !list.range) {
				const empty = rangeOf(pairAt(document, path));
				const item = `  - ${blockOf(value, '  - ', lineEnd)}${lineEnd}`;
				const from = empty ? endOfLine(yaml, empty[1]) : endOfFields(yaml);
				return { from, to: from, text: empty ? item : `${String(path[0])}:${lineEnd}${item}` };
			}
			const last = rangeOf(list.items.at(-1));
			if (list.flow || !last) {
				const from = last?.[1] ?? list.range[0] + 1;
				return { from, to: from, text: (last ? ', ' : '') + sourceOf(value, { isFlow: true }) };
			}
			const from = endOfLine(yaml, last[1]);
			const mark = /^[ \t]*-[ \t]+/.exec(yaml.slice(startOfLine(yaml, last[0])))?.[0] ?? '- ';
			return { from, to: from, text: mark + blockOf(value, mark, lineEnd) + lineEnd };
		},
		change: (document) => {
			if (isSeq(document.getIn(path))) document.addIn(path, document.createNode(value));
			else document.setIn(path, document.createNode([value]));
		},
	});
}

/** A file without a field or an item of a list, and without the list or group that is left empty by it. */
export function removeField(text: string, path: FieldPath): string {
	return edited(text, {
		make: ({ yaml }, document) => {
			const gone = withEmptied(document, path);
			const parent = gone.length === 1 ? document.contents : document.getIn(gone.slice(0, -1), true);
			if (!isCollection(parent)) throw unsure();
			const step = gone.at(-1);
			const index = isSeq(parent) ? Number(step) : parent.items.findIndex((pair) => keyOf(pair) === String(step));
			const own = rangeOf(parent.items[index]);
			if (!own) throw unsure();
			if (!parent.flow) return { from: startOfLine(yaml, own[0]), to: endOfLine(yaml, own[1]), text: '' };
			const [next, before] = [rangeOf(parent.items[index + 1]), rangeOf(parent.items[index - 1])];
			return { from: next ? own[0] : (before?.[1] ?? own[0]), to: next?.[0] ?? own[1], text: '' };
		},
		change: (document) => document.deleteIn(withEmptied(document, path)),
	});
}

/** A file with a field called something else. */
export function renameField(text: string, path: FieldPath, name: string): string {
	return edited(text, {
		make: (_, document) => {
			const key = pairAt(document, path)?.key;
			if (!isScalar(key) || !key.range) throw unsure();
			return {
				from: key.range[0],
				to: key.range[1],
				text: sourceOf(name, { like: key, isFlow: isInFlow(document, path) }),
			};
		},
		change: (document) => {
			const pair = pairAt(document, path);
			if (isScalar(pair?.key)) pair.key.value = name;
		},
	});
}

interface Edit {
	/** Where in the YAML what is to stand. */
	make(parts: Parts, document: Document): Splice;
	/** The same change as the library makes it. */
	change(document: Document): void;
}

/** @throws {Refusal} when the text would not come to mean just what the library makes of it. */
function edited(text: string, { make, change }: Edit): string {
	const parts = partsOf(text);
	const document = parseDocument(parts.yaml, { logLevel: 'error' });
	if (document.errors.length > 0) throw unsure();
	const { from, to, text: source } = make(parts, document);
	const result = text.slice(0, parts.yamlAt + from) + source + text.slice(parts.yamlAt + to);
	if (result === text) return text;
	try {
		change(document);
	} catch {
		// Where the library finds no field to change, such as behind an alias.
		throw unsure();
	}
	const { yaml, bodyAt } = partsOf(result);
	const read = parseDocument(yaml, { logLevel: 'error' });
	const isSame = read.errors.length === 0 && meaningOf(read) === meaningOf(document);
	if (!isSame || result.slice(bodyAt) !== text.slice(parts.bodyAt)) throw unsure();
	return result;
}

/** What YAML makes of a document: the same for the same values in the same order. */
function meaningOf(document: Document): string {
	return JSON.stringify(document.toJS() ?? {});
}

function unsure(): Refusal {
	return new Refusal('Feltene er skrevet på en måte som ikke kan endres trygt her. Rett dem for hånd.');
}

/** The outermost field that would be left without anything in it: the path itself, most often. */
function withEmptied(document: Document, path: FieldPath): FieldPath {
	const parent = path.length > 1 ? document.getIn(path.slice(0, -1)) : undefined;
	return isCollection(parent) && parent.items.length === 1 ? withEmptied(document, path.slice(0, -1)) : path;
}
