import type { SourceFile } from '../files';
import type { ParsedFile } from '../source/parsed-file';
import type { Understand } from './understanding';

/**
 * Understands a version of a file once, for as long as it is asked for. Gives a look-up for the versions that were named,
 * which throws for any other.
 */
export function createUnderstandingCache(understand: Understand) {
	let known = new Map<string, ParsedFile[]>();
	const find = ({ path, text }: SourceFile) => known.get(path)?.find((version) => version.text === text);
	return async (files: readonly SourceFile[]): Promise<(file: SourceFile) => ParsedFile> => {
		const unknown: SourceFile[] = [];
		const wanted = new Map<string, ParsedFile[]>();
		for (const file of files) {
			const version = find(file);
			if (version) wanted.set(file.path, [...(wanted.get(file.path) ?? []), version]);
			else unknown.push(file);
		}
		for (const version of await understand(unknown))
			wanted.set(version.file, [...(wanted.get(version.file) ?? []), version]);
		known = wanted;
		return (file) => {
			const version = find(file);
			if (!version) throw new Error(`A version of ${file.path} is asked for that was not named.`);
			return version;
		};
	};
}
