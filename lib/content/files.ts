import type { Problem } from './problem';

/** A Markdown file as it lies in the content folder, before anything is understood of it. */
export interface SourceFile {
	/** Relative to the content folder, with `/`, in composed Unicode: `nb/om-minid.md`. */
	path: string;
	/** Text in composed Unicode with `\n` line ends. */
	text: string;
}

/** A picture in `bilder/` that pages may show. */
export interface ImageFile {
	/** Address on the site: `/bilder/forside.svg`. */
	path: string;
	width: number;
	height: number;
	/** Size of the file. */
	bytes: number;
	contentType: string;
	/** Changes when the file changes. */
	version: string;
}

export interface ContentFolder {
	files: SourceFile[];
	images: ImageFile[];
	/** Files that could not be read or used. */
	problems: Problem[];
}
