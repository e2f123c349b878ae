import { lastCommitOf } from '../content/history/earlier-files';
import { sourceAmong } from '../content/history/translations';
import type { ParsedPage } from '../content/source/parsed-file';
import { findPage, urlOf } from './find-page';
import { setField } from './front-matter-edits';
import { createDraft, type Proposal } from './proposal';
import { Refusal } from './refusal';
import type { Workspace } from './workspace';

/**
 * Notes that translations of a page say what their source says now: they are made from the commit that last changed it. That
 * commit, rather than the latest of all, is still there when a branch has been put on top of others. Their dates stay, since
 * their texts do.
 *
 * @throws {Refusal} when there is nothing to confirm, or git does not know the source as it is.
 */
export async function proposeConfirm(workspace: Workspace, { page }: { page: string }): Promise<Proposal> {
	const { versions, meant } = findPage(workspace, page);
	const source = sourceAmong(versions);
	const translations = meant.filter((version) => version !== source);
	if (!source || translations.length === 0)
		throw new Refusal(
			`${meant.map(urlOf).join(' og ')} er ingen oversettelse: de andre språkene blir oversatt fra den.`,
		);
	const commit = await sourceCommit(workspace.folder, source);
	const draft = createDraft(workspace);
	for (const { file } of translations)
		draft.edit(file, (text) => setField(text, ['oversatt_fra'], commit), `oversatt_fra: ${commit}`);
	return draft.finish(`Fortsatt riktig: ${translations.map(urlOf).join(' og ')}`);
}

/**
 * The commit that last changed what is translated from.
 *
 * @throws {Refusal} when git does not know it, or not as it is.
 */
export async function sourceCommit(folder: string, { file }: Pick<ParsedPage, 'file'>): Promise<string> {
	const known = await lastCommitOf(folder, file);
	if (!known) throw new Refusal(`Git kjenner ikke ${file}, så ingen vet hvilken versjon dette er oversatt fra.`);
	if (known.isChanged)
		throw new Refusal(`${file} har endringer som ikke er sjekket inn i git. Sjekk dem inn først, og prøv igjen.`);
	return known.commit;
}
