import { readFile } from 'node:fs/promises';
import { type ErrorStatus, errorPageAddress, errorStatuses } from '../addresses/error-pages';
import { type Locale, locales } from '../i18n/routing';
import type { CacheRequest } from './cache-request';
import { deadlineIn, stopwatch } from './deadline';
import { type FilteredDocument, filterDocument } from './document-filter';
import { reasonOf } from './reason';
import type { Upstream, UpstreamResponse } from './upstream';

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
	ask: Upstream['ask'];
	log(level: 'error', message: string): void;
	elapsed?(): number;
}

/** The error pages as the content is now: they name the telephone number and the most needed pages, and both may change. */
export function createErrorPages({ built, ask, log, elapsed = stopwatch }: Options) {
	let current = built;
	let madeFrom: string | undefined;
	let tried: { version: string; at: number } | undefined;
	let isUnderway = false;

	const answers = new Map<string, UpstreamResponse>();

	/** Asks for a page, unless it is as it was. */
	const askAnew: AskNext = async (cacheRequest) => {
		const last = answers.get(cacheRequest.path);
		const kept = last?.headers.etag;
		const answer = await ask({ ...cacheRequest, ...(kept && { kept }) }, deadlineIn(pageMs));
		if (answer.status === 304 && last) return last;
		if (answer.status === 200) answers.set(cacheRequest.path, answer);
		return answer;
	};

	const make = async (version: string): Promise<void> => {
		const failures: string[] = [];
		const previous = current;
		tried = { version, at: elapsed() };
		current = await renderErrorPages(askAnew, (locale, status, error) => {
			failures.push(`${locale} ${status} (${reasonOf(error)})`);
			return previous[locale][status];
		});
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

/** Asks Next itself. */
export type AskNext = (
	cacheRequest: Pick<CacheRequest, 'path' | 'language'>,
) => Promise<Pick<UpstreamResponse, 'status' | 'body'>>;

/** Every language and status with which the public server refuses. */
const kinds = locales.flatMap((locale) => errorStatuses.map((status): [Locale, ErrorStatus] => [locale, status]));

/**
 * Has Next make every error page in every language. Each has its style in it, and can be shown when nothing else can. The build and the running site make them here, one at a time, since readers' pages come first.
 *
 * @param onFailure called for each page that cannot be made; `previous` then has it. Default: the first failure is thrown.
 * @throws {Error} when a page cannot be made and `onFailure` does not take it.
 */
export async function renderErrorPages(
	ask: AskNext,
	onFailure: (locale: Locale, status: ErrorStatus, error: unknown) => FilteredDocument = (_, __, error) => {
		throw error;
	},
): Promise<ErrorPages> {
	const pages = Object.fromEntries(locales.map((locale) => [locale, {}])) as ErrorPages;
	for (const [locale, status] of kinds)
		pages[locale][status] = await render(ask, locale, status).catch((error: unknown) =>
			onFailure(locale, status, error),
		);
	return pages;
}

async function render(ask: AskNext, locale: Locale, status: ErrorStatus): Promise<FilteredDocument> {
	const path = errorPageAddress(locale, status);
	const answer = await ask({ path, language: locale });
	if (answer.status !== 200) throw new Error(`${path} ble ikke laget: status ${answer.status}.`);
	const page = filterDocument(String(answer.body));
	if (/<link [^>]*rel="stylesheet"/.test(page.html)) throw new Error(`${path} har en stil som ikke står i den.`);
	return page;
}
