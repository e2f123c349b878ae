import { createHash } from 'node:crypto';
import { imageSize } from 'image-size';
import pLimit from 'p-limit';
import { imageTypes } from '../../addresses/picture-types';
import type { ContentFolder, ImageFile, SourceFile } from '../files';
import { heavyRule, type Problem } from '../problem';
import { normaliseText } from '../source/normalise-text';
import { faultOfPictureName, faultOfUnused, isLeftover } from '../source/unused-files';
import { wordListFile } from '../source/word-list';
import { readRegularFile } from './regular-file';
import type { Entry, Scan } from './scan';

/** Bytes of a picture that may be read: a larger one is no picture for a page, and would fill the memory of a small server. */
const largestPicture = 5_000_000;

/** A page of so many bytes would be a book of 80,000 words; what is larger is not even read. */
const largestText = 512 * 1024;

/** What came of reading a file. */
interface Read {
	file?: SourceFile;
	image?: ImageFile;
	problems: Problem[];
}

/** A reader of one content folder that reads a file again only when it has changed. */
export function createContentReader() {
	let cache = new Map<string, Read & { entry: Entry }>();
	// Node has four threads for files: more at a time would only wait, with a file open each.
	const oneOfFew = pLimit(8);

	async function read(entry: Entry): Promise<Read> {
		const extension = entry.path.slice(entry.path.lastIndexOf('.') + 1).toLowerCase();
		const kept = cache.get(entry.path);
		if (kept?.entry.signature === entry.signature) return kept;
		if (extension === 'md' || entry.path === wordListFile) return readText(entry);
		if (entry.path.startsWith('bilder/') && !isLeftover(entry.path)) return readPicture(entry, extension);
		const fault = faultOfUnused(entry.path);
		return { problems: fault ? [{ rule: 'unused-file', file: entry.path, line: 1, ...fault }] : [] };
	}

	/** Reads everything a scan found. Unreadable files become problems; the rest is returned. */
	return async function readContent(scan: Scan): Promise<ContentFolder> {
		const found = await Promise.all(
			scan.entries.map((entry) => oneOfFew(async () => ({ ...(await read(entry)), entry }))),
		);
		cache = new Map(found.map((result) => [result.entry.path, result]));
		return {
			files: found.flatMap(({ file }) => file ?? []),
			images: found.flatMap(({ image }) => image ?? []),
			problems: [...scan.problems, ...found.flatMap(({ problems }) => problems)],
		};
	};
}

async function readText(entry: Entry): Promise<Read> {
	const problem = (rule: string, message: string): Read => ({
		problems: [{ rule, severity: 'fatal', file: entry.path, line: 1, message }],
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
		return { file: { path: entry.path, text: normaliseText(text) }, problems: [] };
	} catch {
		return problem('encoding', 'Filen er ikke lagret som UTF-8. Lagre den på nytt med tegnkoding UTF-8.');
	}
}

async function readPicture(entry: Entry, extension: string): Promise<Read> {
	const at = { rule: 'image-file', file: entry.path, line: 1 };
	const fault = faultOfPictureName(entry.path);
	const ofName: Problem[] = fault ? [{ ...at, ...fault }] : [];
	const problem = (message: string): Read => ({ problems: [{ ...at, severity: 'error', message }, ...ofName] });
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
		const version = pictureVersion(bytes);
		const image = { path: `/${entry.path}`, width, height, bytes: bytes.length, contentType, version };
		return { image, problems: ofName };
	} catch {
		return problem('Bildet kan ikke leses. Lagre det på nytt, og sjekk at det åpnes i en nettleser.');
	}
}

/** The version of a picture, by which its bytes are known again. */
export function pictureVersion(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
