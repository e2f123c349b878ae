import { readFileSync } from 'node:fs';
import { faceOf } from '@/lib/build/font';

const face = (lines: string) => `@font-face {\n\tfont-family: Inter;\n${lines}}\n`;
const other = face('\tfont-weight: 100 900;\n\tsrc: url("@package/whole.woff2");\n\tunicode-range: U+0-FF;\n');

describe('the font file that the build makes', () => {
	it('has the letters and the weights that the style sheet says of it, and no other', () => {
		const made = face(
			'\tfont-weight: 400 700;\n\tsrc: url("./made.woff2") format("woff2");\n\tunicode-range:\n\t\tU+41-43, U+E5,\n\t\tU+2013;\n',
		);
		expect(faceOf('made.woff2', other + made)).toEqual({ letters: 'ABCå–', weights: { min: 400, max: 700 } });
	});

	it.each([
		['names no such file', other],
		['does not say which letters', face('\tfont-weight: 400 700;\n\tsrc: url("./made.woff2");\n')],
		['does not say which weights', face('\tsrc: url("./made.woff2");\n\tunicode-range: U+41;\n')],
	])('is not made when the style sheet %s', (_, css) => {
		expect(() => faceOf('made.woff2', css)).toThrow('made.woff2');
	});

	it('has every letter of the interface’s texts', () => {
		const { letters } = faceOf('inter-common.woff2', readFileSync('app/_styles/font.css', 'utf8'));
		const texts = ['nb', 'nn'].map((locale) => readFileSync(`messages/${locale}.json`, 'utf8')).join('');
		expect([...new Set(texts)].filter((letter) => !letters.includes(letter) && /\S/.test(letter))).toEqual([]);
	});
});
