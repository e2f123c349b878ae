import { applyChanges } from '../editing/apply';
import { leavePublishedBranch, readStanding } from '../editing/branches';
import { assertCommittable, commitChanges } from '../editing/commit';
import type { Editor } from '../editing/editor';
import { fileNamesOf, tellProblems } from '../editing/editors-words';
import { askGit, gitIn } from '../editing/git';
import type { Proposal } from '../editing/proposal';
import { publishAtOnce } from '../editing/publish-at-once';
import { Objection } from '../editing/refusal';
import { newProblems, type Workspace, workspaceAfter } from '../editing/workspace';
import { inTurn } from './in-turn';

/** What came of saving. */
export interface Saved {
	/** The commit; absent where the folder is not in git, and then a note says so. */
	commit?: string;
	/** What the editor should know, in Norwegian. */
	notes: readonly string[];
}

interface Options {
	/** Who saves; undefined for the one whom git knows. */
	editor?: Editor | undefined;
	despiteErrors?: boolean;
	/** The folder as the proposal makes it, where that is known. */
	after?: Workspace;
	/** For what cannot wait for approval: it goes to the published branch too, by itself. */
	atOnce?: boolean;
}

/**
 * Saves a proposal, all of it or nothing, and commits it in the editor's name, on a branch of the editor's own where there is
 * a shared repository. Without git the files are saved, and a note says so.
 *
 * @throws {Objection} when it would bring new errors (unless `despiteErrors`).
 * @throws {Refusal} when somebody has changed a file since it was read, or
 * git will not take it.
 */
export async function saveProposal(
	workspace: Workspace,
	{ title, changes }: Pick<Proposal, 'title' | 'changes'>,
	{ editor, despiteErrors = false, atOnce = false, after }: Options = {},
): Promise<Saved> {
	const { folder } = workspace;
	if (changes.length === 0) return { notes: ['Ingenting er endret.'] };
	const { errors } = despiteErrors
		? { errors: [] }
		: newProblems(workspace, after ?? workspaceAfter(workspace, changes));
	if (errors.length > 0) {
		const told = tellProblems(errors, fileNamesOf(workspace.files));
		throw new Objection(...told.map(({ place, line, message }) => `${place}, linje ${line}: ${message}`));
	}
	const standing = await readStanding(folder);
	if (!standing) {
		await inTurn(() => applyChanges(workspace, changes));
		return { notes: ['Filene er lagret. Mappen er ikke i git, så ingen får se hva som var der før.'] };
	}
	await assertCommittable(folder, editor);
	// Editors at one workshop wait for each other; those elsewhere are told that somebody is saving.
	return inTurn(() => carryOut(workspace, { title, changes }, { editor, atOnce }));
}

async function carryOut(
	workspace: Workspace,
	{ title, changes }: Pick<Proposal, 'title' | 'changes'>,
	{ editor, atOnce = false }: Options,
): Promise<Saved> {
	const { folder } = workspace;
	await applyChanges(workspace, changes);
	await leavePublishedBranch(folder, editor?.name ?? (await askGit(gitIn(folder), 'config', 'user.name')), new Date());
	const commit = await commitChanges(folder, title, changes, editor);
	if (atOnce && (await readStanding(folder))?.remote) await publishAtOnce(folder, title, changes, editor);
	return { commit, notes: [] };
}
