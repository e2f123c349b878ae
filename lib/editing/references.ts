import type { z } from 'zod';
import { schemasWithFacts } from '../content/assemble/fact-references';
import { splitAddress } from '../content/assemble/published-before';
import { treeOf } from '../content/markdown/markdown-text';
import { fieldName } from '../content/source/parse';
import type { ParsedFile } from '../content/source/parsed-file';
import { notesOf, schemaAt } from '../content/source/schema-fields';
import { removalsSchema } from '../content/source/shared-schemas';
import type { FieldPath } from '../content/source/yaml-fields';
import { isLocale, type Locale } from '../i18n/routing';
import { itemsOfLinks } from './emptied-items';
import { removeField, setField } from './front-matter-edits';
import { changeLinks, linksIn, type PlacedLink } from './link-edits';
import type { Draft } from './proposal';
import type { Workspace } from './workspace';

/** Where a page is named: in a link of the text, or in a field of the front matter. */
export interface Reference {
	/** As it is written. */
	written: string;
	/** The file that it stands in. */
	file: ParsedFile;
	/** Language that it is read in. */
	locale: Locale;
	/** Absent for a link. */
	field?: FieldPath;
	/** True for a link that is all of an item of a list. */
	isItem?: boolean;
}

/** What is to stand instead: null takes the item out of its list, or makes a link within a text plain text; undefined leaves it as it is. Asked more than once of a link. */
export type Decide = (reference: Reference) => string | null | undefined;

type ParsedText = Extract<ParsedFile, { kind: 'page' | 'alert' | 'footer' }>;

/** The schemas of the files that name pages. */
export const referringSchemas = { ...schemasWithFacts, removals: removalsSchema } as const;

/** Changes how pages are named in every file, wherever the schemas say that a field names one, and in all links. */
export function changeReferences(draft: Draft, { files }: Pick<Workspace, 'files'>, decide: Decide): void {
	for (const file of files) {
		if (file.kind !== 'page' && file.kind !== 'alert' && file.kind !== 'footer' && file.kind !== 'removals') continue;
		if (file.kind !== 'removals') changeLinksIn(draft, file, decide);
		const changes = pageNamesIn(referringSchemas[file.kind], file.data).flatMap(({ path: field, value: written }) => {
			const locale = localeOf(file, field);
			const to = locale && decide({ written, file, locale, field });
			return to === undefined || to === written ? [] : [{ field, written, to }];
		});
		for (const { field, written, to } of changes)
			if (to !== null)
				draft.edit(file.file, (text) => setField(text, field, to), `${fieldName(field)}: ${written} blir ${to}`);
		// From the last, so that the places of those before it stay.
		for (const { field, written, to } of changes.reverse())
			if (to === null)
				draft.edit(file.file, (text) => removeField(text, field), `${fieldName(field)}: ${written} tas bort`);
	}
}

function changeLinksIn(draft: Draft, file: ParsedText, decide: Decide): void {
	const { locale } = file;
	const change = (written: string, isItem: boolean) => {
		const to = isInternal(written) ? decide({ written, file, locale, isItem }) : undefined;
		return to === undefined ? written : to;
	};
	// Most files have nothing to change: their trees are known, and are read faster than their texts.
	const tree = treeOf(file.markdown);
	const items = itemsOfLinks(tree);
	if (linksIn(tree).every((link) => change(link.url, items.has(link)) === link.url)) return;
	const told: string[] = [];
	const changeAndTell = ({ url, line, isItem }: PlacedLink) => {
		const to = change(url, isItem);
		if (to === null && isItem) told.push(`punktet på linje ${line} tas bort: det er bare en lenke til ${url}`);
		else if (to !== url) told.push(`lenken på linje ${line}: ${url} blir ${to ?? 'vanlig tekst'}`);
		return to;
	};
	draft.edit(file.file, (text) => changeLinks(text, changeAndTell), told);
}

/** True for an address of a page of the site, as editors write it. */
export function isInternal(url: string): boolean {
	return !/^(?:[a-z][a-z0-9+.-]*:|\/\/|[?#]|$)/i.test(url);
}

/** The language that a field is read in: for a removed page, that of its address. */
function localeOf(file: ParsedFile, field: FieldPath): Locale | undefined {
	if (file.kind !== 'removals') return 'locale' in file ? file.locale : undefined;
	const removal = file.data.slettet[Number(field[1])];
	return removal && splitAddress(removal.adresse)?.locale;
}

/** The fields that name a page, as the schema says. */
export function pageNamesIn(
	schema: z.ZodType,
	data: unknown,
	path: FieldPath = [],
): { path: FieldPath; value: string }[] {
	if (typeof data === 'string')
		return notesOf(schemaAt(schema, path)).namesPage && isInternal(data) ? [{ path, value: data }] : [];
	if (typeof data !== 'object' || data === null) return [];
	const entries: [string | number, unknown][] = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
	return entries.flatMap(([step, value]) => pageNamesIn(schema, value, [...path, step]));
}

/** What a reference says: where it leads, and what stands behind the address. */
export function readReference({ written, locale }: Pick<Reference, 'written' | 'locale'>) {
	const [, address = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(written) ?? [];
	const segments = address.split('/').filter(Boolean);
	const named = isLocale(segments[0]) ? segments[0] : undefined;
	const path = `/${segments.slice(named ? 1 : 0).join('/')}`;
	/** The same reference to another path, in the language that it names already or in that of its text. */
	const to = (other: string) => {
		const whole = named ? `/${named}${other}` : other;
		return (address.startsWith('/') ? whole : whole.slice(1)) + rest;
	};
	return { at: named ?? locale, isNamed: named !== undefined, path, to };
}
