import sharp from 'sharp';
import { plainFileName } from '../content/source/unused-files';
import type { FileChange } from '../editing/file-change';
import { Refusal } from '../editing/refusal';
import type { Workspace } from '../editing/workspace';

/** A picture from a camera is some 10 MB; more is no picture for a page. */
const mostBytes = 25_000_000;
/** Pixels that are taken in, so that a small file cannot unfold to fill the memory. */
const mostPixels = 100_000_000;
/** Twice the widest that a page shows a picture, for dense screens. */
const widest = 1_600;

/** Kinds that are taken in. A drawing (SVG) may hold a script, and is put in by those who make the site. */
const kinds = ['png', 'jpeg', 'webp'];

/** A picture as an editor sends it. */
interface Sent {
	name: string;
	bytes: Uint8Array;
}

/**
 * A picture, made small and without what the camera knows of place and person, as a new file of the folder.
 *
 * @throws {Refusal} for what is no such picture.
 */
export async function proposePicture(
	{ context, content }: Pick<Workspace, 'context' | 'content'>,
	{ name, bytes }: Sent,
): Promise<{ title: string; changes: [FileChange] }> {
	if (bytes.length > mostBytes) throw new Refusal('Bildet er på mer enn 25 MB. Gjør det mindre først.');
	const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' });
	const { format } = await picture.metadata().catch(() => ({ format: undefined }));
	if (!kinds.includes(format ?? ''))
		throw new Refusal('Filen er ikke et bilde som kan brukes her. Bruk PNG, JPEG eller WebP.');
	// Turned as the camera was held: what says so is left out with the rest that is not the picture itself.
	const small = await picture
		.rotate()
		.resize({ width: widest, height: widest, fit: 'inside', withoutEnlargement: true })
		.webp({ quality: 80 })
		.toBuffer()
		.catch(() => {
			throw new Refusal('Bildet kan ikke leses. Lagre det på nytt, og prøv igjen.');
		});
	const taken = new Set([...context.present, ...content.images.map(({ path: address }) => address.slice(1))]);
	const path = freeName(plainFileName(name).replace(/\.[^.]*$/, ''), taken);
	const change = { path, before: null, after: '', bytes: new Uint8Array(small), what: ['nytt bilde'] };
	return { title: `Legg til bildet ${path}`, changes: [change] };
}

function freeName(base: string, taken: ReadonlySet<string>): string {
	for (let number = 1; ; number++) {
		const path = `bilder/${base || 'bilde'}${number === 1 ? '' : `-${number}`}.webp`;
		if (!taken.has(path)) return path;
	}
}
