import { readStanding } from './branches';
import { saidBy } from './commit';
import { type Editor, identityOf } from './editor';
import { askGit, gitIn, tryGit } from './git';
import { Refusal } from './refusal';

/** What became of fetching what others have published. */
export type CaughtUp = 'alt er likt' | 'hentet' | 'godkjent og hentet';

/**
 * Brings what others have published into the folder. An editor whose own branch has been approved whole is back on the
 * published one.
 *
 * @throws {Refusal} when the shared repository does not answer, files lie unsaved, or both have changed the same lines; then
 * everything is as it was.
 */
export async function catchUp(folder: string, editor?: Editor): Promise<CaughtUp> {
	const standing = await readStanding(folder);
	if (!standing?.remote || !standing.published) throw new Refusal('Mappen har ikke noe felles lager å hente fra.');
	const { remote, published, branch } = standing;
	const git = gitIn(folder, identityOf(editor));
	await askGit(git, 'fetch', '--quiet', remote, published).catch((error: unknown) => {
		throw new Refusal(`Det felles lageret svarer ikke. Git sier: ${saidBy(error)}`);
	});
	const theirs = `${remote}/${published}`;
	const isBehind = (await askGit(git, 'rev-list', '--count', `HEAD..${theirs}`)) !== '0';
	const isApproved = (await tryGit(git, 'merge-base', '--is-ancestor', 'HEAD', theirs)) !== undefined;
	if (!isBehind) return 'alt er likt';
	const unsaved = await askGit(git, 'status', '--porcelain', '--untracked-files=no');
	if (unsaved)
		throw new Refusal('Noen har endret filer uten å lagre dem i verkstedet. Hent når de er lagret:', unsaved);
	if (isApproved && branch !== published) {
		// The branch of the same name here may lag behind: it is set to what has been published.
		await askGit(git, 'switch', '--quiet', '--force-create', published, theirs);
		return 'godkjent og hentet';
	}
	await askGit(git, 'merge', '--quiet', '--no-edit', theirs).catch(async (error: unknown) => {
		const both = await askGit(git, 'diff', '--name-only', '--diff-filter=U');
		await tryGit(git, 'merge', '--abort');
		throw new Refusal('Du og andre har endret de samme linjene. Ingenting er hentet.', both || saidBy(error));
	});
	return 'hentet';
}
