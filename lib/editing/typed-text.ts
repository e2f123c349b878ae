import { partsOf } from './front-matter-edits';
import { Refusal } from './refusal';

/*
 * Text fields of browsers, CodeMirror among them, know one kind of line end. What was typed there becomes an edit of the
 * text as it lies on disk: a piece of it is replaced, and all the rest stays, whatever its line ends.
 */

const anyLineEnd = /\r\n|\r|\n/g;

/** A text as a text field shows it. */
export function asTyped(text: string): string {
	return text.replace(anyLineEnd, '\n');
}

/** The text that was opened, with what has been typed instead of some of it. */
export function withTyped(opened: string, typed: string): string {
	const [before, after] = [asTyped(opened), asTyped(typed)];
	if (before === after) return opened;
	const most = Math.min(before.length, after.length);
	let start = 0;
	while (start < most && before[start] === after[start]) start++;
	let end = 0;
	while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
	const lineEnd = /\r\n|\r|\n/.exec(opened)?.[0] ?? '\n';
	const inserted = after.slice(start, after.length - end).replaceAll('\n', lineEnd);
	const edited =
		opened.slice(0, placeIn(opened, start)) + inserted + opened.slice(placeIn(opened, before.length - end));
	// A carriage return by itself would become one line end with a line feed beside it: then all are made alike.
	return asTyped(edited) === after ? edited : after.replaceAll('\n', '\r\n');
}

/** Where a place of the text as it is typed lies in the text on disk. */
function placeIn(opened: string, typedPlace: number): number {
	let longer = 0;
	for (const { index, 0: lineEnd } of opened.matchAll(anyLineEnd)) {
		if (index - longer >= typedPlace) break;
		longer += lineEnd.length - 1;
	}
	return typedPlace + longer;
}

/** The parts of a file that are edited apart, as text fields show them. */
export interface TypedParts {
	/** The fields, as YAML. */
	fields: string;
	body: string;
	/** Line of the file on which each begins, from 1. */
	fieldsLine: number;
	bodyLine: number;
}

/** A file in its parts; undefined when it has no fields that can be told, and is edited as one text. */
export function typedParts(text: string): TypedParts | undefined {
	try {
		const { yamlAt, yaml, bodyAt } = ownPartsOf(text);
		const lineAt = (at: number) => asTyped(text.slice(0, at)).split('\n').length;
		return {
			fields: asTyped(yaml),
			body: asTyped(text.slice(bodyAt)),
			fieldsLine: lineAt(yamlAt),
			bodyLine: lineAt(bodyAt),
		};
	} catch {
		return undefined;
	}
}

/** The parts of a file, with the empty line that sets the text off from the fields in neither: an empty text is empty. */
function ownPartsOf(text: string) {
	const parts = partsOf(text);
	const gap = /^[ \t]*(?:\r\n|\n)/.exec(text.slice(parts.bodyAt))?.[0] ?? '';
	return { ...parts, bodyAt: parts.bodyAt + gap.length, hasGap: gap !== '' };
}

/** A file with another text below its fields. */
export function withBody(text: string, body: string): string {
	const { bodyAt, hasGap } = ownPartsOf(text);
	const typed = typedLike(text, text.slice(bodyAt), body);
	if (body === '') return text.slice(0, bodyAt) + typed;
	const lineEnd = /\r\n/.test(text) ? '\r\n' : '\n';
	const afterFields = text.slice(0, bodyAt).endsWith('\n') ? '' : lineEnd;
	// A text that comes to begin with an empty line would be taken for one that is set off by it.
	const gap = !hasGap && /^[ \t]*\n/.test(body) ? lineEnd : '';
	return text.slice(0, bodyAt) + afterFields + gap + typed;
}

/**
 * A file with other fields, as YAML that somebody has typed.
 *
 * @throws {Refusal} when they would end before they do.
 */
export function withFields(text: string, fields: string): string {
	const { yamlAt, yaml } = partsOf(text);
	if (/^---/m.test(fields)) throw new Refusal('En linje med «---» ville avslutte feltene. Skriv dem uten.');
	const typed = typedLike(text, yaml, fields === '' || fields.endsWith('\n') ? fields : `${fields}\n`);
	return text.slice(0, yamlAt) + typed + text.slice(yamlAt + yaml.length);
}

/** A part with something typed in it, its line ends those of the whole where it has none itself. */
function typedLike(whole: string, part: string, typed: string): string {
	const isCrlf = /\r\n/.test(whole) && !/[\r\n]/.test(part);
	return isCrlf ? typed.replaceAll('\n', '\r\n') : withTyped(part, typed);
}
