import { execFile } from 'node:child_process';
import { collectPages } from './assemble-pages';
import { parseFile } from './parse';
import { countPages, sum } from './plausible-scan';
import type { PublishedBefore } from './published-before';

/** So long (ms) may git take: the check does without it then. */
const timeoutMs = 5_000;
const mostBytes = 64 * 1024 * 1024;

/**
 * The pages of the last commit that were published then, and whose files are gone or hidden now. Empty where the
 * folder lies in no git work tree, and where there is no git: then nothing is known.
 *
 * @param isShown whether a file, by its path in the folder, is there now and not hidden
 * @param now the instant (ms since 1970) at which a page counts as published
 */
export async function vanishedSinceCommit(
	folder: string,
	isShown: (path: string) => boolean,
	now: number,
): Promise<PublishedBefore> {
	// Run in a folder, ls-tree lists what lies there, by names relative to it.
	const listed = await git(folder, ['ls-tree', '-r', '-z', '--name-only', 'HEAD']);
	const names = listed?.toString().split('\0') ?? [];
	const gone = names.filter((name) => sum(countPages([name])) > 0 && !isShown(name.normalize('NFC')));
	if (gone.length === 0) return new Map();
	const objects = await git(folder, ['cat-file', '--batch'], gone.map((name) => `HEAD:./${name}\n`).join(''));
	const texts = objects ? contentsOf(objects) : [];
	const files = texts.map((text, index) => {
		const path = (gone[index] ?? '').normalize('NFC');
		return parseFile({ path, text: text.replace(/\r\n?/g, '\n').normalize('NFC') });
	});
	const { published } = collectPages(files, { now });
	return new Map(published.map(({ source, translationKey }) => [source.locale + source.path, [translationKey]]));
}

/** The texts in the output of `git cat-file --batch`, in the order they were asked for: `<hash> blob <bytes>`, then so many bytes. */
function contentsOf(output: Buffer): string[] {
	const texts: string[] = [];
	for (let at = 0; at < output.length; ) {
		const end = output.indexOf('\n', at);
		const size = Number(/ blob (\d+)$/.exec(output.toString('utf8', at, end))?.[1] ?? 0);
		texts.push(output.toString('utf8', end + 1, end + 1 + size));
		at = end + 1 + size + 1;
	}
	return texts;
}

/** What git prints, or undefined when it cannot say. */
function git(cwd: string, args: readonly string[], input = ''): Promise<Buffer | undefined> {
	// In a hook, git names its own folders by paths from somewhere else.
	const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
	const env = Object.fromEntries(own) as NodeJS.ProcessEnv;
	const options = { cwd, env, timeout: timeoutMs, maxBuffer: mostBytes, encoding: 'buffer' } as const;
	return new Promise((resolve) => {
		const child = execFile('git', args, options, (error, output) => resolve(error ? undefined : output));
		// Without git, or when it ends early, nobody takes the input: the callback tells.
		child.stdin?.on('error', () => undefined).end(input);
	});
}
