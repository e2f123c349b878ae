import { type Document, isCollection, isMap, isScalar, type Pair, type Scalar } from 'yaml';
import type { FieldPath } from '../content/source/yaml-fields';

/** The field at a path, with its name. */
export function pairAt(document: Document, path: FieldPath): Pair | undefined {
	const map = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
	return isMap(map) ? map.items.find((pair) => keyOf(pair) === String(path.at(-1))) : undefined;
}

/** What a field is called. */
export function keyOf({ key }: Pair): string | undefined {
	return isScalar(key) ? String(key.value) : undefined;
}

/** Where an item of a list, or a field with its name, begins and ends. */
export function rangeOf(item: unknown): readonly [number, number] | undefined {
	if (typeof item !== 'object' || item === null) return undefined;
	const { key, value, range } = item as Partial<Pair<Scalar, Scalar>> & { range?: Scalar['range'] };
	const [start, end] = [key?.range ?? range, value?.range ?? key?.range ?? range];
	return start && end ? [start[0], end[1]] : undefined;
}

/** Where the line of a place begins. */
export function startOfLine(yaml: string, at: number): number {
	return yaml.lastIndexOf('\n', at - 1) + 1;
}

/** Where a new field is put: below the last line with something on it. */
export function endOfFields(yaml: string): number {
	const end = yaml.trimEnd().length;
	return end === 0 ? 0 : endOfLine(yaml, end);
}

/** Where the next line begins. */
export function endOfLine(yaml: string, at: number): number {
	return yaml[at - 1] === '\n' ? at : yaml.indexOf('\n', at) + 1 || yaml.length;
}

/** True for what stands within [] or {}, where fewer signs may stand in a text without quotation marks. */
export function isInFlow(document: Document, path: FieldPath): boolean {
	return path.some((_, depth) => {
		const around = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
		return isCollection(around) && around.flow === true;
	});
}
