import matter from 'gray-matter';
import type { Problem } from '../problem';
import { type FieldPath, readYaml, type WrittenValue, type YamlFields } from './yaml-fields';

export interface FrontMatter {
	/** The fields that can be read. */
	data: unknown;
	/** The Markdown after the front matter. */
	body: string;
	/** Line of the file on which `body` begins, counted from 1. */
	bodyLine: number;
	/** The line of a field, or of the nearest one above it that is written. */
	lineOf(path: FieldPath): number;
	/** True when a field is written, or may be: where nothing can be read, nothing can be said to be missing. */
	isWritten(field: string): boolean;
	/** Every value, with how it is written. */
	values(): WrittenValue[];
	problems: Omit<Problem, 'file'>[];
}

const opening = /^(?:\uFEFF|[ \t]*\n)+(?=---[ \t]*\n)/;

/** A line that was meant to be `---`: Word makes dashes of hyphens, and TOML begins with `+++`. */
const likeFence = /^[ \t]*(?:[-–—―‐‑−]{2,}|[–—―−]|\+{3})[ \t]*$/u;

/**
 * Splits a page into front matter and text. Never throws: what is wrong stands in `problems`, and what can be read is read.
 *
 * gray-matter is always given options: without them it caches by content, and its cache forgets errors.
 */
export function parseFrontMatter(text: string): FrontMatter {
	const lead = opening.exec(text)?.[0] ?? '';
	const source = text.slice(lead.length);
	const leadLines = lead.split('\n').length - 1;
	const problems: FrontMatter['problems'] = [];
	if (lead) {
		const message = 'Filen begynner med en tom linje eller et usynlig tegn (BOM). «---» skal stå aller først.';
		problems.push({ rule: 'front-matter-start', severity: 'warning', line: 1, message });
	}
	const fences = readFences(source.split('\n'));
	for (const { line, message } of fences.faults)
		problems.push({ rule: 'front-matter', severity: 'fatal', line: line + leadLines, message });
	if (fences.mended === undefined) {
		const body = fences.isText ? source : '';
		const bodyLine = fences.isText ? 1 + leadLines : 1;
		return { data: {}, body, bodyLine, lineOf: () => 1, isWritten: () => true, values: () => [], problems };
	}
	const { fields, body } = split(fences.mended);
	for (const { line, message } of fields.faults)
		problems.push({ rule: 'yaml', severity: 'fatal', line: line + leadLines, message });
	const linesAbove = fences.mended.slice(0, fences.mended.length - body.length).split('\n').length;
	return {
		data: fields.data,
		body,
		bodyLine: linesAbove + leadLines,
		lineOf: (path) => leadLines + fields.lineOf(path),
		isWritten: (field) => fences.isOpen === true || fields.isWritten(field),
		values: fields.values,
		problems,
	};
}

interface Fences {
	faults: { line: number; message: string }[];
	/** The page with its fences as they should be, line for line. Absent when it cannot be told what the fields are. */
	mended?: string;
	/** True when the file is all text, without fields. */
	isText?: true;
	/** True when nobody can tell where the fields end. */
	isOpen?: true;
}

/** The lines around the fields: what is wrong with them, and how they were meant. */
function readFences(lines: readonly string[]): Fences {
	const [first = '', ...rest] = lines;
	if (lines.every((line) => line.trim() === ''))
		return { faults: [{ line: 1, message: 'Filen er tom. Skriv siden, eller slett filen.' }], isText: true };
	const opening = faultOfOpening(first);
	if (opening && !likeFence.test(first))
		return { faults: [{ line: 1, message: opening }], ...(!first.startsWith('---') && { isText: true }) };
	const faults = opening ? [{ line: 1, message: opening }] : [];
	// gray-matter ends front matter at any line that begins with «---», so such a line must be the fence itself.
	const end = rest.findIndex((line) => line.startsWith('---') || likeFence.test(line));
	const closing = rest[end];
	if (closing === undefined || (closing.startsWith('---') && !likeFence.test(closing))) {
		const message = 'Front matter er ikke avsluttet. Sett en linje med bare «---» etter det siste feltet.';
		const behind = rest.findIndex((line) => line.trim() === '' || line.startsWith('---'));
		const fields = behind < 0 ? [] : rest.slice(0, behind);
		return { faults: [...faults, { line: 1, message }], mended: ['---', ...fields, '---'].join('\n'), isOpen: true };
	}
	if (!/^---[ \t]*$/.test(closing)) {
		const message = `Feltene avsluttes med tre vanlige bindestreker helt til venstre, «---». Her står «${closing}».`;
		faults.push({ line: end + 2, message });
	}
	return { faults, mended: ['---', ...rest.slice(0, end), '---', ...rest.slice(end + 1)].join('\n') };
}

function faultOfOpening(line: string): string | undefined {
	const language = /^---(.*)$/.exec(line)?.[1]?.trim();
	if (language === '') return undefined;
	if (likeFence.test(line))
		return `Den første linjen skal være tre vanlige bindestreker helt til venstre, «---». Her står «${line}».`;
	if (language !== undefined)
		return `Front matter må være YAML: den første linjen skal være bare «---», ikke «---${language}».`;
	return 'Filen mangler front matter. Begynn filen med en linje «---», så felter som title, og så en linje «---».';
}

/** The fields and the text of a page whose fences are sound. */
function split(source: string): { fields: YamlFields; body: string } {
	// The raw YAML begins with the line break after «---», so its line 1 is the file's line 1.
	let fields = readYaml('');
	const file = matter(source, {
		language: 'yaml',
		engines: {
			yaml: (yaml: string) => {
				fields = readYaml(yaml);
				return fields.data;
			},
			javascript: refuse,
			js: refuse,
			json: refuse,
		},
	});
	return { fields, body: file.content };
}

function refuse(): never {
	throw new Error('Only YAML front matter is read: gray-matter would run JavaScript.');
}
