import { isMap, parseDocument } from 'yaml';
import type { FieldPath } from '../content/source/yaml-fields';
import { addItem, removeField, setField } from './front-matter-edits';
import type { Value } from './yaml-source';

/** The values of some YAML, as a form shows them; undefined where it cannot be read. */
export function valuesIn(yaml: string): unknown {
	const document = parseDocument(yaml, { logLevel: 'error' });
	if (document.errors.length > 0) return undefined;
	if (document.contents !== null && !isMap(document.contents)) return undefined;
	try {
		return document.toJS() ?? {};
	} catch {
		// Aliases that lead nowhere.
		return undefined;
	}
}

/** What stands at a place of some values; undefined where nothing does. */
export function valueAt(values: unknown, path: FieldPath): unknown {
	return path.reduce<unknown>(
		(at, step) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined),
		values,
	);
}

/** A file with a field as somebody has filled it in: an empty one is taken out, unless it was never there. */
export function withField(text: string, path: FieldPath, value: Value | undefined, values: unknown): string {
	if (value !== undefined && value !== '') return setField(text, path, value);
	return valueAt(values, path) === undefined ? text : removeField(text, path);
}

/** A file with an item of a list as somebody has filled it in: the one behind the last is new. */
export function withItem(text: string, path: FieldPath, index: number, value: string, values: unknown): string {
	const items = valueAt(values, path);
	const count = Array.isArray(items) ? items.length : 0;
	if (index < count)
		return value === '' ? removeField(text, [...path, index]) : setField(text, [...path, index], value);
	return value === '' ? text : addItem(text, path, value);
}
