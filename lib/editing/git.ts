import { type SimpleGit, simpleGit } from 'simple-git';
import { blobsByPath } from '../content/history/git';

/** Programs that git would start for a person at a keyboard: nobody sits there, and none is started. */
const interactive = new Set(['EDITOR', 'VISUAL', 'PAGER']);

/**
 * Git, run in a folder. In a hook, git names its own folders by paths from somewhere else, so its variables are left out but
 * for those that say who commits; `more` are added. Exit codes among `yes` are answers, and git is stopped by `signal`.
 */
export function gitIn(
	folder: string,
	more: Readonly<Record<string, string>> = {},
	{ yes = [0], signal }: { yes?: readonly number[]; signal?: AbortSignal } = {},
): SimpleGit {
	const own = Object.entries(process.env).filter(
		([name, value]) =>
			value !== undefined &&
			!interactive.has(name) &&
			(!name.startsWith('GIT_') || /^GIT_(?:AUTHOR|COMMITTER)_/.test(name)),
	);
	const environment = { ...Object.fromEntries(own), GIT_TERMINAL_PROMPT: '0', ...more };
	// The library lets no variable of git through that is not named to it.
	return simpleGit({
		baseDir: folder,
		allowEnvironment: Object.keys(environment),
		errors: (error, result) => (yes.includes(result.exitCode) ? error : refusalOf(result)),
		...(signal && { abort: signal }),
	}).env(environment);
}

/** Git says no by its exit code. The library alone would take one that says nothing besides for a yes. */
function refusalOf({ exitCode, stdErr, stdOut }: { exitCode: number; stdErr: Buffer[]; stdOut: Buffer[] }): Error {
	const said = [...stdErr, ...stdOut].map(String).join('').trim();
	return new Error(said || `Git endte med ${exitCode}.`);
}

/** What git prints for some arguments, without the last line break. Paths are taken as they are, never as patterns. */
export async function askGit(git: SimpleGit, ...args: readonly string[]): Promise<string> {
	return (await git.raw('--literal-pathspecs', ...args)).trim();
}

/** The same, or undefined where git says no. */
export async function tryGit(git: SimpleGit, ...args: readonly string[]): Promise<string | undefined> {
	return askGit(git, ...args).catch(() => undefined);
}

/** What git calls a version that goes by some name; undefined where there is none. */
export function versionNamed(git: SimpleGit, name: string): Promise<string | undefined> {
	return tryGit(git, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
}

/** The content of some files in a version, by the names that git has for it: of those that it has. */
export async function blobsIn(git: SimpleGit, version: string, files: readonly string[]): Promise<Map<string, string>> {
	return blobsByPath(await askGit(git, 'ls-tree', '-r', '-z', version, '--', ...files.map((file) => `./${file}`)));
}
