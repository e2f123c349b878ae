import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/** Where it is said which letters and weights the pages are written with. */
const sheet = 'app/_styles/font.css';
const wholeFont = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
const madeFont = 'inter-common.woff2';

/**
 * Makes the font file that nearly every page gets along with: the letters and weights that its face in the style sheet names.
 *
 * @throws {Error} when the style sheet names no such face.
 */
export async function makeFont(): Promise<void> {
	const { letters, weights } = faceOf(madeFont, await readFile(sheet, 'utf8'));
	const whole = await readFile(createRequire(import.meta.url).resolve(wholeFont));
	const font = await subsetFont(whole, letters, { targetFormat: 'woff2', variationAxes: { wght: weights } });
	await writeFile(`app/_styles/${madeFont}`, font);
}

interface Face {
	letters: string;
	weights: { min: number; max: number };
}

/**
 * What a style sheet says of the face whose file has a name.
 *
 * @throws {Error} when it says nothing of it.
 */
export function faceOf(file: string, css: string): Face {
	const face = css.match(/@font-face\s*{[^}]*}/g)?.find((rule) => rule.includes(`/${file}"`)) ?? '';
	const [, min, max] = /font-weight:\s*(\d+) (\d+);/.exec(face) ?? [];
	const [, ranges] = /unicode-range:([^;]+);/.exec(face) ?? [];
	if (!ranges || !max) throw new Error(`${sheet} må si hvilke tegn og hvilke vekter ${file} har.`);
	return { letters: ranges.split(',').map(lettersIn).join(''), weights: { min: Number(min), max: Number(max) } };
}

/** The letters of `U+41` or `U+41-5A` (CSS Fonts 4 § 11.5). */
function lettersIn(range: string): string {
	const [first = 0, last = first] = (range.match(/[\dA-F]+/gi) ?? []).map((number) => Number.parseInt(number, 16));
	return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
}
