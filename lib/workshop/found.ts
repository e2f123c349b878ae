import { fileNamesOf, type ToldProblem, tellProblems } from '../editing/editors-words';
import { findingsIn } from '../editing/findings';
import { type LanguageNotes, languageNotes } from '../editing/language-notes';
import type { WrittenText } from '../editing/preview';
import type { Workspace } from '../editing/workspace';

/** What a room's script is told of texts as they are being written. */
export interface Found {
	problems: readonly ToldProblem[];
	/** How each is written, by file. */
	notes: Record<string, LanguageNotes>;
}

/** What the rules say of texts as they are being written, and how they are written. */
export async function foundIn(
	workspace: Workspace,
	texts: readonly WrittenText[],
	isObsolete: () => boolean,
): Promise<Found> {
	const { problems, texts: read } = await findingsIn(workspace, texts, isObsolete);
	const { facts } = workspace.context.site;
	const notes = read.map(async (text) => [text.file, await languageNotes(workspace, text, facts)] as const);
	return {
		problems: tellProblems(problems, fileNamesOf(workspace.files)),
		notes: Object.fromEntries(await Promise.all(notes)),
	};
}
