import { pageSlug } from '../addresses/slug';
import { keyOf } from '../content/assemble/pages';
import type { ParsedPage } from '../content/source/parsed-file';
import { didYouMean } from '../content/suggest';
import { isLocale, type Locale, locales } from '../i18n/routing';
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
 * The page that is meant by a file or an address, with or without language.
 *
 * @throws {Refusal} when there is none, or its file cannot be used.
 */
export function findPage(workspace: Pick<Workspace, 'files'>, name: string): FoundPage {
	const pages = pagesIn(workspace);
	const file = workspace.files.find((candidate) => name.endsWith('.md') && isFile(candidate.file, name));
	if (file?.kind === 'broken') throw new Refusal(`${file.file} har feil som må rettes først.`);
	const { locale, path } = file?.kind === 'page' ? file : readAddress(name);
	const named = pages.filter((page) => page.path === path && (locale === undefined || page.locale === locale));
	const [first] = named;
	if (!first) {
		const known = pages.map((page) => (locale ? `/${page.locale}${page.path}` : page.path));
		throw new Refusal(`Siden «${name}» finnes ikke.${didYouMean(name, known)}`);
	}
	const key = keyOf(first);
	const versions = versionsOf(pages, key);
	return { key, path, versions, meant: locale ? named : versions };
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
	const name = nameOf(locale);
	return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Words for an address that has none yet: `/hjelp/ny-telefon` is «Ny telefon». */
export function titleOf(path: string): string {
	const words = path.slice(path.lastIndexOf('/') + 1).replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}
