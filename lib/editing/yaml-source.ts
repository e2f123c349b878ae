import { Document, isScalar, Scalar, type YAMLSeq } from 'yaml';

/** What stands in one piece. */
export type Value = string | number | boolean;

/** A value as YAML, in the quotation marks of the one it replaces. */
export function sourceOf(
	value: Value | Record<string, Value>,
	{ like, isFlow = false }: { like?: Scalar; isFlow?: boolean } = {},
): string {
	const document = new Document([value]);
	const list = document.contents as unknown as YAMLSeq;
	list.flow = isFlow;
	const [item] = list.items;
	const isQuoted = like?.type === Scalar.QUOTE_DOUBLE || like?.type === Scalar.QUOTE_SINGLE;
	if (isScalar(item) && typeof value === 'string' && isQuoted && like?.type) item.type = like.type;
	const source = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
	return isFlow ? source.slice(1, -1) : source.slice(2);
}

/** An item of a list as it stands behind its mark, a field a line. */
export function blockOf(value: Value | Record<string, Value>, mark: string, lineEnd: string): string {
	if (typeof value !== 'object') return sourceOf(value);
	const lines = Object.entries(value).map(([name, inner]) => `${name}: ${sourceOf(inner)}`);
	return lines.join(lineEnd + ' '.repeat(mark.length));
}

interface Nested {
	isFlow?: boolean;
	/** How far in the outermost stands. */
	indent?: number;
	lineEnd: string;
}

/** A field within groups of its own, which hold nothing else: a line for each, or all within {}. */
export function nestedOf(
	[name = '', ...below]: readonly string[],
	value: Value,
	{ isFlow = false, indent = 0, lineEnd }: Nested,
): string {
	const key = sourceOf(name, { isFlow });
	if (isFlow) {
		const inner = below.length === 0 ? sourceOf(value, { isFlow }) : `{${nestedOf(below, value, { isFlow, lineEnd })}}`;
		return `${key}: ${inner}`;
	}
	const line = `${' '.repeat(indent)}${key}:`;
	if (below.length === 0) return `${line} ${sourceOf(value)}${lineEnd}`;
	return line + lineEnd + nestedOf(below, value, { indent: indent + 2, lineEnd });
}
