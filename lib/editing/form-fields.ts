import type { z } from 'zod';
import { capitalised } from '../content/capitalised';
import { fieldName } from '../content/source/parse';
import { entryFieldsOf, fieldsOf, isRequired, notesOf, schemaAt } from '../content/source/schema-fields';
import { type FieldSchema, frontMatterSchema } from './editor-schema';

/** How a field is filled in. */
type Control =
	| { kind: 'text' | 'number' | 'checkbox' | 'date' | 'moment' | 'image' | 'page' }
	/** As many as there are, each filled in as `of` says. */
	| { kind: 'list'; of: 'text' | 'page' }
	| { kind: 'choice'; choices: readonly Choice[] };

/** A value to choose, and what it is called. */
export interface Choice {
	value: string;
	label: string;
}

/** A field as a form shows it. Plain data. */
export interface FormField {
	path: readonly string[];
	/** As findings name it: `teaser.text`. */
	name: string;
	label: string;
	/** What the editors' guide says of it. */
	meaning?: string;
	isRequired: boolean;
	/** True for what readers meet first: a text of the page itself. */
	isProse: boolean;
	/** How many characters of it are shown where it is used most. */
	shownMost?: number;
	control: Control;
}

/** Fields that belong together, or a field by itself, which has no label of its own. */
export interface FormGroup {
	label?: string;
	/** True for fields of several places in the file that are about one thing. */
	isGathered?: true;
	fields: readonly FormField[];
}

/** The fields of a front matter as a form shows them, in the order of the schema, with what the editors' guide says of each. */
export function formGroups(schema: z.ZodObject, guide: string): FormGroup[] {
	const written = frontMatterSchema(guide, schema);
	const headingOf = (name: string) => notesOf(schemaAt(schema, [name])).together;
	const names = Object.keys(schema.shape);
	return names.flatMap((name): FormGroup[] => {
		const heading = headingOf(name);
		if (heading !== undefined) {
			const own = names.filter((other) => headingOf(other) === heading);
			if (own[0] !== name) return [];
			const fields = own.flatMap((other) => fieldAt(schema, written, [other]) ?? []);
			return [{ label: heading, isGathered: true, fields }];
		}
		const below = pathsBelow(schema, [name]);
		const fields = below.flatMap((path) => fieldAt(schema, written, path) ?? []);
		if (fields.length === 0) return [];
		return [
			below.length === 1 && below[0]?.length === 1
				? { fields }
				: { label: notesOf(schemaAt(schema, [name])).label ?? name, fields },
		];
	});
}

/** A field, or the fields within it: of a group whose entries editors name, those of the usual one. */
function pathsBelow(schema: z.ZodObject, path: readonly string[]): (readonly string[])[] {
	const at = schemaAt(schema, path);
	const named = Object.keys(fieldsOf(at)).map((name) => [...path, name]);
	const { usualEntry } = notesOf(at);
	const ofEntry = usualEntry ? Object.keys(entryFieldsOf(at)).map((name) => [...path, usualEntry, name]) : [];
	const below = [...named, ...ofEntry];
	return below.length > 0 ? below : [path];
}

function fieldAt(schema: z.ZodObject, written: FieldSchema, path: readonly string[]): FormField | undefined {
	const described = path.reduce<FieldSchema | undefined>(
		(at, step) =>
			at?.properties?.[step] ?? (typeof at?.additionalProperties === 'object' ? at.additionalProperties : undefined),
		written,
	);
	const control = described && controlFor(described, schema, path);
	if (!control) return undefined;
	const meaning = described.description;
	const { label = path.at(-1) ?? '', shown, shownMost } = notesOf(schemaAt(schema, path));
	return {
		path,
		name: fieldName(path),
		label,
		isRequired: path.length === 1 && isRequired(schema, path),
		isProse: path.length === 1 && shown === true,
		control,
		...(meaning && !namesChoices(meaning, control) && { meaning: meaningIn(meaning, control) }),
		...(shownMost && { shownMost }),
	};
}

/** True for a meaning that is no more than what there is to choose from: the form shows that by its names. */
function namesChoices(meaning: string, control: Control): boolean {
	return control.kind === 'choice' && control.choices.every(({ value }) => meaning.includes(value));
}

/** What the guide says of a field in a table, as a sentence; of one that is ticked, what a tick does. */
function meaningIn(meaning: string, { kind }: Control): string {
	const plain = meaning.replaceAll('`', '');
	const said = kind === 'checkbox' ? plain.replace(/^true /, '') : plain;
	return capitalised(said);
}

function controlFor(described: FieldSchema, schema: z.ZodObject, path: readonly string[]): Control | undefined {
	const { type, enum: choices, items } = described;
	if (choices) {
		const { choiceNames = {} } = notesOf(schemaAt(schema, path));
		const labelOf = (value: string) => choiceNames[value] ?? capitalised(value.replaceAll('-', ' '));
		return { kind: 'choice', choices: choices.map((value) => ({ value, label: labelOf(value) })) };
	}
	if (type === 'boolean') return { kind: 'checkbox' };
	if (type === 'number') return { kind: 'number' };
	if (items?.type === 'string')
		return { kind: 'list', of: notesOf(schemaAt(schema, [...path, '0'])).namesPage ? 'page' : 'text' };
	if (type !== 'string') return undefined;
	const { kind, namesPage } = notesOf(schemaAt(schema, path));
	if (kind === 'date' || kind === 'moment' || kind === 'image') return { kind };
	return { kind: namesPage ? 'page' : 'text' };
}
