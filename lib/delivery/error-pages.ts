import { readFile } from 'node:fs/promises';
import type { Locale } from '../i18n/routing';
import type { ErrorStatus } from '../routing/error-status';
import type { FilteredDocument } from './document-filter';

/** Every error page in every language, made at build (lib/build/render-error-pages.ts): they need neither Next nor content. */
export type ErrorPages = Record<Locale, Record<ErrorStatus, FilteredDocument>>;

/**
 * The error pages that the build has laid beside the server.
 *
 * @throws {Error} when they are not there: the site is then not built as a whole.
 */
export async function readErrorPages(file: URL): Promise<ErrorPages> {
	return JSON.parse(await readFile(file, 'utf8')) as ErrorPages;
}
