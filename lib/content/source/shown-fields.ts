import { z } from 'zod';
import { prose } from '../fields';

type Path = readonly (string | number)[];
type Change = (text: string, path: Path) => string;

/** What marks a field of a schema as text that readers see. */
const shown = { shown: true } as const;

/** A text that readers see: facts are fetched in it. */
export const shownText = prose.meta({ ...shown, kind: 'prose' });

/**
 * The data of a front matter with each text that readers see replaced. Data that does not fit the schema is left as it is.
 */
export function mapShownFields<Data>(schema: z.ZodType, data: Data, change: Change): Data {
	return changed(placesOf(schema), data, change, []) as Data;
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

/** Where the shown texts of a schema stand: here, or below the fields of an object, or below every item or entry. */
type Places = 'here' | { fields: ReadonlyMap<string, Places> } | { items: Places } | { entries: Places };

/** Asking zod what a schema is costs more than a page's fields do. */
const known = new WeakMap<z.ZodType, { places: Places | undefined }>();

function placesOf(schema: unknown): Places | undefined {
	if (!(schema instanceof z.ZodType)) return undefined;
	const kept = known.get(schema);
	if (kept) return kept.places;
	const places = placesIn(schema);
	known.set(schema, { places });
	return places;
}

function placesIn(schema: z.ZodType): Places | undefined {
	if (schema instanceof z.ZodOptional) return placesOf(schema.unwrap());
	if (schema instanceof z.ZodString) return schema.meta()?.shown === true ? 'here' : undefined;
	if (schema instanceof z.ZodArray) {
		const items = placesOf(schema.element);
		return items && { items };
	}
	if (schema instanceof z.ZodRecord) {
		const entries = placesOf(schema.valueType);
		return entries && { entries };
	}
	if (!(schema instanceof z.ZodObject)) return undefined;
	const fields = Object.entries(schema.shape).flatMap(([name, field]): [string, Places][] => {
		const places = placesOf(field);
		return places ? [[name, places]] : [];
	});
	return fields.length > 0 ? { fields: new Map(fields) } : undefined;
}

function changed(places: Places | undefined, data: unknown, change: Change, path: Path): unknown {
	if (places === undefined) return data;
	if (places === 'here') return typeof data === 'string' ? change(data, path) : data;
	if ('items' in places) {
		if (!Array.isArray(data)) return data;
		return data.map((value, index) => changed(places.items, value, change, [...path, index]));
	}
	if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
	const below = (name: string) => ('fields' in places ? places.fields.get(name) : places.entries);
	return Object.fromEntries(
		Object.entries(data).map(([name, value]) => [name, changed(below(name), value, change, [...path, name])]),
	);
}
