import { type Locale, locales } from '../../i18n/routing';
import { aliasAddress, keyOf } from '../assemble/pages';
import type { Facts } from '../facts/schema';
import { sectionsOf } from '../markdown/shown-text';
import { fieldName, parseFile } from '../source/parse';
import type { ParsedFile, ParsedPage } from '../source/parsed-file';
import { pageSchema } from '../source/schema';
import { shownFieldsOf } from '../source/shown-fields';
import { readEarlier } from './earlier-files';

/** How a translation stands to its source. */
export type TranslationState =
	| { state: 'à jour' }
	/** What the source has come to say otherwise since: headings, and fields. */
	| { state: 'bak'; sections: readonly string[] }
	| { state: 'ukjent'; why: string };

/** By file. */
export type Translations = ReadonlyMap<string, TranslationState>;

/** The version that others are translated from: in the order of the languages, the first that is not itself a translation. */
export function sourceAmong<
	Version extends { locale: Locale; data: Pick<Partial<ParsedPage['data']>, 'oversatt_fra'> },
>(versions: readonly Version[]): Version | undefined {
	const ordered = [...versions].sort((a, b) => locales.indexOf(a.locale) - locales.indexOf(b.locale));
	return ordered.find(({ data }) => data.oversatt_fra === undefined) ?? ordered[0];
}

/** How every translation in a folder stands to its source, as far as git knows. */
export async function readTranslations(folder: string, files: readonly ParsedFile[]): Promise<Translations> {
	const facts = files.find((file) => file.kind === 'facts')?.data.fakta ?? {};
	const pairs = pairsIn(files.filter((file): file is ParsedPage => file.kind === 'page'));
	const wanted = pairs.flatMap(({ page, source }) => {
		const commit = page.data.oversatt_fra;
		return commit === undefined ? [] : earlierFilesOf(source).map((path) => ({ commit, path }));
	});
	const texts = wanted.length === 0 ? [] : await readEarlier(folder, wanted);
	const known = new Map(wanted.map(({ commit, path }, index) => [`${commit}:${path}`, texts?.[index]]));
	const stateOf = ({ page: { data }, source }: Pair): TranslationState => {
		const commit = data.oversatt_fra;
		if (commit === undefined) return { state: 'ukjent', why: 'oversatt_fra mangler' };
		if (!texts) return { state: 'ukjent', why: 'innholdet er ikke i git' };
		const path = earlierFilesOf(source).find((candidate) => known.get(`${commit}:${candidate}`) !== undefined);
		if (path === undefined) return { state: 'ukjent', why: `git har ikke ${source.file} fra ${commit}` };
		const before = parseFile({ path, text: known.get(`${commit}:${path}`) ?? '' });
		const sections = namesOf(changedParts(before, source, facts));
		return sections.length > 0 ? { state: 'bak', sections } : { state: 'à jour' };
	};
	return new Map(pairs.map((pair) => [pair.page.file, stateOf(pair)]));
}

/** A translation and what it is translated from. */
interface Pair {
	page: ParsedPage;
	source: ParsedPage;
}

function pairsIn(pages: readonly ParsedPage[]): Pair[] {
	const versions = new Map<string, ParsedPage[]>();
	for (const page of pages) versions.set(keyOf(page), [...(versions.get(keyOf(page)) ?? []), page]);
	return [...versions.values()].flatMap((group) => {
		const source = sourceAmong(group);
		return group.flatMap((page) => (source && source !== page ? [{ page, source }] : []));
	});
}

/** Where a page may have lain: where it does, and at the addresses that it has had. */
function earlierFilesOf(page: ParsedPage): string[] {
	const before = (page.data.aliases ?? []).map((alias) => aliasAddress(page, alias));
	return [page.file, ...before.flatMap((address) => [`${address}.md`, `${address}/index.md`, `${address}/_index.md`])];
}

/** What a page says otherwise than before: names of fields, and headings of sections, empty for what stands before the first. */
interface ChangedParts {
	fields: readonly string[];
	sections: readonly string[];
}

/**
 * What a page says otherwise than before to those who read it. Markup, punctuation and the values of facts do not count, as
 * for the date of a page.
 */
export function changedParts(before: ParsedFile, now: ParsedPage, facts: Facts): ChangedParts {
	return {
		fields: differences(fieldsIn(before), fieldsIn(now)),
		sections: differences(sectionsIn(before, now, facts), sectionsIn(now, now, facts)),
	};
}

function namesOf({ fields, sections }: ChangedParts): string[] {
	return [
		...fields.map((name) => `feltet ${name}`),
		...sections.map((name) => (name === '' ? 'innledningen' : `«${name}»`)),
	];
}

/** A page as it was in a commit, wherever it lay then; undefined when git does not know it from there. */
export async function readPageFrom(folder: string, page: ParsedPage, commit: string): Promise<ParsedFile | undefined> {
	const wanted = earlierFilesOf(page).map((path) => ({ commit, path }));
	const texts = await readEarlier(folder, wanted);
	const index = texts?.findIndex((text) => text !== undefined) ?? -1;
	const [text, path] = [texts?.[index], wanted[index]?.path];
	return text === undefined || path === undefined ? undefined : parseFile({ path, text });
}

type Said = ReadonlyMap<string, string>;

function differences(before: Said, now: Said): string[] {
	const changed = [...now].filter(([name, words]) => before.get(name) !== words).map(([name]) => name);
	const gone = [...before.keys()].filter((name) => !now.has(name));
	return [...changed, ...gone];
}

function fieldsIn({ raw }: Pick<ParsedFile, 'raw'>): Said {
	return new Map(shownFieldsOf(pageSchema, raw).map(({ path, value }) => [fieldName(path), lettersOf(value)]));
}

/** By heading; those with the same one are taken together. */
function sectionsIn({ markdown }: ParsedFile, { locale }: ParsedPage, facts: Facts): Said {
	const said = new Map<string, string>();
	for (const { heading, blocks } of sectionsOf(markdown, { locale, facts })) {
		const name = heading?.text ?? '';
		if (!heading && blocks.length === 0) continue;
		said.set(name, (said.get(name) ?? '') + lettersOf(blocks.map(({ text }) => text).join('')));
	}
	return said;
}

function lettersOf(text: string): string {
	return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
