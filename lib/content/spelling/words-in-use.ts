import type { Locale } from '../../i18n/routing';
import type { ParsedFile } from '../source/parsed-file';

/** A text is read again only when it has changed. */
const read = new WeakMap<ParsedFile, readonly string[]>();

/** The words that a site's texts have in a language, in lower case: misspelled ones and pieces of addresses are among them. */
export function wordsInUse(files: readonly ParsedFile[], locale: Locale): ReadonlySet<string> {
	return new Set(files.flatMap((file) => ('locale' in file && file.locale === locale ? wordsOf(file) : [])));
}

function wordsOf(file: ParsedFile): readonly string[] {
	const found = read.get(file) ?? [...new Set(file.body.toLowerCase().match(/\p{L}{2,}/gu))];
	read.set(file, found);
	return found;
}
