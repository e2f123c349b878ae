import { lastCommitOf } from '../content/history/earlier-files';
import { findPage, urlOf } from '../editing/find-page';
import { gitIn, versionNamed } from '../editing/git';
import { Refusal } from '../editing/refusal';
import type { Workspace } from '../editing/workspace';
import { shareAddress } from './shares';

/** An address that shows a page to somebody else. */
export interface SharedPage {
	/** From the workshop's own. */
	path: string;
	/** Milliseconds since 1970. */
	expires: number;
	/** What the editor should know, in Norwegian. */
	notes: readonly string[];
}

/**
 * Makes an address that shows the latest saved version of a page until an instant, to whoever has it.
 *
 * @throws {Refusal} when nothing is saved of it.
 */
export async function sharePage(workspace: Workspace, page: string, expires: number): Promise<SharedPage> {
	const { versions, meant } = findPage(workspace, page);
	const [shown] = meant.length > 0 ? meant : versions;
	const commit = await versionNamed(gitIn(workspace.folder), 'HEAD');
	const saved = shown && (await lastCommitOf(workspace.folder, shown.file));
	if (!commit || !saved) throw new Refusal('Det er ikke lagret noen versjon av siden som kan vises til andre.');
	const notes = saved.isChanged
		? ['Filen har endringer som ikke er lagret i en versjon. Kollegaen ser siden slik den var uten dem.']
		: [];
	return { path: `${await shareAddress(commit, expires)}${urlOf(shown)}`, expires, notes };
}
