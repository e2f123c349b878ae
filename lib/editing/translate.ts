import { fieldName } from '../content/source/parse';
import type { ParsedPage } from '../content/source/parsed-file';
import { pageSchema } from '../content/source/schema';
import { shownFieldsOf } from '../content/source/shown-fields';
import { pairOf } from './compare-translation';
import { sourceCommit } from './confirm';
import { urlOf } from './find-page';
import { partsOf, removeField, setField } from './front-matter-edits';
import { editSections } from './markdown-sections';
import type { WrittenText } from './preview';
import { createDraft, type Draft, type Proposal } from './proposal';
import type { Workspace } from './workspace';

/** What somebody has translated. */
export interface Translated {
	/** The translation's file. */
	page: string;
	/** New words by place, as `compareTranslation` names the places. */
	texts: ReadonlyMap<string, string>;
	/** Shows a draft to readers. */
	isPublished?: boolean;
	/** The day of the text's last change, where it is to be another. */
	lastmod?: string | undefined;
}

/**
 * Saves what has been translated, and notes that the translation says what its source says now.
 *
 * @throws {Refusal} when it is no translation, or git does not know the source as it is.
 */
export async function proposeTranslated(workspace: Workspace, translated: Translated): Promise<Proposal> {
	const { page, source } = pairOf(workspace, translated.page);
	const commit = await sourceCommit(workspace.folder, source);
	const draft = createDraft(workspace);
	const { file } = page;
	writeWords(draft, { page, source }, translated.texts);
	draft.edit(file, (text) => setField(text, ['oversatt_fra'], commit), `oversatt_fra: ${commit}`);
	if (translated.lastmod !== undefined) {
		const { lastmod } = translated;
		draft.edit(file, (text) => setField(text, ['lastmod'], lastmod), `lastmod: ${lastmod}`);
	}
	for (const field of translated.isPublished ? ['draft', 'uferdig'] : [])
		if (page.isWritten(field)) draft.edit(file, (text) => removeField(text, [field]), `${field} tas bort`);
	return draft.finish(`Oversatt: ${urlOf(page)}`);
}

/**
 * The file of a translation with its new words, as it is while it is being written.
 *
 * @throws {Refusal} when it is no translation.
 */
export function textTranslated(workspace: Workspace, { page: name, texts }: Translated): WrittenText {
	const { page, source } = pairOf(workspace, name);
	const draft = createDraft(workspace);
	writeWords(draft, { page, source }, texts);
	const [change] = draft.finish(`Oversett ${urlOf(page)}`).changes;
	return { file: page.file, text: change?.after ?? page.text };
}

function writeWords(draft: Draft, { page, source }: ReturnType<typeof pairOf>, texts: Translated['texts']): void {
	for (const [name, words] of inFields(page, source, texts))
		draft.edit(page.file, (text) => setField(text, name, words), `${fieldName(name)} er oversatt`);
	draft.edit(page.file, (text) => withSections(text, texts), 'teksten er oversatt');
}

/** The fields that have new words. */
function inFields(page: ParsedPage, source: ParsedPage, texts: Translated['texts']) {
	const own = new Map(shownFieldsOf(pageSchema, page.raw).map(({ path, value }) => [fieldName(path), value]));
	const known = [page, source].flatMap(({ raw }) => shownFieldsOf(pageSchema, raw).map(({ path }) => path));
	const paths = new Map(known.map((path) => [fieldName(path), path]));
	return [...paths].flatMap(([name, path]): [typeof path, string][] => {
		const words = texts.get(`felt ${name}`)?.replace(/\s+/g, ' ').trim();
		return words === undefined || words === (own.get(name) ?? '').replace(/\s+/g, ' ').trim() ? [] : [[path, words]];
	});
}

function withSections(text: string, texts: Translated['texts']): string {
	const whole = texts.get('tekst');
	if (whole !== undefined) {
		const { bodyAt, lineEnd } = partsOf(text);
		const words = whole.replaceAll('\r\n', '\n').trim().replaceAll('\n', lineEnd);
		return `${text.slice(0, bodyAt)}${lineEnd}${words}${lineEnd}`;
	}
	const placed = (kind: string) =>
		new Map(
			[...texts].flatMap(([place, words]): [number, string][] => {
				const index = new RegExp(`^${kind} (\\d+)$`).exec(place)?.[1];
				return index === undefined ? [] : [[Number(index), words]];
			}),
		);
	return editSections(text, { changed: placed('del'), added: placed('ny') });
}
