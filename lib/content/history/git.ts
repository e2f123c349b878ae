import { execFile } from 'node:child_process';
import { normaliseText } from '../source/normalise-text';

/** So long (ms) may git take: whoever asks does without it then. */
const timeoutMs = 5_000;
const mostBytes = 64 * 1024 * 1024;

/**
 * What git prints when it is run in a folder with these arguments and this on its standard input. Undefined when it cannot
 * say: there is no git, the folder lies in no work tree, or the answer takes longer than five seconds.
 */
export function runGit(folder: string, args: readonly string[], input = ''): Promise<Buffer | undefined> {
	// In a hook, git names its own folders by paths from somewhere else.
	const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
	const env = Object.fromEntries([...own, ['GIT_OPTIONAL_LOCKS', '0']]) as NodeJS.ProcessEnv;
	const options = { cwd: folder, env, timeout: timeoutMs, maxBuffer: mostBytes, encoding: 'buffer' } as const;
	return new Promise((resolve) => {
		const child = execFile('git', args, options, (error, output) => resolve(error ? undefined : output));
		// A git that is missing or ends early takes no input: the callback tells of it.
		child.stdin?.on('error', () => undefined).end(input);
	});
}

/** Reads `git ls-tree -z`: the hash of each file's content, by its path as git has it. */
export function blobsByPath(listed: string): Map<string, string> {
	const entries = listed.split('\0').map((entry) => /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(entry));
	return new Map(entries.flatMap((match) => (match?.[1] && match[2] ? [[match[2], match[1]]] : [])));
}

/** The texts of objects, by hash, as those on disk are read; those that are not there are left out. Undefined when git cannot say. */
export async function readBlobs(folder: string, hashes: readonly string[]): Promise<Map<string, string> | undefined> {
	if (hashes.length === 0) return new Map();
	const output = await runGit(folder, ['cat-file', '--batch'], `${hashes.join('\n')}\n`);
	if (!output) return undefined;
	const texts = new Map<string, string>();
	// Each object is a line `<hash> blob <bytes>`, so many bytes, and a line break; one that is missing is a line alone.
	for (let at = 0; at < output.length; ) {
		const end = output.indexOf('\n', at);
		const [, hash = '', size] = /^(\S+) blob (\d+)$/.exec(output.toString('utf8', at, end)) ?? [];
		const bytes = Number(size ?? 0);
		if (hash) texts.set(hash, normaliseText(output.toString('utf8', end + 1, end + 1 + bytes)));
		at = end + 1 + (hash ? bytes + 1 : 0);
	}
	return texts;
}
