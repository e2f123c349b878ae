import type { z } from 'zod';
import { nearest } from '../suggest';
import { entryFieldsOf, fieldsOf, notesOf, schemaAt } from './schema-fields';
import type { FieldPath } from './yaml-fields';

export interface FieldAdvice {
	/** What to do, as a sentence. */
	advice: string;
	/** Field that was meant, when it can be told: the file has it, though under another name. */
	meant?: FieldPath;
}

/** What to do with a field that the schema has not got at `path`, the last step being its name. */
export function adviceForUnknown(schema: z.core.$ZodType, path: FieldPath): FieldAdvice {
	const name = String(path.at(-1));
	const above = path.slice(0, -1);
	const here = schemaAt(schema, above);
	const fields = fieldsOf(here);
	const { unknownFields = {} } = notesOf(here);
	const instead = Object.hasOwn(unknownFields, plain(name)) ? unknownFields[plain(name)] : undefined;
	if (instead) return { advice: instead };
	const known = called(fields, name) ?? near(fields, name);
	if (known) return { advice: `Mente du «${known}»?`, meant: [...above, known] };
	const inner = Object.entries(fields).flatMap(([field, schema]) => inside(field, schema, name));
	if (inner.length > 0) return { advice: `Mente du ${inner.join(' eller ')}?` };
	if (above.length > 0 && Object.hasOwn(fieldsOf(schema), name))
		return { advice: 'Feltet skal stå helt til venstre, uten innrykk.', meant: [name] };
	return { advice: 'Sjekk stavemåten, eller ta det bort.' };
}

/** «weight» under «menu.main»: a field with the name that stands further in, as people say where. */
function inside(field: string, schema: z.core.$ZodType, name: string): string[] {
	const { usualEntry } = notesOf(schema);
	const own = called(fieldsOf(schema), name);
	const ofEntry = called(entryFieldsOf(schema), name);
	return [
		...(own ? [`«${own}» under «${field}»`] : []),
		...(ofEntry && usualEntry ? [`«${ofEntry}» under «${field}.${usualEntry}»`] : []),
	];
}

type Fields = ReturnType<typeof fieldsOf>;

/** The field with a name, or with another name that editors may give it. */
function called(fields: Fields, name: string): string | undefined {
	const isName = (candidate: string) => plain(candidate) === plain(name);
	return (
		Object.keys(fields).find(isName) ??
		Object.keys(fields).find((field) => notesOf(fields[field]).otherNames?.some(isName))
	);
}

/** The field that is spelt almost so, under any of its names. */
function near(fields: Fields, name: string): string | undefined {
	const byName = new Map(
		Object.entries(fields).flatMap(([field, schema]) =>
			[...(notesOf(schema).otherNames ?? []), field].map((candidate) => [plain(candidate), field]),
		),
	);
	const candidate = nearest(plain(name), byName.keys());
	return candidate === undefined ? undefined : byName.get(candidate);
}

/** A name without what people vary: `Sist endret`, `sist-endret` and `sistEndret` are one. */
function plain(name: string): string {
	return name.toLowerCase().replace(/[\s\u200B\uFEFF_-]/g, '');
}
