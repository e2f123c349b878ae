import { pageSlug } from '../addresses/slug';
import { keyOf } from '../content/assemble/pages';
import { capitalised } from '../content/capitalised';
import type { ParsedPage } from '../content/source/parsed-file';
import { didYouMean } from '../content/suggest';
import { isLocale, type Locale, locales } from '../i18n/routing';
import { bestFirst, isNear, type PageNames, plain } from './page-match';
import { Refusal } from './refusal';
import type { Workspace } from './workspace';

/** A page as an editor has named it. */
export interface FoundPage {
	/** What ties its versions together. */
	key: string;
	/** The path that it was named by, within a language. */
	path: string;
	/** Every version that there is, by the site's order of languages. */
	versions: readonly ParsedPage[];
	/** The versions that are meant: one where a language was named, else all. */
	meant: readonly ParsedPage[];
}

/** An address as it is written: with a language, or the same in every language. */
export interface WrittenAddress {
	locale: Locale | undefined;
	/** `/` or `/hjelp/glemt-passord`. */
	path: string;
}

/** The pages that can be used. */
export function pagesIn({ files }: Pick<Workspace, 'files'>): ParsedPage[] {
	return files.filter((file): file is ParsedPage => file.kind === 'page');
}

/**
 * The page that is meant by a file, an address with or without language, a title in any language, or what ties its versions
 * together.
 *
 * @throws {Refusal} when there is none, there are several, or its file cannot be used.
 */
export function findPage(workspace: Pick<Workspace, 'files'>, name: string): FoundPage {
	const [found, ...others] = findPages(workspace, name);
	if (found && others.length === 0) return found;
	if (found)
		throw new Refusal(
			severalMeant(
				name,
				[found, ...others].flatMap(({ meant }) => meant.map(entryOf)),
			),
		);
	const pages = pagesIn(workspace);
	const { locale } = readAddress(name);
	const known = pages.map((page) => (locale ? urlOf(page) : page.path));
	throw new Refusal(
		`Siden «${name}» finnes ikke.${didYouMean(name, [...known, ...pages.map(({ data }) => data.title)])}`,
	);
}

/**
 * Every page that may be meant by a name: an address goes before a title, as a whole title does before words of one.
 *
 * @throws {Refusal} when the name is that of a file that cannot be used.
 */
export function findPages(workspace: Pick<Workspace, 'files'>, name: string): FoundPage[] {
	const pages = pagesIn(workspace);
	const file = workspace.files.find((candidate) => name.endsWith('.md') && isFile(candidate.file, name));
	if (file?.kind === 'broken') throw new Refusal(`${file.file} har feil som må rettes først.`);
	const address = file?.kind === 'page' ? file : readAddress(pathIn(name));
	const isThere = (page: ParsedPage) =>
		page.path === address.path && (address.locale === undefined || page.locale === address.locale);
	const ways: ((page: ParsedPage) => boolean)[] = [
		isThere,
		(page) => keyOf(page) === name.trim().replace(/^\/+|\/+$/g, ''),
		...titleWays(name).map((isTitle) => (page: ParsedPage) => isTitle(page.data.title)),
	];
	for (const [index, isMeant] of ways.entries()) {
		const named = plain(name) === '' ? [] : pages.filter(isMeant);
		if (named.length > 0) return foundFrom(pages, named, index === 0 && address.locale !== undefined);
	}
	if (plain(name).length < fewestLetters) return [];
	return foundFrom(pages, bestFirst(pathIn(name), pages, namesOf), false);
}

const namesOf = ({ data, path, file }: ParsedPage): PageNames => ({ titles: [data.title], paths: [path, file] });

/** So many are read through. */
const mostNear = 8;

/** The pages that may be meant by a name that is none, where it is misspelled. */
export function pagesNear(workspace: Pick<Workspace, 'files'>, name: string): FoundPage[] {
	const pages = pagesIn(workspace);
	const near = pages.filter((page) => isNear(pathIn(name), namesOf(page)));
	return foundFrom(pages, near, false).slice(0, mostNear);
}

/** A page as a list offers it. */
export interface PageEntry {
	address: string;
	title: string;
}

/** Those of a list that may be meant by a name, as `findPages` has it. */
export function entriesNamed(entries: readonly PageEntry[], name: string): PageEntry[] {
	const ways: ((entry: PageEntry) => boolean)[] = [
		({ address }) => address === pathIn(name),
		...titleWays(name).map(
			(isTitle) =>
				({ title }: PageEntry) =>
					isTitle(title),
		),
	];
	for (const isMeant of ways) {
		const named = entries.filter(isMeant);
		if (named.length > 0) return named;
	}
	return [];
}

/** What is told where a name may be that of several pages. */
export function severalMeant(name: string, entries: readonly PageEntry[]): string {
	const told = entries.map(({ title, address }) => `«${title}» (${address})`);
	return `Flere sider kan være «${name}»: ${told.join(', ')}. Skriv adressen til den du mener.`;
}

const entryOf = (page: ParsedPage): PageEntry => ({ address: urlOf(page), title: page.data.title });

/** Fewer letters of a title than these are in most titles. */
const fewestLetters = 3;

/** A whole title goes before words of one. */
function titleWays(name: string): ((title: string) => boolean)[] {
	const words = plain(name);
	return [(title) => plain(title) === words, (title) => words.length >= fewestLetters && plain(title).includes(words)];
}

function foundFrom(pages: readonly ParsedPage[], named: readonly ParsedPage[], isOneLanguage: boolean): FoundPage[] {
	return [...new Set(named.map(keyOf))].flatMap((key): FoundPage[] => {
		const versions = versionsOf(pages, key);
		const own = named.filter((page) => keyOf(page) === key);
		const [first] = own;
		return first ? [{ key, path: first.path, versions, meant: isOneLanguage ? own : versions }] : [];
	});
}

/** An address as it is copied from a browser has a host, and may lead to a heading. */
function pathIn(name: string): string {
	return name.trim().replace(/^https?:\/\/[^/]+|[?#].*$/g, '');
}

/** The versions of a page, by the site's order of languages. */
export function versionsOf(pages: readonly ParsedPage[], key: string): ParsedPage[] {
	return pages
		.filter((page) => keyOf(page) === key)
		.sort((a, b) => locales.indexOf(a.locale) - locales.indexOf(b.locale));
}

function isFile(file: string, name: string): boolean {
	return name === file || name.endsWith(`/${file}`);
}

/** Reads `/nb/hjelp/x`, `/hjelp/x` or `hjelp/x`. */
export function readAddress(written: string): WrittenAddress {
	const [first, ...rest] = written.split('/').filter(Boolean);
	const locale = isLocale(first) ? first : undefined;
	const segments = locale || first === undefined ? rest : [first, ...rest];
	return { locale, path: `/${segments.join('/')}` };
}

/** What is wrong with an address that a page is to get; undefined for one that may be used. */
export function faultOfAddress(written: string): string | undefined {
	const { path } = readAddress(written);
	if (path === '/') return 'Forsiden har alt sin adresse.';
	const right = path.split('/').map(pageSlug).join('/');
	if (right === path) return undefined;
	return `«${written}» kan ikke være en adresse. Bruk små bokstaver a–z, tall og bindestrek: ${right}`;
}

/** An address with its language: `/nb/hjelp/x`. */
export function urlOf({ locale, path }: Pick<ParsedPage, 'locale' | 'path'>): string {
	return path === '/' ? `/${locale}` : `/${locale}${path}`;
}

const languageNames = new Intl.DisplayNames('nb', { type: 'language' });

/** A language in the middle of a sentence: «bokmål», «engelsk». */
export function nameOf(locale: Locale): string {
	return (languageNames.of(locale) ?? locale).replace(/^norsk /, '');
}

/** A language by itself, in the language of the rooms: «Bokmål», «Engelsk». */
export function languageTitle(locale: Locale): string {
	return capitalised(nameOf(locale));
}

/** Words for an address that has none yet: `/hjelp/ny-telefon` is «Ny telefon». */
export function titleOf(path: string): string {
	const words = path.slice(path.lastIndexOf('/') + 1).replaceAll('-', ' ');
	return capitalised(words);
}
