import { aliasAddress, keyOf } from '../content/assemble/pages';
import type { Facts } from '../content/facts/schema';
import { readEarlier } from '../content/history/earlier-files';
import { sectionsOf } from '../content/markdown/shown-text';
import { fieldName, parseFile } from '../content/source/parse';
import type { ParsedFile, ParsedPage } from '../content/source/parsed-file';
import { pageSchema } from '../content/source/schema';
import { shownFieldsOf } from '../content/source/shown-fields';
import { pagesIn, versionsOf } from './find-page';
import type { Workspace } from './workspace';

/** How a translation stands to its source. */
export type TranslationState =
	| { state: 'à jour' }
	/** What the source has come to say otherwise since: headings, and fields. */
	| { state: 'bak'; sections: readonly string[] }
	| { state: 'ukjent'; why: string };

/** The version that others are translated from: the first that is not itself a translation. */
export function sourceAmong<Version extends { data: Pick<Partial<ParsedPage['data']>, 'oversatt_fra'> }>(
	versions: readonly Version[],
): Version | undefined {
	return versions.find(({ data }) => data.oversatt_fra === undefined) ?? versions[0];
}

/** How every translation stands to its source, by file. One call of git for them all. */
export async function readTranslations(workspace: Workspace): Promise<ReadonlyMap<string, TranslationState>> {
	const pages = pagesIn(workspace);
	const pairs = [...new Set(pages.map(keyOf))].flatMap((key) => {
		const versions = versionsOf(pages, key);
		const source = sourceAmong(versions);
		return versions.flatMap((page) => (source && source !== page ? [{ page, source }] : []));
	});
	const wanted = pairs.flatMap(({ page: { data }, source }) =>
		data.oversatt_fra === undefined
			? []
			: earlierFilesOf(source).map((path) => ({ commit: data.oversatt_fra ?? '', path })),
	);
	const texts = await readEarlier(workspace.folder, wanted);
	const known = new Map(wanted.map(({ commit, path }, index) => [`${commit}:${path}`, texts?.[index]]));
	return new Map(
		pairs.map(({ page, source }): [string, TranslationState] => {
			const commit = page.data.oversatt_fra;
			if (commit === undefined) return [page.file, { state: 'ukjent', why: 'oversatt_fra mangler' }];
			if (!texts) return [page.file, { state: 'ukjent', why: 'innholdet er ikke i git' }];
			const path = earlierFilesOf(source).find((candidate) => known.get(`${commit}:${candidate}`) !== undefined);
			if (path === undefined) return [page.file, { state: 'ukjent', why: `git har ikke ${source.file} fra ${commit}` }];
			const before = parseFile({ path, text: known.get(`${commit}:${path}`) ?? '' });
			const sections = changedSections(before, source, workspace.context.site.facts);
			return [page.file, sections.length > 0 ? { state: 'bak', sections } : { state: 'à jour' }];
		}),
	);
}

/** Where a page may have lain: where it does, and at the addresses that it has had. */
function earlierFilesOf(page: ParsedPage): string[] {
	const before = (page.data.aliases ?? []).map((alias) => aliasAddress(page, alias));
	return [page.file, ...before.flatMap((address) => [`${address}.md`, `${address}/index.md`, `${address}/_index.md`])];
}

/**
 * What a page says otherwise than before to those who read it, as names of sections and fields. Markup, punctuation and the
 * values of facts do not count, as for the date of a page.
 */
function changedSections(before: ParsedFile, now: ParsedPage, facts: Facts): string[] {
	const [fields, sections] = [fieldsIn(now), sectionsIn(now, now, facts)];
	const [fieldsBefore, sectionsBefore] = [fieldsIn(before), sectionsIn(before, now, facts)];
	return [
		...differences(fieldsBefore, fields).map((name) => `feltet ${name}`),
		...differences(sectionsBefore, sections).map((name) => (name === '' ? 'innledningen' : `«${name}»`)),
	];
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
