import { z } from 'zod';
import type { FieldPath } from './yaml-fields';

type Schema = z.core.$ZodType;

/** What a schema says beside its rules; see schema.ts. */
export function notesOf(schema: Schema | undefined): z.GlobalMeta {
	if (!schema) return {};
	const { def } = (schema as z.core.$ZodTypes)._zod;
	const inner = def.type === 'optional' ? notesOf(def.innerType) : {};
	return { ...inner, ...z.globalRegistry.get(schema) };
}

/** The fields that a schema names, each with its own schema. */
export function fieldsOf(schema: Schema | undefined): Readonly<Record<string, Schema>> {
	const { def } = (bare(schema) as z.core.$ZodTypes | undefined)?._zod ?? {};
	return def?.type === 'object' ? def.shape : {};
}

/** The schema of what stands at a place; undefined where nothing may stand. */
export function schemaAt(schema: Schema, path: FieldPath): Schema | undefined {
	return path.reduce<Schema | undefined>((at, step) => (at ? below(at, String(step)) : undefined), schema);
}

/** True when a field must be there. */
export function isRequired(schema: Schema, path: FieldPath): boolean {
	const field = fieldsOf(schemaAt(schema, path.slice(0, -1)))[String(path.at(-1))];
	return field !== undefined && (field as z.core.$ZodTypes)._zod.def.type !== 'optional';
}

/** The fields of the entries of a schema whose entries editors name themselves. */
export function entryFieldsOf(schema: Schema | undefined): Readonly<Record<string, Schema>> {
	const { def } = (bare(schema) as z.core.$ZodTypes | undefined)?._zod ?? {};
	return def?.type === 'record' ? fieldsOf(def.valueType) : {};
}

function below(schema: Schema, step: string): Schema | undefined {
	const { def } = (bare(schema) as z.core.$ZodTypes)._zod;
	switch (def.type) {
		case 'object':
			return Object.hasOwn(def.shape, step) ? def.shape[step] : undefined;
		case 'record':
			return def.valueType;
		case 'array':
			return def.element;
		case 'union':
			return def.options.map((option) => below(option, step)).find((found) => found !== undefined);
		default:
			return undefined;
	}
}

function bare(schema: Schema | undefined): Schema | undefined {
	const { def } = (schema as z.core.$ZodTypes | undefined)?._zod ?? {};
	return def?.type === 'optional' ? bare(def.innerType) : schema;
}
