import { z } from 'zod';
import { factsSchema } from '../content/facts/file-schema';
import { pageSchema } from '../content/source/schema';

/** As much of a JSON Schema (draft 7) as the front matter needs. */
export interface FieldSchema {
	description?: string;
	type?: string;
	enum?: readonly string[];
	pattern?: string;
	properties?: Record<string, FieldSchema>;
	additionalProperties?: FieldSchema | boolean;
	items?: FieldSchema;
	required?: readonly string[];
}

/** What only this site's own messages use of a schema's notes. */
const ownNotes = [
	'label',
	'together',
	'shownMost',
	'otherNames',
	'choiceNames',
	'unknownFields',
	'kind',
	'usualEntry',
	'shown',
	'namesPage',
] as const;

/** A front matter, that of pages at first, as a JSON Schema for text editors, with what the editors' guide says of each field. */
export function frontMatterSchema(
	guide: string,
	fields: z.ZodObject = pageSchema,
): FieldSchema & Record<string, unknown> {
	const schema = structuredClone(plainSchema(fields)) as FieldSchema & Record<string, unknown>;
	for (const [steps, meaning] of meaningsIn(guide)) {
		const field = steps.reduce<FieldSchema | undefined>(fieldIn, schema);
		if (field) field.description = field.description ? `${field.description}; ${meaning}` : meaning;
	}
	return schema;
}

/** The file of facts as a JSON Schema for text editors. */
export function factFileSchema(): object {
	return plainSchema(factsSchema);
}

function plainSchema(fields: z.ZodType) {
	return z.toJSONSchema(fields, {
		target: 'draft-7',
		io: 'input',
		unrepresentable: 'any',
		override: ({ jsonSchema }) => {
			for (const note of ownNotes) delete jsonSchema[note];
		},
	});
}

function fieldIn(schema: FieldSchema | undefined, step: string): FieldSchema | undefined {
	const { properties = {}, additionalProperties: entry } = schema ?? {};
	return Object.hasOwn(properties, step) ? properties[step] : typeof entry === 'object' ? entry : undefined;
}

/** The table of fields: `teaser.text` and `.image` in one cell are two fields of the same group. */
function meaningsIn(guide: string): [steps: string[], meaning: string][] {
	const [, table = ''] = /^## Feltene$([\s\S]*?)^## /m.exec(guide) ?? [];
	return [...table.matchAll(/^\| (`.+?`) \| (.+) \|$/gm)].flatMap(([, cell = '', written = '']) => {
		const meaning = written.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');
		const names = [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
		const group = names[0]?.split('.')[0] ?? '';
		return names.map((name): [string[], string] => [`${name.startsWith('.') ? group : ''}${name}`.split('.'), meaning]);
	});
}

/** A snippet for each field, in the form of VS Code: what is typed, what comes of it, and what it means. */
export function fieldSnippets(schema: FieldSchema): Record<string, object> {
	const snippets = Object.entries(schema.properties ?? {}).map(([name, field]): [string, object] => {
		const body = `${name}:${placeholderFor(field, '  ')}`.split('\n');
		return [name, { scope: 'markdown', prefix: name, body, description: meaningOf(field) }];
	});
	return Object.fromEntries(snippets);
}

/** What a field means, or the fields below it. */
function meaningOf({ description, properties, additionalProperties: entry }: FieldSchema): string {
	if (description !== undefined) return description;
	const below = properties ?? (typeof entry === 'object' ? entry.properties : undefined) ?? {};
	// Fields that the guide explains together have one meaning.
	const meanings = new Map(Object.entries(below).map(([name, field]) => [meaningOf(field), name]));
	return meanings.size === 1
		? [...meanings.keys()].join()
		: [...meanings].map(([meaning, name]) => `${name}: ${meaning}`).join(' – ');
}

/** What stands behind the colon of a field, with places to fill in: of a group, what must be there, or else the first. */
function placeholderFor(field: FieldSchema, indent: string): string {
	const { type, enum: choices, items, properties = {}, required, additionalProperties: entry } = field;
	if (choices) return ` \${1|${choices.join(',')}|}`;
	if (type === 'boolean') return ' true';
	if (items) return `\n${indent}- $1`;
	if (typeof entry === 'object')
		return `\n${indent}\${1:main}:${placeholderFor(entry, `${indent}  `).replaceAll('$1', '$2')}`;
	const names = required ?? Object.keys(properties).slice(0, 1);
	if (names.length === 0) return ' $1';
	const lines = names.map((name, index) => {
		const inner = placeholderFor(properties[name] ?? {}, `${indent}  `);
		return `${indent}${name}:${inner.replaceAll('$1', `$${index + 1}`)}`;
	});
	return `\n${lines.join('\n')}`;
}
