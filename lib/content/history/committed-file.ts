import type { SourceFile } from '../files';
import { readBlobs } from './git';

/**
 * A file of a content folder as it was in the last commit, in a list of its own. Empty where git cannot say: the folder lies in no
 * work tree, the file is new, or there is no git.
 */
export async function readCommitted(folder: string, path: string): Promise<SourceFile[]> {
	const [text] = (await readBlobs(folder, [`HEAD:./${path}`]))?.values() ?? [];
	return text === undefined ? [] : [{ path, text }];
}
