import type { z } from 'zod';
import { pageSlug } from '../../addresses/slug';
import type { Locale } from '../../i18n/routing';
import { factsSchema } from '../facts/file-schema';
import type { SourceFile } from '../files';
import { emptyMarkdown, HeavyTextError, type MarkdownText, readMarkdown } from '../markdown/markdown-text';
import { heavyRule, type Problem, type Severity } from '../problem';
import { parseFrontMatter } from './front-matter';
import { conflictsIn } from './merge-conflict';
import { misreadValues } from './misread-values';
import type { ParsedBase, ParsedBroken, ParsedFile } from './parsed-file';
import { type Place, placeOf } from './place';
import { pageSchema } from './schema';
import { schemaProblems } from './schema-messages';
import { alertSchema, footerSchema, removalsSchema, synonymsSchema } from './shared-schemas';
import { readWordList } from './word-list';
import type { FieldPath } from './yaml-fields';

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
		case 'words':
			return { ...nothingOf(file, text), kind: 'words', body: text, ...readWordList(file, text) };
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
		const isUnread = isMissing && isWritten(String(path[0])) && (path.length === 1 || found.length > 0);
		return !isUnread && !misread.some((value) => isSame(value.path, path));
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
