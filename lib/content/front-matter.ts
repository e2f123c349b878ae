import matter from 'gray-matter';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Problem } from './problem';

export interface FrontMatter {
	data: unknown;
	/** The Markdown after the front matter. */
	body: string;
	/** Line of the file on which `body` begins, counted from 1. */
	bodyLine: number;
	/** The line of a field, or of the nearest one above it that is written. */
	lineOf(path: readonly (string | number)[]): number;
	problems: Omit<Problem, 'file'>[];
}

const opening = /^(?:\uFEFF|[ \t]*\n)+(?=---[ \t]*\n)/;

/**
 * Splits a page into front matter and text. Never throws: what is wrong stands in `problems`.
 *
 * YAML is read by `yaml` (1.2, core schema: dates stay text, `nei` and `no` stay words), since it knows the line of every
 * field. gray-matter is always given options: without them it caches by content, and its cache forgets errors.
 */
export function parseFrontMatter(text: string): FrontMatter {
	const lead = opening.exec(text)?.[0] ?? '';
	const source = text.slice(lead.length);
	const leadLines = lead.split('\n').length - 1;
	const lines = new LineCounter();
	const state: { document?: Document.Parsed; problems: Omit<Problem, 'file'>[] } = { problems: [] };
	const report = (rule: string, line: number, message: string, severity: Problem['severity'] = 'fatal') =>
		state.problems.push({ rule, severity, line: line + leadLines, message });

	if (lead) {
		report(
			'front-matter-start',
			1 - leadLines,
			'Filen begynner med en tom linje eller et usynlig tegn (BOM). «---» skal stå aller først.',
			'warning',
		);
	}
	const fence = /^---(.*)\n/.exec(source)?.[1]?.trim();
	if (fence === undefined) {
		report(
			'front-matter',
			1,
			'Filen mangler front matter. Begynn filen med en linje «---», så felter som title, og så en linje «---».',
		);
		return { data: {}, body: source, bodyLine: 1 + leadLines, lineOf: () => 1, problems: state.problems };
	}
	if (fence !== '') {
		report('front-matter', 1, `Front matter må være YAML: den første linjen skal være bare «---», ikke «---${fence}».`);
		return { data: {}, body: '', bodyLine: 1, lineOf: () => 1, problems: state.problems };
	}
	// gray-matter ends front matter at any line that begins with «---», so such a line must be the fence itself.
	if (!/^---[ \t]*$/.test(/^---.*$/m.exec(source.slice(source.indexOf('\n') + 1))?.[0] ?? '')) {
		report('front-matter', 1, 'Front matter er ikke avsluttet. Sett en linje med bare «---» etter det siste feltet.');
		return { data: {}, body: '', bodyLine: 1, lineOf: () => 1, problems: state.problems };
	}

	const refuse = () => {
		throw new Error('Only YAML front matter is read: gray-matter would run JavaScript.');
	};
	const file = matter(source, {
		language: 'yaml',
		engines: {
			yaml: (yaml: string) => {
				state.document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
				if (state.document.errors.length > 0) return {};
				try {
					return (state.document.toJS() ?? {}) as object;
				} catch {
					// An alias that leads nowhere, or aliases that multiply without bound, which the yaml library refuses.
					report('yaml', firstAliasLine(state.document, lines), `YAML-feil: ${yamlMessage('BAD_ALIAS')}`);
					return {};
				}
			},
			javascript: refuse,
			js: refuse,
			json: refuse,
		},
	});
	const { document } = state;
	// The raw YAML begins with the line break after «---», so its line 1 is the file's line 1.
	for (const error of document?.errors ?? []) {
		report('yaml', lines.linePos(error.pos[0]).line, `YAML-feil: ${yamlMessage(error.code)}`);
	}
	const bodyLine = source.slice(0, source.length - file.content.length).split('\n').length + leadLines;
	const lineOf = (path: readonly (string | number)[]) => leadLines + (document ? fieldLine(document, lines, path) : 1);
	return { data: file.data, body: file.content, bodyLine, lineOf, problems: state.problems };
}

function fieldLine(document: Document.Parsed, lines: LineCounter, path: readonly (string | number)[]): number {
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

function firstAliasLine(document: Document.Parsed, lines: LineCounter): number {
	let line = 1;
	visit(document, {
		Alias: (_, { range }) => {
			if (range) line = lines.linePos(range[0]).line;
			return visit.BREAK;
		},
	});
	return line;
}

const yamlMessages: Partial<Record<string, string>> = {
	BAD_INDENT:
		'innrykket stemmer ikke, eller en klamme er ikke avsluttet. Bruk mellomrom, og like mange på linjer som hører sammen.',
	TAB_AS_INDENT: 'tabulator kan ikke brukes som innrykk. Bruk mellomrom.',
	DUPLICATE_KEY: 'det samme feltet står to ganger.',
	MULTILINE_IMPLICIT_KEY: 'en linje mangler kolon, eller en tekst går over flere linjer uten anførselstegn.',
	MISSING_CHAR: 'et tegn mangler, for eksempel et avsluttende anførselstegn eller en klamme.',
	BLOCK_AS_IMPLICIT_KEY: 'en tekst med kolon må stå i anførselstegn.',
	UNEXPECTED_TOKEN: 'her står det noe som ikke hører hjemme. Sett teksten i anførselstegn.',
	BAD_ALIAS: 'en verdi kan ikke begynne med * eller & uten anførselstegn.',
};

function yamlMessage(code: string): string {
	return yamlMessages[code] ?? `linjen kan ikke leses (${code}). Sett tekster med spesialtegn i anførselstegn.`;
}
