import { inFile, type Rule } from './rule';

/** Kilobytes of 1000 bytes: half a second on a slow 4G telephone (Lighthouse's, 1.6 Mbit/s) is 100 kB. */
const mostBytes = 300_000;
/** Beyond this the picture keeps such a telephone busy for five seconds. */
const unbearableBytes = 1_000_000;
/** Twice the widest that a page shows a picture, for dense screens. */
const longestSide = 2_560;

/** Readers pay for every byte of a picture, most of all those with a slow telephone. */
export const pictureSizes: Rule = {
	name: 'picture-sizes',
	severity: 'error',
	about: 'Et bilde er på høyst 300 kB og 2560 piksler. Over 1 MB stopper det.',
	example: 'et foto rett fra kameraet',
	check: ({ site }) =>
		Object.values(site.images).flatMap(({ path, bytes, width, height, contentType }) => {
			const file = path.slice(1);
			if (bytes > mostBytes) {
				const message = `Bildet er på ${inKilobytes(bytes)} kB, og bør ikke være på mer enn 300 kB. Gjør det mindre, eller lagre det som webp eller avif.`;
				return [inFile(pictureSizes, file, message, bytes > unbearableBytes ? 'error' : 'warning')];
			}
			// A drawing is as sharp in every size: its numbers are no pixels.
			if (contentType === 'image/svg+xml' || Math.max(width, height) <= longestSide) return [];
			const message = `Bildet er ${width} × ${height} piksler. Gjør det mindre: den lengste siden bør være høyst ${longestSide}.`;
			return [inFile(pictureSizes, file, message, 'warning')];
		}),
};

function inKilobytes(bytes: number): string {
	return new Intl.NumberFormat('nb').format(Math.ceil(bytes / 1000));
}
