import { setImmediate as othersFirst } from 'node:timers/promises';
import pLimit from 'p-limit';
import { dependsOnDevice } from '../addresses/device-class';
import { sitemapPath } from '../addresses/sitemap';
import { speculationRulesPath } from '../addresses/speculation-rules';
import { locales } from '../i18n/routing';
import type { CacheRequest, ReadCacheRequest } from './cache-request';
import { deadlineIn, stopwatch } from './deadline';
import type { Delivery } from './delivery';
import { type Named, namedIn, pathsOf } from './named-addresses';
import type { StoredResponse } from './shared-cache';

/** Half of what the upstream answers at a time, and then a quarter: readers come in between. */
const atOnce = { needed: 2, rest: 1 };

/** How long (ms) one page may take: nobody waits for it. */
const pageMs = 10_000;
/** This share of what was fetched may have gone before readers are better served elsewhere. */
const mayLack = 0.1;
/** To look for a thousand pages takes a tenth of a millisecond, and anybody may ask: it is done this often (ms) at most. */
const lookEveryMs = { needed: 1_000, all: 30_000 };
/** So many are looked at before readers come in between: it takes a millisecond. */
const atATime = 200;
/** What browsers and crawlers ask for without a link to it. */
const unlinked = ['/robots.txt', '/favicon.ico', speculationRulesPath];
/** Whoever has the address of the site alone begins here. */
const fronts = locales.map((locale) => `/${locale}`);
/** Pages that editors have given so much weight are needed most, after the front pages and what these link to. */
const needed = { priority: 0.8, most: 100 };

interface Options {
	delivery: Pick<Delivery, 'recalled' | 'answer' | 'currentVersion' | 'isCurrent' | 'lacks'>;
	readCacheRequest: ReadCacheRequest;
	log(level: 'info' | 'error', message: string): void;
	elapsed?(): number;
}

/**
 * Fills the cache before readers ask, at start and after each change of the content, and when it has been lost: first what
 * most readers come for (the front pages and all they link to, which is menu, alerts, guide and help; the pages of most weight), then
 * every other page of the sitemap, and everything of this site that pages link to.
 */
export function createWarming({ delivery, readCacheRequest, log, elapsed = stopwatch }: Options) {
	let warmedVersion: string | undefined;
	let underway = false;
	/** What has been fetched, and what it names has been visited. */
	let followed: readonly CacheRequest[] = [];
	/** The addresses that have been named, and have not been fetched yet. */
	let unvisited: readonly string[] = [];
	const mostNeeded = createInventory(delivery.lacks, lookEveryMs.needed, elapsed);
	const everything = createInventory(delivery.lacks, lookEveryMs.all, elapsed);

	let endFirst = (): void => undefined;
	const first = new Promise<void>((resolve) => {
		endFirst = resolve;
	});

	const fetch = async (cacheRequest: CacheRequest): Promise<StoredResponse> =>
		(await delivery.recalled(cacheRequest)) ??
		(await delivery.answer(cacheRequest, deadlineIn(pageMs)).then(({ response }) => response));

	/** One walk through the site, on which each address is met once. */
	const startWalk = (get: (cacheRequest: CacheRequest) => Promise<StoredResponse | undefined>) => {
		const version = delivery.currentVersion();
		const holds = () => delivery.currentVersion() === version;
		const seen = new Set<string>();
		const found: CacheRequest[] = [];
		/** What could not be had. */
		const failed: string[] = [];
		/** Has an address kept, and gives what it names. */
		const visit = async (path: string, language?: string): Promise<Named[]> => {
			const cacheRequest = readCacheRequest(path, { 'accept-language': language });
			if (typeof cacheRequest === 'number' || seen.has(cacheRequest.key) || dependsOnDevice(path)) return [];
			seen.add(cacheRequest.key);
			try {
				const response = await get(cacheRequest);
				if (response && response.status < 400) found.push(cacheRequest);
				return response ? await namedIn(path, response) : [];
			} catch (error) {
				// One page that fails keeps no other from being kept; without the sitemap nothing can be.
				if (path === sitemapPath) throw error;
				log('error', `${path} er ikke hentet på forhånd: ${String(error)}`);
				failed.push(path);
				return [];
			}
		};
		/** Visits addresses, and gives those that are named there; what the version leaves no time for is still to be visited. */
		const visitAll = async (paths: readonly string[], limit: number): Promise<string[]> => {
			const oneOfFew = pLimit(limit);
			const unseen = [...new Set(paths)].filter((path) => !seen.has(path));
			const named = unseen.map((path) => oneOfFew(async () => (holds() ? pathsOf(await visit(path)) : [path])));
			return (await Promise.all(named)).flat();
		};
		/** Passes by what is as it was when all that it names was visited; gives the rest, which may name something new. */
		const passBy = async (requests: readonly CacheRequest[]): Promise<string[]> => {
			const rest: string[] = [];
			for (const [index, request] of requests.entries()) {
				if (index % atATime === 0) await othersFirst();
				if (seen.has(request.key)) continue;
				if (!delivery.isCurrent(request)) rest.push(request.path);
				else {
					seen.add(request.key);
					found.push(request);
				}
			}
			return rest;
		};
		/** Visits what is needed most, and gives all that is named there. */
		const visitNeeded = async (): Promise<string[]> => {
			const listed = await visit(sitemapPath);
			await Promise.all(locales.map((locale) => visit('/', locale)));
			const linked = await visitAll(fronts, atOnce.needed);
			const weighty = listed.filter(({ priority }) => priority >= needed.priority).slice(0, needed.most);
			const more = await visitAll([...unlinked, ...linked, ...pathsOf(weighty)], atOnce.needed);
			return [...pathsOf(listed), ...more];
		};
		return { version, holds, seen, found, failed, visitNeeded, visitAll, passBy };
	};

	const warm = async (): Promise<void> => {
		const startedAt = performance.now();
		const { version, holds, seen, found, failed, visitNeeded, visitAll, passBy } = startWalk(fetch);
		let named = await visitNeeded().finally(endFirst);
		mostNeeded.note([...found]);
		named.push(...unvisited, ...(await passBy(followed)));
		while (named.length > 0 && holds()) named = await visitAll(named, atOnce.rest);
		warmedVersion = version;
		unvisited = [...named, ...failed];
		followed = holds() ? found : [...new Map([...followed, ...found].map((one) => [one.key, one])).values()];
		everything.note(found);
		const ms = Math.round(performance.now() - startedAt);
		const cut = holds() ? '' : ' Innholdet er endret imens, og hentes på nytt.';
		log('info', `${found.length} av ${seen.size} adresser er hentet på ${ms} ms (innhold ${version}).${cut}`);
	};

	return {
		/** Resolves when what is needed most has been asked for once, whatever came of it. */
		first: (): Promise<void> => first,
		/** Takes up what an earlier process kept of what is needed most, before Next is there. */
		recall: async (): Promise<void> => {
			const { seen, found, visitNeeded } = startWalk(delivery.recalled);
			await visitNeeded();
			if (found.length >= seen.size * (1 - mayLack)) mostNeeded.note(found);
		},
		/** Warms if the content is another than the last time, or what was fetched is gone; one round at a time. */
		keepWarm: async (): Promise<void> => {
			const version = delivery.currentVersion();
			// Whatever is answered before there is content is no page of the site.
			if (version === undefined || underway) return;
			if (version === warmedVersion && mostNeeded.isKept() && everything.isKept()) return;
			underway = true;
			await warm()
				.catch((error: unknown) => log('error', `Ikke alle sider er hentet, prøver igjen: ${String(error)}`))
				.finally(() => {
					underway = false;
				});
		},
		/** True when what most readers come for has been fetched once, and is still there whether Next answers or not. */
		isWarm: mostNeeded.isKept,
	};
}

/** Watches over what has been fetched: is it still there to stand in, should Next fail? */
function createInventory(lacks: Delivery['lacks'], everyMs: number, elapsed: () => number) {
	let fetched: readonly CacheRequest[] = [];
	/** How much was not kept even when all had just been fetched: a site may be larger than the cache. */
	let neverKept = 0;
	let lookedAt = Number.NEGATIVE_INFINITY;
	let isKept = false;
	const lacking = (): number => fetched.filter(lacks).length;
	return {
		note: (requests: readonly CacheRequest[]): void => {
			fetched = requests;
			neverKept = lacking();
			lookedAt = elapsed();
			isKept = true;
		},
		/** False before anything has been fetched, and when more than a tenth of it has gone. */
		isKept: (): boolean => {
			if (fetched.length === 0 || elapsed() - lookedAt < everyMs) return isKept;
			lookedAt = elapsed();
			isKept = lacking() - neverKept <= fetched.length * mayLack;
			return isKept;
		},
	};
}
