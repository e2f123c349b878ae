import { readFile } from 'node:fs/promises';
import { type ErrorStatus, errorPageAddress, errorStatuses, noSearchAddress } from '../addresses/error-pages';
import { startedNext } from '../build/started-next';
import { type MirrorList, mirrorListPath } from '../contract';
import { deadlineIn } from '../delivery/deadline';
import { type ErrorPages, renderErrorPages } from '../delivery/error-pages';
import { isExpectedType, staticPrefix } from '../delivery/media-types';
import { createRefusals } from '../delivery/refusal';
import { bodyOf, representationsOf } from '../delivery/representation';
import { readStaticFiles, type StaticFiles } from '../delivery/static-files';
import { toStored, versionOf } from '../delivery/stored-response';
import type { UpstreamResponse } from '../delivery/upstream';
import { defaultLocale, isLocale, type Locale, locales } from '../i18n/routing';
import type { Settings } from '../settings';
import { bodiesOf, type CopiedDocument, endings } from './copied-document';
import { mirrorListSchema } from './list-schema';

/** How long (ms) Next may take for a page, and for the list: it works out the version of every page. */
const patience = { page: 30_000, list: 600_000 };

/** The site as its public server would answer, without that server: asked page by page. */
export interface MirroredSite {
	list(): Promise<MirrorList>;
	/** The files of the build. */
	staticFiles: StaticFiles;
	/** What names the build. */
	build: string;
	/** @throws {Error} when the site does not answer as it should. */
	copy(address: string): Promise<CopiedDocument>;
	/** The headers of a redirect at an address. */
	redirectHeaders(address: string): Promise<Record<string, string>>;
	stop(): Promise<void>;
}

/** Every error page, by its address. */
const errorPages = new Map(
	locales.flatMap((locale) =>
		errorStatuses.map((status): [string, { locale: Locale; status: ErrorStatus }] => [
			errorPageAddress(locale, status),
			{ locale, status },
		]),
	),
);

const searchPages: ReadonlySet<string> = new Set(locales.map(noSearchAddress));

/**
 * Starts Next of the build in `.next/`, and puts what it answers through the same hands as lib/delivery does: the bytes and the headers
 * are those that readers of the site get.
 *
 * @throws {Error} when Next does not come up.
 */
export async function openSite(settings: Settings, onLine: (line: string) => void): Promise<MirroredSite> {
	// What is told to caches in front of the running site is no matter of a mirror.
	const withoutProxy = { ...settings, trustsProxy: false };
	const staticFiles = await readStaticFiles('.next/static');
	const build = await readFile('.next/BUILD_ID', 'utf8');
	const next = await startedNext(onLine);
	const ask = (path: string, ms = patience.page) => next.ask({ path, language: languageOf(path) }, deadlineIn(ms));
	const stored = (path: string, answer: UpstreamResponse) => {
		const cacheRequest = { path, language: languageOf(path), key: path, isSearch: searchPages.has(path) };
		return toStored(cacheRequest, answer, withoutProxy, Date.now());
	};
	let made: Promise<ErrorPages> | undefined;
	const refusals = async () => {
		made ??= renderErrorPages((cacheRequest) => next.ask(cacheRequest, deadlineIn(patience.page)));
		const pages = await made;
		return createRefusals(() => pages, settings);
	};
	return {
		staticFiles,
		build,
		list: async () => {
			made = undefined;
			const { status, body } = await ask(mirrorListPath, patience.list);
			if (status !== 200) throw new Error(`Next forteller ikke hva som finnes: status ${status}.`);
			return mirrorListSchema.parse(JSON.parse(String(body)));
		},
		copy: async (address) => {
			const error = errorPages.get(address);
			if (error) return copyRefusal(await refusals(), error);
			const answer = await ask(address);
			if (!isAnswer(address, answer)) throw new Error(`${address}: nettstedet svarte ${answer.status}.`);
			return copyOf(await stored(address, answer), versionOf(answer.headers));
		},
		redirectHeaders: async (address) => {
			const answer = await ask(address);
			if (answer.status !== 307 && answer.status !== 308)
				throw new Error(`${address}: nettstedet svarte ${answer.status}, ikke med en videresending.`);
			const { location: _, ...headers } = (await stored(address, answer)).headers;
			return headers;
		},
		stop: next.stop,
	};
}

function languageOf(path: string): Locale {
	const first = path.split('/', 2)[1];
	return isLocale(first) ? first : defaultLocale;
}

/** Next answers at a list's addresses with a document, or says with one that there is none. */
function isAnswer(address: string, { status, headers }: UpstreamResponse): boolean {
	if (status !== 200 && status !== 404 && status !== 410) return false;
	if (status !== 200 && address.startsWith(staticPrefix)) return false;
	return isExpectedType(address, status, headers['content-type']);
}

/** Compressed as lib/delivery keeps it: a page as hard as it goes, and what stands for none as it was sent first. */
async function copyOf(
	{ status, headers, representations }: Awaited<ReturnType<typeof toStored>>,
	contentVersion: string,
): Promise<CopiedDocument> {
	const body = await bodyOf(representations, 'identity');
	const kept = status === 200 ? await representationsOf(body, headers['content-type'] ?? '', 'best') : representations;
	return { status, headers, ...(await bodiesOf(kept)), contentVersion };
}

/** What belongs to one coding, or to the connection. */
const ofOneAnswer = new Set(['content-length', 'content-encoding', 'connection']);

function copyRefusal(
	refusals: ReturnType<typeof createRefusals>,
	{ locale, status }: { locale: Locale; status: ErrorStatus },
): CopiedDocument {
	const body = (coding: string) => refusals.page(status, locale, coding).body;
	const headers = Object.entries(refusals.page(status, locale).headers).filter(([name]) => !ofOneAnswer.has(name));
	return {
		status,
		headers: Object.fromEntries(headers),
		bodies: { '': body('identity'), [endings.br]: body('br'), [endings.gzip]: body('gzip') },
		tag: '',
		mark: '',
		contentVersion: '',
	};
}
