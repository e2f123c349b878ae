import { parse as parseIcu, TYPE } from '@formatjs/icu-messageformat-parser';
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { InterfaceTexts } from './interface-texts';

interface Message {
	text: string;
	line: number;
}

export interface MessageFile {
	file: string;
	/** By full key: `page.updated`. */
	messages: Map<string, Message>;
	/** What keeps the file, or one of its entries, from being read. */
	faults: { line: number; field?: string; message: string }[];
}

/** Reads a file of interface texts, with the line of each. JSON is read as YAML, which tells where everything stands. */
export function readMessageFile({ file, text }: InterfaceTexts['messages'][number]): MessageFile {
	const found: MessageFile = { file, messages: new Map(), faults: [] };
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
	const lineOf = (node: Node | null | undefined) => lines.linePos(node?.range?.[0] ?? 0).line;
	for (const { code, pos } of document.errors) {
		if (code === 'DUPLICATE_KEY')
			found.faults.push({ line: lines.linePos(pos[0]).line, message: 'Nøkkelen står to ganger.' });
	}
	try {
		JSON.parse(text);
	} catch (error) {
		// V8 says where, unless the file ends too early.
		const position = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length);
		const { line } = lines.linePos(position);
		found.faults.push({
			line,
			message: 'Filen er ikke gyldig JSON. Se etter et komma eller anførselstegn som mangler.',
		});
		return found;
	}
	const read = (node: unknown, key: string, line: number): void => {
		if (isMap<Node, Node>(node)) {
			for (const { key: name, value } of node.items)
				if (isScalar(name)) read(value, key ? `${key}.${name.value}` : String(name.value), lineOf(name));
		} else if (isScalar(node) && typeof node.value === 'string') {
			found.messages.set(key, { text: node.value, line });
		} else {
			found.faults.push({ line, field: key, message: 'må være en tekst i anførselstegn.' });
		}
	};
	read(document.contents, '', 1);
	return found;
}

/**
 * What a message is filled in with: name → kind. Tags count: `<time>{date}</time>` has two.
 *
 * @throws {SyntaxError} when the message is not ICU MessageFormat (https://unicode-org.github.io/icu/userguide/format_parse/messages/).
 */
export function argumentsOf(message: string): Map<string, string> {
	const found = new Map<string, string>();
	const read = (elements: ReturnType<typeof parseIcu>): void => {
		for (const element of elements) {
			if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
			found.set(element.value, kinds[element.type]);
			if (element.type === TYPE.tag) read(element.children);
			if (element.type === TYPE.select || element.type === TYPE.plural)
				for (const { value } of Object.values(element.options)) read(value);
		}
	};
	read(parseIcu(message));
	return found;
}

/** A language may need plural forms where another writes the number alone. */
const kinds = {
	[TYPE.argument]: 'tekst',
	[TYPE.number]: 'tall',
	[TYPE.plural]: 'tall',
	[TYPE.date]: 'dato',
	[TYPE.time]: 'klokkeslett',
	[TYPE.select]: 'valg',
	[TYPE.tag]: 'merke',
};
