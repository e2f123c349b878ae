import { readFile } from 'node:fs/promises';
import type { ErrorStatus } from '../addresses/error-pages';
import type { Locale } from '../i18n/routing';
import { deadlineIn, stopwatch } from './deadline';
import type { FilteredDocument } from './document-filter';
import type { Origin } from './origin';
import { renderErrorPages } from './render-error-pages';

/** Every error page in every language: to show one takes neither Next nor content. */
export type ErrorPages = Record<Locale, Record<ErrorStatus, FilteredDocument>>;

/**
 * The error pages that the build has laid beside the server.
 *
 * @throws {Error} when they are not there: the site is then not built as a whole.
 */
export async function readErrorPages(file: URL): Promise<ErrorPages> {
	return JSON.parse(await readFile(file, 'utf8')) as ErrorPages;
}

/** How long (ms) Next may take for one page, and how long a page that could not be made is left before it is tried again. */
const pageMs = 10_000;
const retryMs = 30_000;

interface Options {
	/** Those of the build, until Next has made others. */
	built: ErrorPages;
	ask: Origin['ask'];
	log(level: 'error', message: string): void;
	elapsed?(): number;
}

/** The error pages as the content is now: they name the telephone number and the most needed pages, and both may change. */
export function createErrorPages({ built, ask, log, elapsed = stopwatch }: Options) {
	let current = built;
	let madeFrom: string | undefined;
	let tried: { version: string; at: number } | undefined;
	let isUnderway = false;

	const make = async (version: string): Promise<void> => {
		const failures: string[] = [];
		const previous = current;
		tried = { version, at: elapsed() };
		current = await renderErrorPages(
			(question) => ask(question, deadlineIn(pageMs)),
			(locale, status, error) => {
				failures.push(`${locale} ${status} (${error instanceof Error ? error.message : String(error)})`);
				return previous[locale][status];
			},
		);
		if (failures.length === 0) madeFrom = version;
		else log('error', `Feilsider som ikke følger innholdet ennå, prøver igjen: ${failures.join(', ')}`);
	};

	return {
		current: (): ErrorPages => current,
		/** Has Next make them if the content is another than that they are made from. One that fails stays as it was. */
		follow: async (version: string | undefined): Promise<void> => {
			if (isUnderway || version === undefined || version === madeFrom) return;
			if (tried?.version === version && elapsed() - tried.at < retryMs) return;
			isUnderway = true;
			await make(version).finally(() => {
				isUnderway = false;
			});
		},
	};
}
