import { lastAuthorOf } from './colleagues';
import type { EditedFile } from './page-edit';
import type { Workspace } from './workspace';

/** A file that is no longer as it was opened: somebody has saved it, or what others have published has come in. */
export interface ChangedFile {
	file: string;
	/** Who has changed it last, where that is known. */
	who: string | undefined;
}

/** The files among some that are open that are otherwise by now. */
export async function changedSince(
	{ folder, written }: Pick<Workspace, 'folder' | 'written'>,
	open: readonly Pick<EditedFile, 'file' | 'opened'>[],
): Promise<ChangedFile[]> {
	const changed = open.filter(({ file, opened }) => (written.get(file)?.text ?? null) !== opened);
	return Promise.all(changed.map(async ({ file }) => ({ file, who: await lastAuthorOf(folder, file) })));
}
