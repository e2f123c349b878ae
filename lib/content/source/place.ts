import { isLocale, type Locale } from '../../i18n/routing';
import type { Problem } from '../problem';
import { faultOfPlace } from './unused-files';
import { wordListFile } from './word-list';

export const factsFile = '_fakta.md';
const synonymsFile = '_synonymer.md';
export const removalsFile = '_slettet.md';
const alertFolder = '_varsler';
export const footerName = '_footer.md';

/** What a file is, told by where it lies. */
export type Place =
	| { kind: 'page'; locale: Locale; path: string }
	| { kind: 'alert' | 'footer'; locale: Locale }
	| { kind: 'facts' }
	| { kind: 'synonyms' }
	| { kind: 'removals' }
	| { kind: 'words' }
	| { kind: 'other'; problem?: Pick<Problem, 'severity' | 'message'> };

/** Each look at the folder, and each understanding of it, asks for all files: of 10,000, that took 60 ms a time. */
const known = new Map<string, Readonly<Place>>();
const mostKnown = 50_000;

/** What the file at a path, relative to the content folder, is. Nothing of what it holds is looked at. */
export function placeOf(file: string): Readonly<Place> {
	const place = known.get(file) ?? readPlace(file);
	if (known.size < mostKnown) known.set(file, place);
	return place;
}

function readPlace(file: string): Place {
	if (file === 'README.md') return { kind: 'other' };
	if (file === factsFile) return { kind: 'facts' };
	if (file === synonymsFile) return { kind: 'synonyms' };
	if (file === removalsFile) return { kind: 'removals' };
	if (file === wordListFile) return { kind: 'words' };
	const [locale = '', ...rest] = file.split('/');
	const fault = faultOfPlace(file, {
		above: [factsFile, synonymsFile, removalsFile, wordListFile],
		within: [footerName, alertFolder],
	});
	if (fault || !isLocale(locale)) return { kind: 'other', ...(fault && { problem: fault }) };
	if (rest.join('/') === footerName) return { kind: 'footer', locale };
	if (rest[0] === alertFolder) return { kind: 'alert', locale };
	const slugs = rest.map((segment) => segment.replace(/\.md$/i, ''));
	if (/^_?index$/.test(slugs.at(-1) ?? '')) slugs.pop();
	return { kind: 'page', locale, path: `/${slugs.join('/')}` };
}

/** True for the file of a page, hidden or not. */
export function isPageFile(file: string): boolean {
	return /\.md$/i.test(file) && placeOf(file).kind === 'page';
}
