import type { z } from 'zod';
import { capitalised } from '../content/capitalised';
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

/** How many pages and other files there are among some, at the beginning of a sentence: «25 sider og 2 andre filer». */
export function countOf(files: readonly string[]): string {
	const pages = files.filter((file) => placeOf(file).kind === 'page').length;
	const others = files.length - pages;
	const [other, rest] = pages > 0 ? ['annen fil', 'andre filer'] : ['fil', 'filer'];
	const counted = [
		...(pages > 0 ? [pages === 1 ? 'én side' : `${pages} sider`] : []),
		...(others > 0 ? [others === 1 ? `én ${other}` : `${others} ${rest}`] : []),
	];
	return capitalised(counted.join(' og '));
}

/** What the fields of a file may be; undefined for one that has no form. */
export function schemaOf(file: string): z.ZodObject | undefined {
	return schemas[placeOf(file).kind];
}

/** What a field is called in a form: «Kort: Tekst». As it is written, where it has no name there. */
export function labelOfField(file: string, field: string): string {
	const schema = schemaOf(file);
	return schema ? labelIn(schema, field) : field;
}

function labelIn(schema: z.ZodObject, field: string): string {
	const steps = field.split(/[.[\]]+/).filter(Boolean);
	let label = '';
	for (const [index, step] of steps.entries()) {
		const { label: own, otherNames = [] } = notesOf(schemaAt(schema, steps.slice(0, index + 1)));
		const name = own ?? otherNames[0];
		if (/^\d+$/.test(step)) label += `, nummer ${Number(step) + 1}`;
		else if (name) label += (label && ': ') + capitalised(name);
	}
	return label || field;
}

/** Whose fields a sentence may name. */
const named = [pageSchema, alertSchema, footerSchema];
const names = [...new Set(named.flatMap((schema) => Object.keys(schema.shape)))];
/** A short name by itself is a word too, as «type» is; with what is below it, it is none. */
const [long, short] = [names.filter(({ length }) => length > 4), names.filter(({ length }) => length <= 4)];
const below = '(?:\\.[\\w-]+|\\[\\d+\\])';
const fieldPath = new RegExp(
	`(?<![«\\p{L}\\p{N}/._-])((?:${long.join('|')})${below}*|(?:${short.join('|')})${below}+)(?::? true)?(?![\\p{L}\\p{N}/_-])`,
	'gu',
);
const fileName = new RegExp(
	`(?<![\\p{L}\\p{N}/._-])(?:(?:${locales.join('|')})/[^\\s«»(),]+|_\\p{L}+)\\.(?:md|txt)`,
	'gu',
);

/** A field in a sentence; one that is called the same in a form is a word like others. */
function toldField(written: string, field: string): string {
	const schema = named.find(({ shape }) => Object.hasOwn(shape, field.split(/[.[]/)[0] ?? ''));
	const label = schema ? labelIn(schema, field) : field;
	return label.toLowerCase() === field ? written : `«${label}»`;
}

/** What is done to a line of a file is done to a box or a list of a form. */
const deeds: readonly (readonly [RegExp, string])[] = [
	[/ta (så )?bort linjene «uferdig» og «draft»/g, 'kryss $1av for «Oversettelsen er ferdig, og kan vises»'],
	[/ta bort linjen, eller sett draft: true/g, 'tøm feltet, eller kryss av for «Utkast»'],
	[/sett draft: true/g, 'kryss av for «Utkast»'],
];

/** A sentence of the check, with fields and files called what they are in the rooms. */
export function inEditorsWords(sentence: string, nameOfFile: FileNames): string {
	const done = deeds.reduce((words, [pattern, deed]) => words.replace(pattern, deed), sentence);
	return done.replace(fieldPath, toldField).replace(fileName, (file) => nameOfFile(file));
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
