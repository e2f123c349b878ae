import { type Assembled, type AssembleOptions, assemble } from './assemble';
import type { ContentFolder } from './load';
import { factsFile, footerName, type ParsedFile, parseFile } from './parse';
import type { Problem } from './problem';

/** Text of the last usable version of each file, by path. */
export type LastGood = ReadonlyMap<string, string>;

export interface Resolution extends Assembled {
	/** The texts that the site now stands on: the next `LastGood`. */
	good: Map<string, string>;
}

/**
 * The best site that can be made now: every usable file as it is, and for each file that cannot be used, its last good
 * version. A file that never was usable is left out. What is wrong is reported for the files as they lie on disk.
 */
export function resolveContent(
	content: ContentFolder,
	lastGood: LastGood,
	options: AssembleOptions,
	parse: (file: { path: string; text: string }) => ParsedFile = parseFile,
): Resolution {
	const current = new Map(content.files.map((file) => [file.path, parse(file)]));
	for (const { file } of content.problems) restore(current, file, lastGood, parse);
	for (const path of lastGood.keys()) if (isMissed(path, current)) restore(current, path, lastGood, parse);
	const problems: Problem[] = [...content.problems];
	// Each round settles at least one file for good (last version or none), so the rounds are bounded by the files.
	for (let round = 0; round <= 2 * current.size + 1; round++) {
		const trusted = new Set(
			[...current].filter(([path, { text }]) => lastGood.get(path) === text).map(([path]) => path),
		);
		const assembled = assemble([...current.values()], content.images, { ...options, trusted });
		if (round === 0) problems.push(...assembled.problems);
		const unusable = new Set(assembled.problems.filter(({ severity }) => severity === 'fatal').map(({ file }) => file));
		if (unusable.size === 0) {
			const good = new Map([...current].map(([path, { text }]) => [path, text]));
			return { site: assembled.site, problems, good };
		}
		for (const path of unusable) restore(current, path, lastGood, parse);
	}
	throw new Error('The content did not settle: a rule reports a fatal problem for a file that is not there.');
}

/** Puts the last good version in a file's place, or takes the file out when that is what is there already. */
function restore(current: Map<string, ParsedFile>, path: string, lastGood: LastGood, parse: typeof parseFile): void {
	const text = lastGood.get(path);
	if (text === undefined || current.get(path)?.text === text) current.delete(path);
	else current.set(path, parse({ path, text }));
}

/** A language never loses its front page or footer, nor the site its facts, because the file was removed. */
function isMissed(path: string, current: ReadonlyMap<string, ParsedFile>): boolean {
	if (current.has(path)) return false;
	const index = /^([^/]+)\/_?index\.md$/.exec(path);
	if (index) return !current.has(`${index[1]}/index.md`) && !current.has(`${index[1]}/_index.md`);
	return path === factsFile || path.endsWith(`/${footerName}`);
}
