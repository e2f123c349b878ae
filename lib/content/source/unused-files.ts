import { pageSlug } from '../../addresses/slug';
import { isLocale, languages, locales } from '../../i18n/routing';
import type { Problem } from '../problem';
import { nearest } from '../suggest';
import { wordListFile } from './word-list';

/** What is wrong with a file that the site does not use: what the editor sees nothing of, and what to do. */
type Fault = Pick<Problem, 'severity' | 'message'>;

const list = new Intl.ListFormat('nb', { type: 'conjunction' });
const imageFolder = 'bilder';
const imageEndings = /\.(svg|png|jpe?g|webp|avif|gif|bmp|tiff?|heic|heif|ico)$/i;

/** What Windows puts in a folder by itself. Hidden files, which begin with a full stop, are no part of the content at all. */
const madeBySystem = /(^|\/)(thumbs\.db|desktop\.ini)$/i;

/** Copies and leavings: what Word, backups and file managers leave behind. */
const leftBehind = /(^|\/)(~\$[^/]*|#[^/]*#|[^/]*(~|\.(bak|old|orig|rej|tmp|swp|kopi)))$/i;
const copyName = /^(?:kopi av |copy of )(.+)\.md$|^(.+?)(?:[ –-]+(?:kopi|copy)(?: ?\(?\d+\)?)?| ?\(\d+\))\.md$/i;

const document = /\.(docx?|odt|rtf|pdf|pages|html?|txt|markdown|mdx|mdown|mkd|md\.[a-z]+)$/i;

const isLikelyWordList = /^(?:[^/]*\/)?_?ordl[ei]ste?r?\.txt$/i;

/** True for a file that nobody put there to be read or seen. */
export function isLeftover(path: string): boolean {
	return madeBySystem.test(path) || leftBehind.test(path);
}

/** What to do with a file that is neither a text nor a picture in its place; undefined for one that may lie there. */
export function faultOfUnused(path: string): Fault | undefined {
	if (madeBySystem.test(path)) return undefined;
	const name = path.slice(path.lastIndexOf('/') + 1);
	if (leftBehind.test(path))
		return warning(`«${name}» er en kopi eller en rest etter et program, og blir ikke brukt. Slett filen.`);
	if (imageEndings.test(name))
		return error(`Bilder må ligge i mappen ${imageFolder}. Flytt filen til ${imageFolder}/${plainFileName(name)}.`);
	if (isLikelyWordList.test(path))
		return error(`Ordlisten heter ${wordListFile}, og ligger øverst i innholdsmappen. Gi filen det navnet.`);
	if (document.test(name)) {
		const page = `${pageSlug(name.replace(/\..*$/, ''))}.md`;
		return error(
			`Filen blir ikke vist: sider er Markdown, i filer som slutter med .md. Lag ${page} av den, eller slett den.`,
		);
	}
	return warning('Filen blir ikke brukt. Slett den, eller flytt den ut av innholdsmappen.');
}

/**
 * What is wrong with where a Markdown file lies, or with its name, so that it can be no page; undefined for one that can.
 * `special` are the names that have a meaning of their own, in the folder above the languages and within one.
 */
export function faultOfPlace(
	path: string,
	special: { above: readonly string[]; within: readonly string[] },
): Fault | undefined {
	const [folder = '', ...rest] = path.split('/');
	if (rest.length === 0) return faultAbove(folder, special.above);
	if (!isLocale(folder)) return faultOfFolder(folder, rest.join('/'));
	const [first = ''] = rest;
	const name = rest.at(-1) ?? '';
	const copied = /[^a-z0-9._-]/i.test(name) ? copyName.exec(name) : null;
	if (leftBehind.test(path)) return faultOfUnused(path);
	if (copied)
		return error(
			`Filen ser ut som en kopi av «${copied[1] ?? copied[2]}.md», og blir ikke vist. Slett den, eller gi den et eget navn.`,
		);
	if (special.within.includes(first)) return undefined;
	const meant = special.within.find((known) => known === `_${first.toLowerCase().replace(/^_/, '')}`);
	if (meant)
		return error(
			`«${first}» skal hete «${meant}», med understrek først. Flytt filen til ${[folder, meant, ...rest.slice(1)].join('/')}.`,
		);
	const hidden = rest.find((segment) => segment.startsWith('_') && segment !== '_index.md');
	if (hidden) return faultOfHidden(hidden, special.within);
	return faultOfLanguage(folder, rest);
}

function faultAbove(name: string, special: readonly string[]): Fault {
	const meant = nearest(name, special);
	const advice = meant ? `Mente du «${meant}»?` : `Flytt den til mappen for språket, for eksempel ${locales[0]}.`;
	return error(`Filen ligger utenfor språkmappene, og blir ikke vist. ${advice}`);
}

function faultOfFolder(folder: string, rest: string): Fault {
	if (folder === imageFolder)
		return error(
			`Mappen ${imageFolder} er bare for bilder, og filen blir ikke vist. Flytt den til mappen for språket, for eksempel ${locales[0]}.`,
		);
	const meant = locales.find((locale) => locale === folder.toLowerCase());
	const advice = meant
		? `Flytt den til ${meant}/${rest}.`
		: `Språkene har mappene ${list.format(locales)}. Flytt den til en av dem.`;
	return error(`Filen ligger i «${folder}», som ikke er en mappe for et språk, og blir ikke vist. ${advice}`);
}

function faultOfHidden(name: string, special: readonly string[]): Fault {
	const meant = nearest(name, special);
	const names = [...special.map((known) => (known.endsWith('.md') ? known : `${known}/`)), '_index.md'];
	const message = `«${name}» begynner med understrek og blir ikke vist. Bare ${names.slice(0, -1).join(', ')} og ${names.at(-1)} begynner slik.`;
	return warning(`${message}${meant ? ` Mente du «${meant}»?` : ''}`);
}

/** `side.nn.md` and `side.en.md` are how Hugo names languages. */
function faultOfLanguage(folder: string, rest: readonly string[]): Fault | undefined {
	const [, base, language = ''] = /^([^.]+)\.([a-z]{2}(?:-[a-z]{2})?)\.md$/i.exec(rest.at(-1) ?? '') ?? [];
	if (base === undefined) return undefined;
	const path = [...rest.slice(0, -1), `${base}.md`].join('/');
	const told = 'Språket står ikke i navnet på filen: mappen sier hvilket språk siden er på.';
	if (isLocale(language)) return error(`${told} Flytt filen til ${language}/${path}.`);
	const names = list.format(locales.map((locale) => `${languages[locale].name.toLowerCase()} (${locale})`));
	return error(`${told} Nettstedet har ${names}, ikke «${language}». Slett filen, eller kall den ${folder}/${path}.`);
}

/** A blank ends an address in Markdown, and these signs end the path of one: such a picture can hardly be shown. */
export function faultOfPictureName(path: string): Fault | undefined {
	if (!/[\s%?#]/.test(path)) return undefined;
	return error(
		`Navnet på bildet har mellomrom eller et av tegnene % ? #, og kan ikke skrives i en adresse. Kall filen ${plainFileName(path)}.`,
	);
}

/** A file name that can stand in an address as it is: `Mitt Bilde.PNG` is `mitt-bilde.png`. */
export function plainFileName(path: string): string {
	const name = path.slice(path.lastIndexOf('/') + 1);
	const dot = name.lastIndexOf('.');
	return `${pageSlug(name.slice(0, dot))}${name.slice(dot).toLowerCase()}`;
}

function error(message: string): Fault {
	return { severity: 'error', message };
}

function warning(message: string): Fault {
	return { severity: 'warning', message };
}
