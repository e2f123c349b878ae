import { type Assembled, assemble } from '../assemble/assemble';
import type { ContentFolder } from '../files';
import { isAbout, type Problem } from '../problem';
import { parseFile } from '../source/parse';
import type { ParsedFile } from '../source/parsed-file';
import { placeOf } from '../source/place';
import type { AssembleOptions } from '../types';

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
	/** Files whose last good version cannot be used either. */
	const lost = new Set<string>();
	// Puts the last good version in a file's place, or takes the file out when that is what is there already.
	const restore = (path: string): void => {
		const text = lastGood.get(path);
		if (text !== undefined && current.get(path)?.text !== text) current.set(path, parse({ path, text }));
		else if (current.delete(path)) lost.add(path);
	};
	const restoreMissed = (): void => {
		for (const path of lastGood.keys()) if (!lost.has(path) && isMissed(path, current)) restore(path);
	};
	for (const problem of content.problems) {
		// A folder that cannot be read is one problem for all that lies in it.
		for (const path of lastGood.keys()) if (isAbout(problem, path)) restore(path);
	}
	restoreMissed();
	// Each round settles at least one file for good (last version or none), so the rounds are bounded by the files.
	const mostRounds = 2 * (current.size + lastGood.size) + 1;
	const problems: Problem[] = [...content.problems];
	for (let round = 0; round < mostRounds; round++) {
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
		for (const path of unusable) restore(path);
		restoreMissed();
	}
	throw new Error('The content did not settle: a rule reports a fatal problem for a file that is not there.');
}

/** A language never loses its front page or footer, nor the site its facts, because the file was removed. */
function isMissed(path: string, current: ReadonlyMap<string, ParsedFile>): boolean {
	if (current.has(path)) return false;
	const place = placeOf(path);
	if (place.kind !== 'page') return place.kind === 'footer' || place.kind === 'facts';
	if (place.path !== '/') return false;
	return ![...current.keys()].map(placeOf).some((other) => {
		return other.kind === 'page' && other.path === '/' && other.locale === place.locale;
	});
}
