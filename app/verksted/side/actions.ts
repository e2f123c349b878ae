'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { sourceAmong } from '@/lib/content/history/translations';
import { lastAuthorOf } from '@/lib/editing/colleagues';
import { type FileNames, fileNamesOf, type ToldProblem, tellProblems } from '@/lib/editing/editors-words';
import { nameOf } from '@/lib/editing/find-page';
import { jointPlaces } from '@/lib/editing/joint-places';
import type { JointPlace } from '@/lib/editing/joint-text';
import { type Conflict, conflictsIn, type EditedFile, proposeEdits } from '@/lib/editing/page-edit';
import { Refusal } from '@/lib/editing/refusal';
import { withTyped } from '@/lib/editing/typed-text';
import { newProblems, type Workspace, workspaceAfter } from '@/lib/editing/workspace';
import { saveProposal } from '@/lib/workshop/save';
import { currentWorkspace } from '@/lib/workshop/workspace';
import type { Outcome } from '../_parts/outcome';
import { acceptForm } from '../_parts/submission';
import { comparisonAddress } from '../sprak/addresses';
import { openedField, textField } from './_save/plain-fields';

/** A translation of what has been saved that has not been changed with it. */
interface Translation {
	language: string;
	address: string;
}

/** What files are called, by file. */
type Names = Readonly<Record<string, string>>;

/** What somebody else has made of a file, and the places that both have changed. */
export type ShownConflict = Conflict & { places: readonly JointPlace[] };

/** What came of showing or saving what has been edited. Nothing is lost: the texts come back. */
export type SaveResult =
	| {
			step: 'se';
			edited: readonly EditedFile[];
			names: Names;
			errors: readonly ToldProblem[];
			warnings: readonly ToldProblem[];
	  }
	| { step: 'konflikt'; edited: readonly EditedFile[]; names: Names; conflicts: readonly ShownConflict[] }
	| { step: 'lagret'; edited: readonly EditedFile[]; notes: readonly string[]; translations: readonly Translation[] };

/** What is shown before anything is saved. */
export type ReviewedResult = Exclude<SaveResult, { step: 'lagret' }>;

const list = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

/** The script sends texts to the byte; without it each comes from a text field of its own. */
const schema = z.looseObject({
	steg: z.enum(['se', 'lagre', 'lagre-likevel']),
	endringer: z
		.string()
		.transform((json) => JSON.parse(json) as unknown)
		.pipe(z.array(z.object({ file: z.string(), opened: z.string().nullable(), text: z.string() })))
		.optional(),
	fil: list.optional(),
});

/** Shows what would be saved, or saves it: the files that were edited, and nothing else. */
export async function savePage(_: Outcome<SaveResult>, form: FormData): Promise<Outcome<SaveResult>> {
	return acceptForm(form, schema, async (values, editor): Promise<SaveResult> => {
		const workspace = await currentWorkspace();
		const edited = (values.endringer ?? typedIn(workspace, values)).filter(({ opened, text }) => opened !== text);
		if (edited.length === 0) throw new Refusal('Ingenting er endret ennå.');
		const conflicts = await Promise.all(
			conflictsIn(workspace, edited).map(async (conflict) => ({
				...conflict,
				who: await lastAuthorOf(workspace.folder, conflict.file),
				places: placesIn(conflict, edited),
			})),
		);
		if (conflicts.length > 0)
			return { step: 'konflikt', edited, names: namesFor(edited, fileNamesOf(workspace.files)), conflicts };
		const proposal = proposeEdits(workspace, edited);
		const after = workspaceAfter(workspace, proposal.changes);
		const names = fileNamesOf(after.files);
		const found = newProblems(workspace, after);
		const [errors, warnings] = [tellProblems(found.errors, names), tellProblems(found.warnings, names)];
		const mayGoOn = errors.length === 0 || values.steg === 'lagre-likevel';
		if (values.steg === 'se' || !mayGoOn)
			return { step: 'se', edited, names: namesFor(edited, names), errors, warnings };
		const { notes } = await saveProposal(workspace, proposal, { editor, despiteErrors: true });
		refresh();
		return { step: 'lagret', edited, notes, translations: translationsLeft(workspace, edited) };
	});
}

function placesIn({ file, theirs, both }: Conflict, edited: readonly EditedFile[]): JointPlace[] {
	const own = edited.find((other) => other.file === file);
	if (!own || theirs === null || both !== undefined) return [];
	return jointPlaces(file, { before: own.opened, theirs, ours: own.text });
}

/** The versions that say what their source said before. */
function translationsLeft({ context }: Workspace, edited: readonly EditedFile[]): Translation[] {
	const own = new Set(edited.map(({ file }) => file));
	return edited.flatMap(({ file }) => {
		const versions = context.versions.get(context.pageOf.get(file)?.key ?? '') ?? [];
		if (sourceAmong(versions)?.file !== file) return [];
		return versions
			.filter((version) => !own.has(version.file))
			.map((version) => ({ language: nameOf(version.locale), address: comparisonAddress(version.file) }));
	});
}

function namesFor(edited: readonly EditedFile[], names: FileNames): Names {
	return Object.fromEntries(edited.map(({ file }) => [file, names(file)]));
}

/** What was written in plain text fields, which know one kind of line end. */
function typedIn({ written }: Workspace, { fil = [], ...fields }: z.infer<typeof schema>): EditedFile[] {
	const textIn = (name: string) => String(fields[name] ?? '');
	return fil.map((file) => {
		const now = written.get(file)?.text ?? '';
		// The field that keeps the version that was opened has lost its line ends too.
		const exact = withTyped(now, textIn(openedField(file)));
		return { file, opened: exact, text: withTyped(exact, textIn(textField(file))) };
	});
}
