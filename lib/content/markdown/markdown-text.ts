import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Nodes, Root } from 'mdast';
import { type Heading, headingsOf, parseMarkdown } from './markdown';

/**
 * What one version of a Markdown text says. The Markdown is read once, here; HTML, search, checks and counts all come from
 * the tree. Plain data that passes between threads.
 */
export interface MarkdownText {
	/** Names the version: the same for the same text, and for no other. */
	readonly hash: string;
	readonly headings: readonly Heading[];
	/** How many nodes the tree has. */
	readonly nodes: number;
	/** The tree as JSON in UTF-8: half as large as the objects, and each reader gets one of its own to change. */
	readonly packedTree: Uint8Array;
}

/** The largest page of the site has 180 nodes; so many take about 0.2 s to show. */
const mostNodes = 20_000;

/** A list in a list in a list is about eight deep. */
const deepest = 60;

/** A text that would take too much of the server; the message, in Norwegian, says what to do. */
export class HeavyTextError extends Error {}

/** Texts read a moment ago: a page that was moved, copied, or changed in its front matter alone says the same. */
const recent = new LRUCache<string, MarkdownText>({ max: 200 });

/**
 * Reads a Markdown text.
 *
 * @throws {HeavyTextError} when it has more nodes, or deeper ones, than the site shows.
 */
export function readMarkdown(body: string): MarkdownText {
	const text = recent.get(body) ?? understood(body);
	recent.set(body, text);
	return text;
}

function understood(body: string): MarkdownText {
	let tree: Root;
	try {
		tree = parseMarkdown(body);
	} catch (error) {
		// The libraries call themselves for each level.
		if (error instanceof RangeError) throw tooDeep();
		throw error;
	}
	const nodes = assertLight(tree);
	return {
		hash: createHash('sha256').update(body).digest('hex').slice(0, 16),
		headings: headingsOf(tree),
		nodes,
		packedTree: pack(tree),
	};
}

/** A text that says nothing. */
export const emptyMarkdown = readMarkdown('');

/** The tree as it is kept; it is no use to others afterwards. */
function pack(tree: Root): Uint8Array {
	// Here and not by a replacer of JSON.stringify, which is asked of every value, and takes six times as long.
	shortenPositions(tree);
	return new Uint8Array(Buffer.from(JSON.stringify(tree)));
}

/** The tree of a text, new for each caller. */
export function treeOf({ packedTree }: MarkdownText): Root {
	const { buffer, byteOffset, byteLength } = packedTree;
	const tree = JSON.parse(Buffer.from(buffer, byteOffset, byteLength).toString()) as Root;
	restorePositions(tree);
	return tree;
}

/** JSON.stringify's replacer for what texts are part of: the hash says all that the tree does, and stays the same. */
export function withoutTrees(_: string, value: unknown): unknown {
	return ArrayBuffer.isView(value) ? undefined : value;
}

/** How many nodes a tree has, when they are not too many, nor too deep. */
function assertLight(tree: Root): number {
	let count = 0;
	let depth = 0;
	for (let level: Nodes[] = [tree]; level.length > 0; depth++) {
		count += level.length;
		if (depth > deepest) throw tooDeep();
		level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
	}
	if (count <= mostNodes) return count;
	const [found, most] = [count, mostNodes].map((number) => new Intl.NumberFormat('nb').format(number));
	throw new HeavyTextError(
		`Teksten har ${found} deler (avsnitt, punkter, celler, lenker og annet), og kan ha høyst ${most}. Del den i flere sider.`,
	);
}

function tooDeep(): HeavyTextError {
	return new HeavyTextError(
		'Lister, sitater eller bokser ligger inni hverandre i for mange nivåer. Skriv teksten med færre nivåer.',
	);
}

type ShortPosition = [line: number, column: number, offset: number, line: number, column: number, offset: number];

/** Each position as six numbers. */
function shortenPositions(node: Nodes): void {
	if (node.position) {
		const { start, end } = node.position;
		const short: ShortPosition = [start.line, start.column, start.offset ?? 0, end.line, end.column, end.offset ?? 0];
		node.position = short as never;
	}
	if ('children' in node) for (const child of node.children) shortenPositions(child);
}

function restorePositions(node: Nodes): void {
	if (Array.isArray(node.position)) {
		const [line, column, offset, endLine, endColumn, endOffset] = node.position as unknown as ShortPosition;
		node.position = { start: { line, column, offset }, end: { line: endLine, column: endColumn, offset: endOffset } };
	}
	if ('children' in node) for (const child of node.children) restorePositions(child);
}
