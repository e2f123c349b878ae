import type { z } from 'zod';
import { pageSlug } from '../../addresses/slug';
import { isLocale, type Locale } from '../../i18n/routing';
import { factsSchema } from '../facts/file-schema';
import type { Facts } from '../facts/schema';
import type { SourceFile } from '../files';
import { emptyMarkdown, HeavyTextError, type MarkdownText, readMarkdown } from '../markdown/markdown-text';
import { heavyRule, type Problem, type Severity } from '../problem';
import { type FrontMatter, parseFrontMatter } from './front-matter';
import { conflictsIn } from './merge-conflict';
import { misreadValues } from './misread-values';
import { type PageFrontMatter, pageSchema } from './schema';
import { schemaProblems } from './schema-messages';
import {
	type AlertFrontMatter,
	alertSchema,
	type FooterFrontMatter,
	footerSchema,
	type Removals,
	removalsSchema,
	type Synonyms,
	synonymsSchema,
} from './shared-schemas';
import { faultOfPlace } from './unused-files';
import type { FieldPath } from './yaml-fields';

interface ParsedBase {
	file: string;
	text: string;
	/** The front matter as it was read. */
	raw: unknown;
	body: string;
	/** Line of the file on which `body` begins. */
	bodyLine: number;
	/** What `body` says. */
	markdown: MarkdownText;
	lineOf: FrontMatter['lineOf'];
	/** True when a field is there, whether it can be read or not, and under whatever name. */
	isWritten(field: string): boolean;
	problems: Problem[];
}

export interface ParsedPage extends ParsedBase {
	kind: 'page';
	locale: Locale;
	/** Path within the language: `/` or `/hjelp/glemt-passord`. */
	path: string;
	data: PageFrontMatter;
}
export interface ParsedAlert extends ParsedBase {
	kind: 'alert';
	locale: Locale;
	data: AlertFrontMatter;
}
interface ParsedFooter extends ParsedBase {
	kind: 'footer';
	locale: Locale;
	data: FooterFrontMatter;
}
export interface ParsedFacts extends ParsedBase {
	kind: 'facts';
	data: { fakta: Facts; unntak?: Record<string, string> | undefined };
}
interface ParsedSynonyms extends ParsedBase {
	kind: 'synonyms';
	data: { synonymer: Synonyms };
}
export interface ParsedRemovals extends ParsedBase {
	kind: 'removals';
	data: { slettet: Removals };
}
/** A file whose front matter could not be used; its problems say why. */
interface ParsedBroken extends ParsedBase {
	kind: 'broken';
}
/** A file that the site does not use, such as the guide for editors. */
interface ParsedOther extends ParsedBase {
	kind: 'other';
}

export type ParsedFile =
	| ParsedPage
	| ParsedAlert
	| ParsedFooter
	| ParsedFacts
	| ParsedSynonyms
	| ParsedRemovals
	| ParsedBroken
	| ParsedOther;

export const factsFile = '_fakta.md';
const synonymsFile = '_synonymer.md';
export const removalsFile = '_slettet.md';
const alertFolder = '_varsler';
export const footerName = '_footer.md';

/** What a file is, told by where it lies. */
export type Place =
	| { kind: 'page'; locale: Locale; path: string }
	| { kind: 'alert' | 'footer'; locale: Locale }
	| { kind: 'facts' }
	| { kind: 'synonyms' }
	| { kind: 'removals' }
	| { kind: 'other'; problem?: Pick<Problem, 'severity' | 'message'> };

/** What the file at a path, relative to the content folder, is. Nothing of what it holds is looked at. */
export function placeOf(file: string): Place {
	if (file === 'README.md') return { kind: 'other' };
	if (file === factsFile) return { kind: 'facts' };
	if (file === synonymsFile) return { kind: 'synonyms' };
	if (file === removalsFile) return { kind: 'removals' };
	const [locale = '', ...rest] = file.split('/');
	const fault = faultOfPlace(file, {
		above: [factsFile, synonymsFile, removalsFile],
		within: [footerName, alertFolder],
	});
	if (fault || !isLocale(locale)) return { kind: 'other', ...(fault && { problem: fault }) };
	if (rest.join('/') === footerName) return { kind: 'footer', locale };
	if (rest[0] === alertFolder) return { kind: 'alert', locale };
	const slugs = rest.map((segment) => segment.replace(/\.md$/i, ''));
	if (/^_?index$/.test(slugs.at(-1) ?? '')) slugs.pop();
	return { kind: 'page', locale, path: `/${slugs.join('/')}` };
}

/** True for the file of a page, hidden or not. */
export function isPageFile(file: string): boolean {
	return /\.md$/i.test(file) && placeOf(file).kind === 'page';
}

/** Understands one content file. Never throws: a file that cannot be used comes back as `broken`, with every reason. */
export function parseFile({ path: file, text }: SourceFile): ParsedFile {
	const place = placeOf(file);
	const conflicts = place.kind === 'other' ? [] : conflictProblems(file, text);
	if (conflicts.some(({ severity }) => severity === 'fatal')) {
		// The rest is not looked at: what stands there twice would only be reported twice.
		return { ...nothingOf(file, text), kind: 'broken', problems: conflicts };
	}
	const parsed = parseAs(place, file, text);
	return { ...parsed, problems: [...conflicts, ...parsed.problems] };
}

function parseAs(place: Place, file: string, text: string): ParsedFile {
	switch (place.kind) {
		case 'facts':
			return withData(file, text, factsSchema, (base, data) => ({ ...base, kind: 'facts', data }));
		case 'synonyms':
			return withData(file, text, synonymsSchema, (base, data) => ({ ...base, kind: 'synonyms', data }));
		case 'removals':
			return withData(file, text, removalsSchema, (base, data) => ({ ...base, kind: 'removals', data }));
		case 'footer':
			return withData(file, text, footerSchema, (base, data) => ({
				...base,
				kind: 'footer',
				locale: place.locale,
				data,
			}));
		case 'alert':
			return withData(file, text, alertSchema, (base, data) => ({
				...base,
				kind: 'alert',
				locale: place.locale,
				data,
			}));
		case 'page':
			return parsePage(file, text, place.locale, place.path);
		case 'other': {
			const problems: Problem[] = place.problem ? [{ rule: 'location', file, line: 1, ...place.problem }] : [];
			return { ...nothingOf(file, text), kind: 'other', body: text, problems };
		}
	}
}

function conflictProblems(file: string, text: string): Problem[] {
	return conflictsIn(text).map(({ line, whole }) => ({
		rule: 'merge-conflict',
		severity: whole ? 'fatal' : 'error',
		file,
		line,
		message: whole
			? 'Filen har to utgaver av den samme teksten, mellom «<<<<<<<» og «>>>>>>>». Behold den rette, og ta bort linjene med «<<<<<<<», «=======» og «>>>>>>>».'
			: 'Linjen er en rest etter to utgaver av den samme teksten. Ta den bort.',
	}));
}

function parsePage(file: string, text: string, locale: Locale, path: string): ParsedFile {
	const wrong = path.split('/').filter((slug) => slug !== '' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug));
	const page = withData(file, text, pageSchema, (base, data) => ({ ...base, kind: 'page', locale, path, data }));
	if (wrong.length === 0) return page;
	const problems: Problem[] = wrong.map((slug) => ({
		rule: 'slug',
		severity: 'fatal',
		file,
		line: 1,
		message: `«${slug}» kan ikke stå i en nettadresse. Bruk små bokstaver a–z, tall og bindestrek: «${pageSlug(slug)}».`,
	}));
	return { ...page, kind: 'broken', problems: [...page.problems, ...problems] };
}

function withData<Schema extends z.ZodType, Parsed extends ParsedFile>(
	file: string,
	text: string,
	schema: Schema,
	build: (base: ParsedBase, data: z.infer<Schema>) => Parsed,
): Parsed | ParsedBroken {
	const { data, body, bodyLine, lineOf, isWritten, values, problems: found } = parseFrontMatter(text);
	const written = values();
	const sourceOf = (path: FieldPath) => written.find((value) => isSame(value.path, path))?.source;
	const result = schema.safeParse(data);
	const misread = misreadValues(written, schema);
	const { problems: faults, misnamed } = schemaProblems(result.error?.issues ?? [], data, schema, sourceOf);
	const unexplained = faults.filter(({ path, isMissing }) => {
		// What cannot be read is not missing, and what is misread is explained already.
		return !(isMissing && isWritten(String(path[0]))) && !misread.some((value) => isSame(value.path, path));
	});
	const problemIn = (path: FieldPath, severity: Severity, rule: string, message: string): Problem => {
		return { rule, severity, file, line: lineOf(path), field: fieldName(path), message };
	};
	const { markdown, fault } = readBody(body);
	const problems: Problem[] = [
		...found.map((problem) => ({ ...problem, file })),
		...(fault ? [{ ...fault, file, line: bodyLine }] : []),
		...misread.map(({ path, message }) => problemIn(path, 'error', 'misread', message)),
		...unexplained.map(({ path, message }) => problemIn(path, 'fatal', 'schema', message)),
	];
	const isThere = (field: string) => isWritten(field) || misnamed.has(field);
	const base: ParsedBase = { file, text, raw: data, body, bodyLine, markdown, lineOf, isWritten: isThere, problems };
	const isUsable = result.success && !problems.some(({ severity }) => severity === 'fatal');
	return isUsable ? build(base, result.data) : { ...base, kind: 'broken' };
}

function isSame(a: FieldPath, b: FieldPath): boolean {
	return fieldName(a) === fieldName(b);
}

function readBody(body: string): { markdown: MarkdownText; fault?: Pick<Problem, 'rule' | 'severity' | 'message'> } {
	try {
		return { markdown: readMarkdown(body) };
	} catch (error) {
		if (!(error instanceof HeavyTextError)) throw error;
		return { markdown: emptyMarkdown, fault: { rule: heavyRule, severity: 'fatal', message: error.message } };
	}
}

/** A file that cannot be used, for a reason that lies outside what it says. */
export function brokenFile({ path: file, text }: SourceFile, rule: string, message: string): ParsedFile {
	return { ...nothingOf(file, text), kind: 'broken', problems: [{ rule, severity: 'fatal', file, line: 1, message }] };
}

function nothingOf(file: string, text: string): ParsedBase {
	return {
		file,
		text,
		raw: {},
		body: '',
		bodyLine: 1,
		markdown: emptyMarkdown,
		lineOf: () => 1,
		isWritten: () => true,
		problems: [],
	};
}

/** `['related_pages', 1]` as an editor reads it: `related_pages[1]`. */
export function fieldName(path: readonly (string | number)[]): string {
	return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}
