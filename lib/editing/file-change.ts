import { createHash } from 'node:crypto';

/** What becomes of one file. */
export interface FileChange {
	/** In the content folder. */
	path: string;
	/** The version that is changed; null where there must be no file. */
	before: string | null;
	/** The whole text as it is to be; null where the file goes. */
	after: string | null;
	/** What the file is to hold instead, where that is no text. */
	bytes?: Uint8Array;
	/** What changes, in Norwegian. */
	what: readonly string[];
}

/** Names a version of a file. */
export function versionOf(text: string | Uint8Array): string {
	return createHash('sha256').update(text).digest('hex');
}
