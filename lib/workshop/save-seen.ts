import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Editor } from '../editing/editor';
import { versionOf } from '../editing/file-change';
import type { Proposal } from '../editing/proposal';
import { Refusal } from '../editing/refusal';
import { type Workspace, workspaceAfter } from '../editing/workspace';
import { processWide } from '../process-wide';
import { answersThatChange, type ReaderAnswer } from './reader-answers';
import { type Saved, saveProposal } from './save';

/** What was saved, for whoever saved it to look at afterwards. */
export interface SavedChange extends Saved {
	title: string;
	/** What readers get at the addresses that have become otherwise. */
	answers: readonly ReaderAnswer[];
	/** Every file that is otherwise. */
	changed: readonly string[];
	/** Those of them that are there now. */
	files: readonly string[];
}

const saved = processWide('workshop-saved', () => new LRUCache<string, SavedChange>({ max: 200 }));

/** Names what a proposal does: another proposal has another name. */
export function nameOfProposal({ changes }: Pick<Proposal, 'changes'>): string {
	return versionOf(JSON.stringify(changes));
}

/**
 * Saves a proposal that somebody has seen. Gives the name by which `savedChange` tells of it.
 *
 * @throws {Refusal} when it is not what they saw, and for the reasons that `saveProposal` has.
 */
export async function saveSeen(
	workspace: Workspace,
	proposal: Proposal,
	options: { seen: string; editor: Editor | undefined; despiteErrors?: boolean; atOnce?: boolean },
): Promise<string> {
	if (nameOfProposal(proposal) !== options.seen)
		throw new Refusal(
			'Noe er endret siden du så på forslaget. Nå står det slik det ville blitt. Se på det, og lagre da.',
		);
	const { title, done = title, changes } = proposal;
	const after = workspaceAfter(workspace, changes);
	const answers = answersThatChange(workspace.context.site, after.context.site);
	const outcome = await saveProposal(workspace, proposal, { ...options, after });
	const id = randomBytes(9).toString('base64url');
	const files = changes.flatMap(({ path, after }) => (after === null ? [] : path));
	saved.set(id, { ...outcome, title: done, answers, changed: changes.map(({ path }) => path), files });
	return id;
}

/** What was saved; undefined for what this start of the workshop does not know. */
export function savedChange(id: string): SavedChange | undefined {
	return saved.get(id);
}
