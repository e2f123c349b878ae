import { runGit } from './git';

/**
 * Paths, relative to a folder, of the files below it that differ from a revision in git: changed, staged, deleted and new.
 *
 * @throws {Error} in Norwegian, when the folder is not in git or the revision is not known there.
 */
export async function changedFiles(folder: string, revision = 'HEAD'): Promise<string[]> {
	const commit = await runGit(folder, [
		...['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
	]);
	if (!commit) throw new Error(await faultOf(folder, revision));
	const [changed, untracked] = await Promise.all([
		runGit(folder, [
			...['diff', '--name-only', '--relative', '--no-renames', '--no-ext-diff', '-z', commit.toString().trim()],
			...['--', '.'],
		]),
		runGit(folder, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']),
	]);
	if (!changed || !untracked) throw new Error('Git svarer ikke. Prøv igjen, eller nevn filene i stedet for --endret.');
	return [...new Set(`${changed}${untracked}`.split('\0').filter(Boolean))].map((path) => path.normalize('NFC'));
}

async function faultOf(folder: string, revision: string): Promise<string> {
	const answers = async (...args: string[]) => (await runGit(folder, args)) !== undefined;
	if (!(await answers('--version')))
		return '«--endret» trenger programmet git, som ikke er installert her. Nevn filene i stedet.';
	if (!(await answers('rev-parse', '--git-dir')))
		return `«${folder}» er ikke i git, så ingen vet hva som er endret. Nevn filene i stedet for --endret.`;
	if (!(await answers('rev-parse', '--verify', '--quiet', 'HEAD')))
		return 'Git har ingen versjon å sammenligne med ennå. Nevn filene i stedet for --endret.';
	return `«${revision}» er ikke en versjon i git. Skriv for eksempel --endret=main, eller bare --endret.`;
}
