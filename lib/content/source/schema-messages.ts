import type { z } from 'zod';
import { excerpt } from '../excerpt';
import { didYouMean } from '../suggest';
import { correctedDate, correctedMoment } from './dates-as-written';
import { adviceForUnknown } from './field-suggestions';
import { entryFieldsOf, fieldsOf, isRequired, notesOf, schemaAt } from './schema-fields';
import { sample } from './yaml-faults';
import type { FieldPath } from './yaml-fields';

interface SchemaProblem {
	/** Where in the front matter, outermost first. */
	path: (string | number)[];
	message: string;
	/** True when the fault is that nothing is written there. */
	isMissing?: true;
}

export interface SchemaProblems {
	problems: SchemaProblem[];
	/** Fields that are there, though under another name: `title`, `menu.main.weight`. */
	misnamed: ReadonlySet<string>;
}

/** What zod found wrong with a value, as sentences for an editor. `sourceOf` gives how a value is written in the file. */
export function schemaProblems(
	issues: readonly z.core.$ZodIssue[],
	value: unknown,
	schema: z.core.$ZodType,
	sourceOf: (path: FieldPath) => string | undefined = () => undefined,
): SchemaProblems {
	const misnamed = new Set<string>();
	const found = issues.flatMap((issue): SchemaProblem[] => {
		const path = issue.path.filter((step) => typeof step !== 'symbol');
		if (issue.code !== 'unrecognized_keys') {
			const written = valueAt(value, path);
			if (written === undefined) return [{ path, message: 'mangler. Feltet må være med.', isMissing: true }];
			const message = messageFor(issue, written, { schema, path, source: sourceOf(path) ?? String(written) });
			return [{ path, message }];
		}
		return issue.keys.map((key) => {
			const { advice, meant } = adviceForUnknown(schema, [...path, key]);
			if (meant) misnamed.add(meant.join('.'));
			return { path: [...path, key], message: `er ikke et felt som brukes her. ${advice}` };
		});
	});
	return { problems: found.filter(({ path, isMissing }) => !(isMissing && misnamed.has(path.join('.')))), misnamed };
}

/** Where a value stands, and how it is written there. */
interface Place {
	schema: z.core.$ZodType;
	path: FieldPath;
	source: string;
}

function messageFor(issue: z.core.$ZodIssue, value: unknown, place: Place): string {
	if (value === null || (typeof value === 'string' && value.trim() === '')) return emptyMessage(place);
	if (issue.code === 'invalid_value') {
		const options = issue.values.map(String);
		return `«${place.source}» er ikke et gyldig valg. Velg blant: ${options.join(', ')}.${didYouMean(place.source, options)}`;
	}
	if (issue.code === 'invalid_key') return 'er ikke et gyldig navn. Bruk små bokstaver a–z, tall og bindestrek.';
	const isOwnWords = !issue.message.startsWith('Invalid');
	if (issue.code === 'invalid_type' && !isOwnWords) return kindMessage(issue.expected, value, place);
	const message = isOwnWords ? issue.message : 'har en verdi som ikke kan brukes';
	const meant = correction(notesOf(schemaAt(place.schema, place.path)).kind, value, place.source);
	return meant ? `«${place.source}» skrives ${meant}.` : `${message}.`;
}

function emptyMessage({ schema, path }: Place): string {
	const here = schemaAt(schema, path);
	if (Object.keys({ ...fieldsOf(here), ...entryFieldsOf(here) }).length > 0)
		return 'er tomt. Skriv det som hører til, på innrykkede linjer under, eller ta bort feltet.';
	if (isRequired(schema, path)) return 'er tomt. Feltet må ha en verdi.';
	return `er tomt. Skriv en verdi, eller ta bort ${typeof path.at(-1) === 'number' ? 'linjen' : 'feltet'}.`;
}

/** That a value is of another kind than the field's: what YAML took it for, and how it is written. */
function kindMessage(expected: string, value: unknown, { schema, path, source }: Place): string {
	switch (expected) {
		case 'string':
			return textMessage(value, source, typeof path.at(-1) === 'string' ? String(path.at(-1)) : undefined);
		case 'number':
			return numberMessage(value);
		case 'boolean': {
			const [, yes, no] = /^(?:(true|yes|ja|on|på|1|x)|(false|no|nei|off|av|0))$/i.exec(String(value)) ?? [];
			const meant = yes ? ' Skriv true.' : no ? ' Skriv false.' : '';
			return `må være true (ja) eller false (nei), uten anførselstegn.${meant}`;
		}
		case 'array':
			return listMessage(value);
		default: {
			const here = schemaAt(schema, path);
			const fields = path.length > 0 ? Object.keys(fieldsOf(here)) : [];
			if (fields.includes(String(path.at(-1)))) return 'står for langt til venstre. Rykk linjen lenger inn.';
			const { usualEntry } = notesOf(here);
			const names = fields.length > 0 ? `: ${fields.join(', ')}` : usualEntry ? `, for eksempel ${usualEntry}` : '';
			return `må ha egne felter under seg, på innrykkede linjer${names}.`;
		}
	}
}

function numberMessage(value: unknown): string {
	const text = String(value).trim();
	if (/^-?\d+,\d+$/.test(text)) return `skrives med punktum: ${text.replace(',', '.')}.`;
	const isQuoted = typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(text);
	return isQuoted ? `er et tall, og skrives uten anførselstegn: ${text}.` : 'må være et tall.';
}

function listMessage(value: unknown): string {
	if (typeof value === 'string' && /^-\S/.test(value))
		return 'må være en liste. Skriv et mellomrom etter hver strek: «- ».';
	const short = typeof value === 'string' ? `, eller slik: [${excerpt(value)}]` : '';
	return `må være en liste. Skriv hvert punkt på en egen linje som begynner med «- »${short}.`;
}

/** Why a value is no text to YAML. `name` is the field's; a point of a list has none. */
function textMessage(value: unknown, source: string, name: string | undefined): string {
	if (typeof value === 'number' || typeof value === 'boolean')
		return `«${source}» blir ikke lest som en tekst. Sett det i anførselstegn: ${sample(name, source)}`;
	const [only, ...more] = Object.entries(value as object);
	if (!Array.isArray(value) && only && more.length === 0 && typeof only[1] === 'string')
		return `må være en tekst. En tekst med kolon må stå i anførselstegn: ${sample(name, `${only[0]}: ${only[1]}`)}`;
	const kind = Array.isArray(value) ? 'en liste' : 'felter under feltet';
	return `må være en tekst, ikke ${kind}. Begynner teksten med [ eller {, må den stå i anførselstegn.`;
}

/** How a value is written whose meaning is plain; undefined for others. */
function correction(kind: z.GlobalMeta['kind'], value: unknown, source: string): string | undefined {
	if (typeof value === 'object') return undefined;
	const text = source.trim().replace(/^["']|["']$/g, '');
	switch (kind) {
		case 'date':
			return correctedDate(text);
		case 'moment':
			return correctedMoment(text);
		case 'path':
			return pathIn(text);
		case 'image':
			return /^[^\s/:]+\.\w+$/.test(text) ? `/bilder/${text}` : undefined;
		default:
			return undefined;
	}
}

/** The path of a full address, or a path without its first slash. */
function pathIn(text: string): string | undefined {
	if (/^https?:\/\//i.test(text) && URL.canParse(text)) return new URL(text).pathname;
	return /^[\w-]+(\/[\w-]+)*$/.test(text) ? `/${text}` : undefined;
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
	return path.reduce<unknown>(
		(at, step) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined),
		value,
	);
}
