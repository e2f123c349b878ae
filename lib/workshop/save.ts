import { applyChanges } from '../editing/apply';
import { assertCommittable, commitChanges } from '../editing/commit';
import type { Proposal } from '../editing/proposal';
import { Refusal } from '../editing/refusal';
import { newProblems, type Workspace, workspaceAfter } from '../editing/workspace';
import type { Editor } from './editor';

/** What came of saving. */
export interface Saved {
	/** The commit; absent where the folder is not in git, and then `note` says so. */
	commit?: string;
	/** What the editor should know, in Norwegian. */
	notes: readonly string[];
}

/**
 * Saves a proposal, all of it or nothing, and commits it in the editor's name where the folder is in git.
 *
 * @throws {Refusal} when it would bring new errors (unless `despiteErrors`), or somebody has changed a file since it was read.
 */
export async function saveProposal(
	workspace: Workspace,
	proposal: Pick<Proposal, 'title' | 'changes'>,
	{ despiteErrors = false }: { editor?: Editor | undefined; despiteErrors?: boolean } = {},
): Promise<Saved> {
	const { errors } = newProblems(workspace, workspaceAfter(workspace, proposal.changes));
	if (errors.length > 0 && !despiteErrors)
		throw new Refusal(...errors.map(({ file, line, message }) => `${file}:${line} ${message}`));
	await applyChanges(workspace, proposal.changes);
	const isInGit = await assertCommittable(workspace.folder).then(
		() => undefined,
		(error: unknown) => (error instanceof Refusal ? error.message : Promise.reject(error)),
	);
	if (isInGit !== undefined) return { notes: ['Lagret i mappen, men ikke sjekket inn.', isInGit] };
	return { commit: await commitChanges(workspace.folder, proposal.title, proposal.changes), notes: [] };
}
