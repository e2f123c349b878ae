import { diffArrays } from 'diff';
import { changedParts, readPageFrom, sourceAmong } from '../content/history/translations';
import { fieldName } from '../content/source/parse';
import type { ParsedFile, ParsedPage } from '../content/source/parsed-file';
import { pageSchema } from '../content/source/schema';
import { shownFieldsOf } from '../content/source/shown-fields';
import { labelOfField } from './editors-words';
import { versionOf } from './file-change';
import { findPage, urlOf } from './find-page';
import { type WrittenSection, writtenSections } from './markdown-sections';
import { Refusal } from './refusal';
import type { Workspace } from './workspace';

/** A section or a field: what the source says, and what the translation does. */
export interface ComparedPart {
	/** Where the translation's words go: `felt ingress`, `del 2` (instead of what stands there), `ny 2` (below it). */
	place: string | undefined;
	/** «Ingress», or the heading as the source has it. */
	name: string;
	/** What the source said when it was translated; undefined when that is not known, or nothing has changed. */
	before: string | undefined;
	/** What it says now; empty for what it does not say any longer. */
	now: string;
	translation: string;
}

/** A translation beside its source. */
export interface Comparison {
	page: ParsedPage;
	source: ParsedPage;
	/** True when only what has changed in the source since the translation is shown. */
	isChangesOnly: boolean;
	parts: readonly ComparedPart[];
}

/**
 * A translation beside what it is translated from: only what has changed there since, where that is known, else all of it.
 *
 * @throws {Refusal} when there is no such page, or it is no translation.
 */
export async function compareTranslation(
	workspace: Workspace,
	{ page: name, all = false }: { page: string; all?: boolean },
): Promise<Comparison> {
	const { page, source } = pairOf(workspace, name);
	const commit = page.data.oversatt_fra;
	const before = commit && !all ? await readPageFrom(workspace.folder, source, commit) : undefined;
	const facts = workspace.context.facts?.data.fakta ?? {};
	const changed = before && changedParts(before, source, facts);
	const isChangesOnly = changed !== undefined && changed.fields.length + changed.sections.length > 0;
	const earlier = isChangesOnly ? before : undefined;
	const sections = (file: ParsedFile) => writtenSections(file.body, { locale: source.locale, facts });
	const isShown = (kind: 'fields' | 'sections', known: string) => !isChangesOnly || changed[kind].includes(known);
	return {
		page,
		source,
		isChangesOnly,
		parts: [
			...comparedFields(page, source, earlier).filter(({ field }) => isShown('fields', field)),
			...(isChangesOnly && changed.sections.length === 0
				? []
				: comparedSections(sections(page), sections(source), earlier && sections(earlier), (known) =>
						isShown('sections', known),
					)),
		],
	};
}

/**
 * A translation and what it is translated from.
 *
 * @throws {Refusal} when there is no such page, or it is no translation.
 */
export function pairOf(workspace: Pick<Workspace, 'files'>, name: string): Pick<Comparison, 'page' | 'source'> {
	const { meant, versions } = findPage(workspace, name);
	const [page] = meant;
	const source = sourceAmong(versions);
	if (page && source && page !== source) return { page, source };
	throw new Refusal(`${meant.map(urlOf).join(' og ')} er ingen oversettelse: de andre språkene blir oversatt fra den.`);
}

function comparedFields(page: ParsedPage, source: ParsedPage, earlier: ParsedFile | undefined) {
	const [own, now, before] = [page, source, earlier].map(
		(file) =>
			new Map(shownFieldsOf(pageSchema, file?.raw).map(({ path, value }) => [fieldName(path), { path, value }])),
	);
	return [...new Set([...(now?.keys() ?? []), ...(before?.keys() ?? [])])].map(
		(field): ComparedPart & { field: string } => {
			const isTop = (now?.get(field) ?? before?.get(field))?.path.length === 1;
			return {
				field,
				// A group of fields that the translation lacks is for the form of the page.
				place: own?.has(field) || isTop ? `felt ${field}` : undefined,
				name: labelOfField(page.file, field),
				before: earlier && (before?.get(field)?.value ?? ''),
				now: now?.get(field)?.value ?? '',
				translation: own?.get(field)?.value ?? '',
			};
		},
	);
}

/** Sections by their order, which a translation shares with its source as it was, or else as it is; else the text as one. */
function comparedSections(
	own: readonly WrittenSection[],
	now: readonly WrittenSection[],
	earlier: readonly WrittenSection[] | undefined,
	isShown: (name: string) => boolean,
): ComparedPart[] {
	const before = earlier ?? now;
	const pairs = pairsOf(before, now);
	const follows = own.length === before.length ? 'before' : own.length === now.length ? 'now' : undefined;
	if (!follows) return [whole(own, now, earlier)];
	let last = 0;
	return pairs.flatMap((pair): ComparedPart[] => {
		const at = pair[follows];
		if (at !== undefined) last = at;
		const [was, is] = [before[pair.before ?? -1], now[pair.now ?? -1]];
		const name = is?.name ?? was?.name ?? '';
		if (!isShown(name) && !(was && isShown(was.name))) return [];
		const words = (own[at ?? -1]?.text ?? '').trim();
		const sides = [was?.text.trim() ?? '', is?.text.trim() ?? ''] as const;
		if (sides[0] === '' && sides[1] === '' && words === '') return [];
		return [
			{
				place: at === undefined ? (is ? `ny ${last}` : undefined) : `del ${at}`,
				name: name || 'Innledningen',
				before: earlier && sides[0],
				now: sides[1],
				translation: words,
			},
		];
	});
}

function whole(
	own: readonly WrittenSection[],
	now: readonly WrittenSection[],
	before: readonly WrittenSection[] | undefined,
): ComparedPart {
	const text = (sections: readonly WrittenSection[]) =>
		sections
			.map((section) => section.text)
			.join('')
			.trim();
	return {
		place: 'tekst',
		name: 'Hele teksten',
		before: before && text(before),
		now: text(now),
		translation: text(own),
	};
}

/** Which section was which: those that have kept their heading, and between them those that have got another. */
function pairsOf(before: readonly WrittenSection[], now: readonly WrittenSection[]) {
	const names = (sections: readonly WrittenSection[]) => sections.map(({ name }) => name);
	const pairs: { before?: number; now?: number }[] = [];
	let [atBefore, atNow] = [0, 0];
	let gone: number[] = [];
	for (const { added, removed, count = 0 } of diffArrays(names(before), names(now))) {
		for (let index = 0; index < count; index++) {
			if (removed) {
				gone.push(pairs.push({ before: atBefore++ }) - 1);
			} else if (added) {
				const place = gone.shift();
				const pair = place === undefined ? undefined : pairs[place];
				if (pair) pair.now = atNow++;
				else pairs.push({ now: atNow++ });
			} else pairs.push({ before: atBefore++, now: atNow++ });
		}
		if (!removed) gone = [];
	}
	return pairs;
}

/** Names a translation and its source as they are: another name when somebody has changed either. */
export function nameOfTexts(
	{ written }: Pick<Workspace, 'written'>,
	{ page, source }: Pick<Comparison, 'page' | 'source'>,
): string {
	return versionOf([page, source].map(({ file }) => written.get(file)?.text ?? '').join('\0'));
}

/** @throws {Refusal} when the texts are not those that somebody was shown. */
export function assertSameTexts(workspace: Workspace, page: string, seen: string): void {
	if (nameOfTexts(workspace, pairOf(workspace, page)) === seen) return;
	throw new Refusal(
		`${page}, eller kilden, er endret av noen andre siden du åpnet siden. Ingenting er lagret. Ta vare på det du har skrevet, og last siden på nytt.`,
	);
}
