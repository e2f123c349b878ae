import type { z } from 'zod';
import { excerpt } from '../excerpt';
import { notesOf, schemaAt } from './schema-fields';
import { sample } from './yaml-faults';
import type { FieldPath, WrittenValue } from './yaml-fields';

/** Values that can be read, but not as they were meant: each with what to write. */
export function misreadValues(
	values: readonly WrittenValue[],
	schema: z.core.$ZodType,
): { path: FieldPath; message: string }[] {
	return values.flatMap((written) => {
		const here = schemaAt(schema, written.path);
		const message = here && (escaped(written) ?? curlyMarks(written) ?? cutShort(written, notesOf(here).kind));
		return message ? [{ path: written.path, message }] : [];
	});
}

/** Between double marks a `\` changes the letter behind it: `"C:\temp"` has a tabulator. */
function escaped({ path, source }: WrittenValue): string | undefined {
	const sign = source.startsWith('"') ? /\\[^"\\\n]/.exec(source)?.[0] : undefined;
	if (sign === undefined) return undefined;
	const name = nameOf(path);
	return `har «${sign}», som ikke blir vist slik det står. Skriv: ${name ? `${name}:` : '-'} '${excerpt(source.slice(1, -1))}'`;
}

/** Curly marks are no quotation marks to YAML: readers would see them. «» around a whole text are meant to be seen. */
function curlyMarks({ path, value, quoted }: WrittenValue): string | undefined {
	if (quoted || typeof value !== 'string' || !/^[“”„‟‘’‚][^“”„‟]*[“”„‟‘’]$/u.test(value)) return undefined;
	return `har krøllete anførselstegn, som blir en del av teksten. Skriv: ${sample(nameOf(path), value)}`;
}

/** A ` #` begins a comment, also in the middle of a text. */
function cutShort({ path, source, comment, quoted }: WrittenValue, kind: z.GlobalMeta['kind']): string | undefined {
	if (quoted || comment === undefined || kind !== 'prose') return undefined;
	const left = source === '' ? 'er tomt' : `blir bare «${excerpt(source)}»`;
	return `${left}, for det som står etter «#», blir ikke lest. Skriv: ${sample(nameOf(path), `${source} ${comment}`.trim())} – eller sett kommentaren på en egen linje.`;
}

/** The name to write before a value; a point of a list has none. */
function nameOf(path: FieldPath): string | undefined {
	const last = path.at(-1);
	return typeof last === 'string' ? last : undefined;
}
