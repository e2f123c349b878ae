import { z } from 'zod';
import { fileNamesOf, type ToldProblem, tellProblems } from '@/lib/editing/editors-words';
import { findingsIn } from '@/lib/editing/findings';
import { type LanguageNotes, languageNotes } from '@/lib/editing/language-notes';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { acceptJson } from '../../_parts/accept-json';
import { textsSchema } from '../../side/texts-schema';

const schema = z.object({ texts: textsSchema });

/** What the room's script is told of the texts. */
export interface Found {
	problems: readonly ToldProblem[];
	/** How each is written, by file. */
	notes: Record<string, LanguageNotes>;
}

/** What the rules say of texts as they are being written. */
export async function POST(request: Request): Promise<Response> {
	return acceptJson(request, schema, async ({ texts }): Promise<Found> => {
		const workspace = await currentWorkspace();
		const { problems, texts: read } = await findingsIn(workspace, texts, () => request.signal.aborted);
		const { facts } = workspace.context.site;
		const notes = read.map(async (text) => [text.file, await languageNotes(workspace, text, facts)] as const);
		return {
			problems: tellProblems(problems, fileNamesOf(workspace.files)),
			notes: Object.fromEntries(await Promise.all(notes)),
		};
	});
}
