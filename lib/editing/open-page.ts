import { placeOf } from '../content/source/place';
import { type Locale, locales } from '../i18n/routing';
import { languageTitle, urlOf } from './find-page';
import type { Workspace } from './workspace';

/** A file as it is opened to be edited. Plain data. */
export interface OpenFile {
	file: string;
	/** Which front matter it has; `text` for a file that is edited as one text. */
	fields: 'page' | 'alert' | 'text';
	/** Absent for what all languages share. */
	locale?: Locale;
	/** What it is called beside its other versions: «Bokmål», or the file. */
	name: string;
	/** As it lies on disk. */
	text: string;
	/** Where it shows on the site. */
	address: string;
}

/** A file with its versions in the other languages, in the order of the languages; undefined when there is no such file. */
export function openPage(
	{ context, written }: Pick<Workspace, 'context' | 'written'>,
	file: string,
): OpenFile[] | undefined {
	if (!written.has(file)) return undefined;
	const key = context.pageOf.get(file)?.key;
	const versions = key === undefined ? [] : (context.versions.get(key) ?? []);
	const ordered = [...versions].sort((a, b) => locales.indexOf(a.locale) - locales.indexOf(b.locale));
	const files = ordered.length > 0 ? ordered.map((page) => page.file) : alertVersions(written, file);
	return files.map((name) => openFile(name, written.get(name)?.text ?? ''));
}

function openFile(file: string, text: string): OpenFile {
	const place = placeOf(file);
	const locale = 'locale' in place ? place.locale : undefined;
	return {
		file,
		text,
		fields: place.kind === 'page' || place.kind === 'alert' ? place.kind : 'text',
		...(locale && { locale }),
		name: locale ? languageTitle(locale) : file,
		address: place.kind === 'page' ? urlOf(place) : `/${locale ?? locales[0]}`,
	};
}

/** Alerts, and the footer, belong together by their names. */
function alertVersions(written: Workspace['written'], file: string): string[] {
	const [, rest = ''] = /^[^/]+\/(_.+)$/.exec(file) ?? [];
	if (rest === '') return [file];
	return locales.map((locale) => `${locale}/${rest}`).filter((name) => written.has(name));
}
