import { createHash } from 'node:crypto';
import { constants as fsConstants } from 'node:fs';
import { access } from 'node:fs/promises';
import { imageSize } from 'image-size';
import { imageTypes } from '../routing/image-types';
import { normaliseText } from './normalise-text';
import { heavyRule, type Problem } from './problem';
import { readRegularFile } from './regular-file';
import type { Entry, Scan } from './scan';
import { faultOfPictureName, faultOfUnused, isLeftover } from './unused-files';

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

/** Bytes of a picture that may be read: a larger one is no picture for a page, and would fill the memory of a small server. */
const largestPicture = 5_000_000;

/** A page of so many bytes would be a book of 80,000 words; what is larger is not even read. */
const largestText = 512 * 1024;

/** A reader of one content folder that reads a file again only when it has changed. */
export function createContentReader() {
	let textCache = new Map<string, { signature: string; file: SourceFile | Problem }>();
	let imageCache = new Map<string, { signature: string; image: ImageFile | Problem }>();

	/** Reads everything a scan found. Unreadable files become problems; the rest is returned. */
	return async function readContent(scan: Scan): Promise<ContentFolder> {
		const content: ContentFolder = { files: [], images: [], problems: [...scan.problems] };
		const texts: typeof textCache = new Map();
		const images: typeof imageCache = new Map();
		for (const entry of scan.entries) {
			const extension = entry.path.slice(entry.path.lastIndexOf('.') + 1).toLowerCase();
			if (extension === 'md') {
				const cached = textCache.get(entry.path);
				const file = cached?.signature === entry.signature ? cached.file : await readText(entry);
				texts.set(entry.path, { signature: entry.signature, file });
				if ('text' in file) content.files.push(file);
				else content.problems.push(file);
			} else if (entry.path.startsWith('bilder/') && !isLeftover(entry.path)) {
				const cached = imageCache.get(entry.path);
				const image = cached?.signature === entry.signature ? cached.image : await readImage(entry, extension);
				images.set(entry.path, { signature: entry.signature, image });
				if ('width' in image) content.images.push(image);
				else content.problems.push(image);
				const fault = faultOfPictureName(entry.path);
				if (fault) content.problems.push({ rule: 'image-file', file: entry.path, line: 1, ...fault });
			} else {
				const fault = faultOfUnused(entry.path);
				if (fault) content.problems.push({ rule: 'unused-file', file: entry.path, line: 1, ...fault });
			}
		}
		textCache = texts;
		imageCache = images;
		return content;
	};
}

async function readText(entry: Entry): Promise<SourceFile | Problem> {
	const problem = (rule: string, message: string): Problem => ({
		rule,
		severity: 'fatal',
		file: entry.path,
		line: 1,
		message,
	});
	if (entry.bytes > largestText) {
		const size = Math.ceil(entry.bytes / 1024).toLocaleString('nb');
		return problem(
			heavyRule,
			`Filen er på ${size} kB, og kan være på høyst ${largestText / 1024} kB. Del den i flere sider.`,
		);
	}
	let bytes: Buffer;
	try {
		await access(entry.absolute, fsConstants.R_OK);
		bytes = await readRegularFile(entry.absolute);
	} catch (error) {
		return problem(
			'unreadable',
			`Filen kan ikke leses (${(error as NodeJS.ErrnoException).code ?? 'ukjent feil'}). Sjekk rettighetene til filen.`,
		);
	}
	try {
		// `ignoreBOM` keeps the byte-order mark, so that the editor hears of it.
		const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
		return { path: entry.path, text: normaliseText(text) };
	} catch {
		return problem('encoding', 'Filen er ikke lagret som UTF-8. Lagre den på nytt med tegnkoding UTF-8.');
	}
}

async function readImage(entry: Entry, extension: string): Promise<ImageFile | Problem> {
	const problem = (message: string): Problem => ({
		rule: 'image-file',
		severity: 'error',
		file: entry.path,
		line: 1,
		message,
	});
	const contentType = imageTypes[extension];
	if (!contentType)
		return problem(`Filtypen .${extension} kan ikke vises. Bruk ${Object.keys(imageTypes).join(', ')}.`);
	if (entry.bytes > largestPicture)
		return problem(
			`Bildet er på ${Math.ceil(entry.bytes / 1_000_000)} MB, og blir ikke vist. Gjør det mindre: det bør ikke være på mer enn 300 kB.`,
		);
	try {
		const bytes = await readRegularFile(entry.absolute);
		// In memory of its own: image-size looks past the end of a short file, at whatever lies there.
		const { width, height } = imageSize(new Uint8Array(bytes));
		return { path: `/${entry.path}`, width, height, bytes: bytes.length, contentType, version: pictureVersion(bytes) };
	} catch {
		return problem('Bildet kan ikke leses. Lagre det på nytt, og sjekk at det åpnes i en nettleser.');
	}
}

/** The version of a picture, by which its bytes are known again. */
export function pictureVersion(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
