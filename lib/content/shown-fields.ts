import { z } from 'zod';

type Path = readonly (string | number)[];

/** What marks a field of a schema as text that readers see, in which facts are fetched. */
export const shown = { shown: true } as const;

/**
 * The data of a front matter with each text that readers see replaced. Data that does not fit the schema is left as it is.
 */
export function mapShownFields<Data>(
	schema: z.ZodType,
	data: Data,
	change: (text: string, path: Path) => string,
): Data {
	return mapped(schema, data, change, []) as Data;
}

/** The texts of a front matter that readers see. */
export function shownFieldsOf(schema: z.ZodType, data: unknown): { path: Path; value: string }[] {
	const fields: { path: Path; value: string }[] = [];
	mapShownFields(schema, data, (value, path) => {
		fields.push({ path, value });
		return value;
	});
	return fields;
}

function mapped(schema: unknown, data: unknown, change: (text: string, path: Path) => string, path: Path): unknown {
	const inner = (type: unknown, value: unknown, step: string | number) => mapped(type, value, change, [...path, step]);
	if (schema instanceof z.ZodOptional) return mapped(schema.unwrap(), data, change, path);
	if (schema instanceof z.ZodString)
		return typeof data === 'string' && schema.meta()?.shown === true ? change(data, path) : data;
	if (schema instanceof z.ZodArray && Array.isArray(data))
		return data.map((value, index) => inner(schema.element, value, index));
	if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
	const entries = Object.entries(data);
	if (schema instanceof z.ZodRecord)
		return Object.fromEntries(entries.map(([name, value]) => [name, inner(schema.valueType, value, name)]));
	if (!(schema instanceof z.ZodObject)) return data;
	const shape: Record<string, unknown> = schema.shape;
	return Object.fromEntries(
		entries.map(([name, value]) => [name, Object.hasOwn(shape, name) ? inner(shape[name], value, name) : value]),
	);
}
