import { LRUCache } from 'lru-cache';
import type { Nodes, Root } from 'mdast';
import type { z } from 'zod';
import type { Locale } from '../../i18n/routing';
import { schemasWithFacts, withFacts } from '../assemble/fact-references';
import { keyOf } from '../assemble/pages';
import type { Facts } from '../facts/schema';
import type { Heading } from '../markdown/markdown';
import { type MarkdownText, treeOf } from '../markdown/markdown-text';
import { nodesIn, type PlacedNode } from '../markdown/nodes';
import type { ParsedFile } from '../source/parsed-file';
import { placeOf } from '../source/place';
import { type PageFrontMatter, pageSchema } from '../source/schema';
import { type AlertFrontMatter, alertSchema, type FooterFrontMatter, footerSchema } from '../source/shared-schemas';
import { mapShownFields } from '../source/shown-fields';

interface TextBase<Data> {
	file: string;
	locale: Locale;
	/** The fields that can be used, with their facts as readers see them. All of them, unless the file is broken. */
	data: Partial<Data>;
	/** The whole front matter as it was read. */
	raw: unknown;
	/** True when the front matter has faults of its own, which are reported already: a field may only seem to be missing. */
	broken: boolean;
	/** True when a field is there, whether it can be read or not: what is not written is missing. */
	isWritten: ParsedFile['isWritten'];
	/** The whole file. */
	source: string;
	body: string;
	/** Line of the file on which `body` begins. */
	bodyLine: number;
	lineOf: ParsedFile['lineOf'];
	/** The text as a tree, the same for all rules: none may change it. */
	tree(): Root;
	/** Every node of the tree, in the order of the text. */
	placed(): readonly PlacedNode[];
	/** The nodes of one type, in the order of the text: most rules ask for few. */
	nodes<Type extends Nodes['type']>(type: Type): readonly Extract<Nodes, { type: Type }>[];
	headings(): readonly Heading[];
}

export interface CheckedPage extends TextBase<PageFrontMatter> {
	kind: 'page';
	path: string;
	/** What ties it to its other language versions. */
	key: string;
}
export interface CheckedAlert extends TextBase<AlertFrontMatter> {
	kind: 'alert';
}
export interface CheckedFooter extends TextBase<FooterFrontMatter> {
	kind: 'footer';
}

/** A file whose text readers see. */
export type CheckedText = CheckedPage | CheckedAlert | CheckedFooter;

const known = new WeakMap<ParsedFile, { facts: Facts; text: CheckedText | undefined }>();

/**
 * What the rules look at of a file; undefined when readers see no text of it. The same object for the same file and facts:
 * most files are as they were after an edit, and what was found in them is remembered by it.
 */
export function toText(parsed: ParsedFile, facts: Facts): CheckedText | undefined {
	const kept = known.get(parsed);
	if (kept?.facts === facts) return kept.text;
	const text = makeText(parsed, facts);
	known.set(parsed, { facts, text });
	return text;
}

function makeText(parsed: ParsedFile, facts: Facts): CheckedText | undefined {
	const { file, text, raw, body, bodyLine, markdown, lineOf, isWritten } = parsed;
	const place = placeOf(file);
	if (place.kind !== 'page' && place.kind !== 'alert' && place.kind !== 'footer') return undefined;
	const broken = parsed.kind === 'broken';
	const base = {
		file,
		locale: place.locale,
		raw,
		broken,
		source: text,
		body,
		bodyLine,
		lineOf,
		isWritten,
		...readersOf(markdown),
	};
	const shown = <Data>(kind: keyof typeof schemasWithFacts, data: Data) =>
		mapShownFields(schemasWithFacts[kind], data, (value) => withFacts(value, facts, place.locale));
	switch (place.kind) {
		case 'footer':
			return { ...base, kind: 'footer', data: shown('footer', soundFields(footerSchema, raw)) };
		case 'alert':
			return { ...base, kind: 'alert', data: shown('alert', soundFields(alertSchema, raw)) };
		case 'page': {
			const data: Partial<PageFrontMatter> = shown('page', soundFields(pageSchema, raw));
			// Front matter that cannot be read may still say which page this is, so that the other versions are not blamed.
			data.translationKey ??=
				isWritten('translationKey') && !hasField(raw, 'translationKey')
					? /^translationKey:[ '"]*([^\s'"]+)/m.exec(text)?.[1]
					: undefined;
			return { ...base, kind: 'page', path: place.path, key: keyOf({ data, path: place.path }), data };
		}
	}
}

/** What a text says, as the rules ask for it. */
function readersOf(markdown: MarkdownText): Pick<CheckedText, 'tree' | 'placed' | 'nodes' | 'headings'> {
	return {
		tree: () => readTree(markdown).tree,
		placed: () => readTree(markdown).placed,
		nodes: <Type extends Nodes['type']>(type: Type) =>
			(readTree(markdown).byType.get(type) ?? []) as Extract<Nodes, { type: Type }>[],
		headings: () => markdown.headings,
	};
}

/** The tree of a text, and what many rules ask of it. */
interface ReadTree {
	tree: Root;
	placed: readonly PlacedNode[];
	byType: ReadonlyMap<string, readonly Nodes[]>;
}

/**
 * A text is asked many things in a row, and then no more until it changes. A site of a hundred pages has 15,000 nodes, so that
 * all of it stays; for the trees of ten thousand pages, some hundred megabytes, there is no room.
 */
const lately = new LRUCache<MarkdownText, ReadTree>({
	maxSize: 25_000,
	sizeCalculation: ({ placed }) => placed.length + 1,
});

function readTree(markdown: MarkdownText): ReadTree {
	const kept = lately.get(markdown);
	if (kept) return kept;
	const tree = treeOf(markdown);
	const placed = nodesIn(tree);
	const read = { tree, placed, byType: nodesByType(placed) };
	lately.set(markdown, read);
	return read;
}

function nodesByType(placed: readonly PlacedNode[]): ReadonlyMap<string, readonly Nodes[]> {
	const found = new Map<string, Nodes[]>();
	for (const { node } of placed) {
		const alike = found.get(node.type);
		if (alike) alike.push(node);
		else found.set(node.type, [node]);
	}
	return found;
}

/** Each field by itself: one that is wrong does not hide what is wrong with the others. */
function soundFields<Shape extends z.ZodRawShape>(
	{ shape }: z.ZodObject<Shape>,
	data: unknown,
): Partial<z.infer<z.ZodObject<Shape>>> {
	const given = typeof data === 'object' && data !== null ? Object.entries(data) : [];
	const sound = given.flatMap(([name, value]) => {
		const schema = Object.hasOwn(shape, name) ? (shape[name] as z.ZodType) : undefined;
		const result = schema?.safeParse(value);
		return result?.success ? [[name, result.data]] : [];
	});
	return Object.fromEntries(sound) as Partial<z.infer<z.ZodObject<Shape>>>;
}

function hasField(data: unknown, name: string): boolean {
	return typeof data === 'object' && data !== null && Object.hasOwn(data, name);
}
