import type { z } from 'zod';
import type { Problem } from '../content/problem';
import type { ParsedFile } from '../content/source/parsed-file';
import { placeOf } from '../content/source/place';
import { pageSchema } from '../content/source/schema';
import { notesOf, schemaAt } from '../content/source/schema-fields';
import { alertSchema, footerSchema, removalsSchema, synonymsSchema } from '../content/source/shared-schemas';
import { locales } from '../i18n/routing';
import { nameOf } from './find-page';

/*
 * The check speaks to whoever edits files: of `lastmod`, and of nb/kontakt.md. In a form the same field is called «Sist
 * endret», and the same file is a page with a title.
 */

/** Something that is to be mended, in the words of the rooms. */
export interface ToldProblem extends Problem {
	/** What its file is called: «Kontakt oss» (bokmål). */
	place: string;
	/** What its field is called: «Les også, nummer 2». */
	label?: string;
}

/** What files are called, by their path in the folder. */
export type FileNames = (file: string) => string;

const schemas: Partial<Record<ReturnType<typeof placeOf>['kind'], z.ZodObject>> = {
	page: pageSchema,
	alert: alertSchema,
	footer: footerSchema,
	synonyms: synonymsSchema,
	removals: removalsSchema,
};

/** Files of which there is one, or one in each language. */
const known = {
	footer: 'Bunnen av sidene',
	facts: 'Fakta',
	synonyms: 'Synonymer',
	removals: 'Slettede sider',
	words: 'Ordlisten',
} as const;

/** Names the files of a folder as the rooms do: a page by its title. */
export function fileNamesOf(files: readonly ParsedFile[]): FileNames {
	const parsed = new Map(files.map((file) => [file.file, file]));
	return (file) => {
		const place = placeOf(file);
		if (place.kind === 'other') return file;
		const language = 'locale' in place ? ` (${nameOf(place.locale)})` : '';
		if (place.kind !== 'page' && place.kind !== 'alert') return known[place.kind] + language;
		const own = parsed.get(file);
		const title = own?.kind === 'page' || own?.kind === 'alert' ? `«${own.data.title}»` : undefined;
		if (place.kind === 'alert') return `driftsmeldingen ${title ?? file}${language}`;
		return `${title ?? ('path' in place ? place.path : file)}${language}`;
	};
}

/** What a field is called in a form: «Kort: Tekst». As it is written, where it has no name there. */
export function labelOfField(file: string, field: string): string {
	const schema = schemas[placeOf(file).kind];
	const steps = field.split(/[.[\]]+/).filter(Boolean);
	if (!schema) return field;
	let label = '';
	for (const [index, step] of steps.entries()) {
		const { label: own, otherNames = [] } = notesOf(schemaAt(schema, steps.slice(0, index + 1)));
		const name = own ?? otherNames[0];
		if (/^\d+$/.test(step)) label += `, nummer ${Number(step) + 1}`;
		else if (name) label += (label && ': ') + capitalised(name);
	}
	return label || field;
}

function capitalised(name: string): string {
	return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Names of fields that are not words of Norwegian too, as «type» is, with what they are called in a form. */
const fieldNames = new Map(
	[pageSchema, alertSchema].flatMap((schema) =>
		Object.keys(schema.shape)
			.filter((name) => name.length > 4)
			.map((name): [string, string] => [name, notesOf(schemaAt(schema, [name])).label ?? name])
			.filter(([name, label]) => label.toLowerCase() !== name),
	),
);
const fieldName = new RegExp(
	`(?<![«\\p{L}\\p{N}/._-])(${[...fieldNames.keys()].join('|')})(?::? true)?(?![\\p{L}\\p{N}/._-]*[\\p{L}\\p{N}])`,
	'gu',
);
const fileName = new RegExp(
	`(?<![\\p{L}\\p{N}/._-])(?:(?:${locales.join('|')})/[^\\s«»(),]+|_\\p{L}+)\\.(?:md|txt)`,
	'gu',
);

/** A sentence of the check, with fields and files called what they are in the rooms. */
export function inEditorsWords(sentence: string, names: FileNames): string {
	return sentence
		.replace(fieldName, (_, name: string) => `«${fieldNames.get(name) ?? name}»`)
		.replace(fileName, (file) => names(file));
}

/** Findings as the rooms tell them. */
export function tellProblems(problems: readonly Problem[], names: FileNames): ToldProblem[] {
	return problems.map((problem) => ({
		...problem,
		place: names(problem.file),
		message: inEditorsWords(problem.message, names),
		...(problem.field !== undefined && { label: labelOfField(problem.file, problem.field) }),
	}));
}
