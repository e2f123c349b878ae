import { placeOf } from '../content/source/place';
import { ownChanges, readStanding } from '../editing/branches';
import type { Editor } from '../editing/editor';
import { askGit, gitIn } from '../editing/git';
import { publishAtOnce } from '../editing/publish-at-once';
import type { Workspace } from '../editing/workspace';

/** The alerts' files that say something else here than where readers get them from; none where there is no shared repository. */
export async function unpublishedAlerts(
	{ folder }: Pick<Workspace, 'folder'>,
	known = readStanding(folder),
): Promise<string[]> {
	const standing = await known;
	if (!standing?.remote || !standing.published) return [];
	const own = await ownChanges(folder, `${standing.remote}/${standing.published}`);
	const added = await askGit(gitIn(folder), 'ls-files', '--others', '--exclude-standard', '-z', '--', '.');
	const files = [...own, ...added.split('\0')].filter((file) => file.endsWith('.md'));
	return [...new Set(files)].filter((file) => placeOf(file).kind === 'alert').sort();
}

/**
 * Publishes alerts' files as they are here, for when the shared repository did not answer.
 *
 * @throws {Refusal} when it still does not.
 */
export async function publishAlerts(workspace: Workspace, editor: Editor | undefined): Promise<void> {
	const { folder, written } = workspace;
	const changes = (await unpublishedAlerts(workspace)).map((path) => ({
		path,
		after: written.get(path)?.text ?? null,
	}));
	if (changes.length > 0) await publishAtOnce(folder, 'Driftsmeldinger som ikke ble publisert', changes, editor);
}
