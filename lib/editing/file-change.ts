export { versionOf } from '../content/store/decided-save';

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
	/** Where the file lay before, when it is moved. */
	from?: string;
	/** What changes, in Norwegian. */
	what: readonly string[];
}
