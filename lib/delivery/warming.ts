import pLimit from 'p-limit';
import { dependsOnDevice } from '../addresses/device-class';
import { sitemapPath } from '../addresses/sitemap';
import { speculationRulesPath } from '../addresses/speculation-rules';
import type { CacheRequest, ReadCacheRequest } from './cache-request';
import { deadlineIn, stopwatch } from './deadline';
import type { Delivery } from './delivery';

/** Half of what the upstream answers at a time: readers come in between. */
const atOnce = 2;

/** How long (ms) one page may take: nobody waits for it. */
const pageMs = 10_000;
/** This share of what was fetched may have gone before readers are better served elsewhere. */
const mayLack = 0.1;
/** To look for a thousand pages takes a tenth of a millisecond, and anybody may ask: it is done this often (ms) at most. */
const lookEveryMs = 1_000;
/** What browsers and crawlers ask for without a link to it. */
const unlinked = ['/robots.txt', '/favicon.ico', speculationRulesPath];

interface Options {
	delivery: Pick<Delivery, 'answer' | 'adopt' | 'currentVersion' | 'lacks'>;
	readCacheRequest: ReadCacheRequest;
	log(level: 'info' | 'error', message: string): void;
	elapsed?(): number;
}

/**
 * Fills the cache before readers ask: every page of the sitemap and everything of this site that pages link to, at start and
 * after each change of the content, and when it has been lost.
 */
export function createWarming({ delivery, readCacheRequest, log, elapsed = stopwatch }: Options) {
	let warmedVersion: string | undefined;
	let underway = false;
	let fetched: readonly CacheRequest[] = [];
	/** How much was not kept even when all had just been fetched: a site may be larger than the cache. */
	let neverKept = 0;
	let lookedAt = Number.NEGATIVE_INFINITY;
	let isKept = false;

	const lacking = (): number => fetched.filter(delivery.lacks).length;

	/** Whether what was fetched is still there to stand in, should Next fail. */
	const stillKept = (): boolean => {
		if (elapsed() - lookedAt < lookEveryMs) return isKept;
		lookedAt = elapsed();
		isKept = lacking() - neverKept <= fetched.length * mayLack;
		return isKept;
	};

	const warm = async (): Promise<void> => {
		const startedAt = performance.now();
		const version = delivery.currentVersion();
		const limit = pLimit(atOnce);
		const seen = new Set<string>();
		const found: CacheRequest[] = [];
		const visit = async (path: string): Promise<void> => {
			const cacheRequest = readCacheRequest(path);
			if (seen.has(path) || typeof cacheRequest === 'number' || dependsOnDevice(path)) return;
			seen.add(path);
			delivery.adopt(cacheRequest);
			try {
				const { response } = await limit(() => delivery.answer(cacheRequest, deadlineIn(pageMs)));
				if (response.status === 200) found.push(cacheRequest);
				const { headers, representations } = response;
				await Promise.all(linksIn(path, headers['content-type'] ?? '', representations.identity.body).map(visit));
			} catch (error) {
				// One page that fails keeps no other from being kept; without the sitemap nothing can be.
				if (path === sitemapPath) throw error;
				log('error', `${path} er ikke hentet på forhånd: ${String(error)}`);
			}
		};
		await Promise.all([sitemapPath, ...unlinked].map(visit));
		warmedVersion = version;
		fetched = found;
		neverKept = lacking();
		lookedAt = Number.NEGATIVE_INFINITY;
		const ms = Math.round(performance.now() - startedAt);
		log('info', `${seen.size} adresser er hentet på ${ms} ms (innhold ${version}).`);
	};

	return {
		/** Warms if the content is another than the last time, or what was fetched is gone; one round at a time. */
		keepWarm: async (): Promise<void> => {
			if (underway || (delivery.currentVersion() === warmedVersion && stillKept())) return;
			underway = true;
			await warm()
				.catch((error: unknown) => log('error', `Ikke alle sider er hentet, prøver igjen: ${String(error)}`))
				.finally(() => {
					underway = false;
				});
		},
		/** True when everything has been fetched once, and is still there for readers whether Next answers or not. */
		isWarm: (): boolean => warmedVersion !== undefined && stillKept(),
	};
}

/** Addresses on this site that a sitemap names, or a document and the style in it. */
function linksIn(path: string, contentType: string, body: Buffer): string[] {
	const find = linkPatterns.find(({ type }) => type.test(contentType));
	if (!find) return [];
	const targets = [...String(body).matchAll(find.pattern)].map(([, target = '']) => target);
	return targets.map((target) => new URL(target, `http://localhost${path}`).pathname);
}

const linkPatterns = [
	{ type: /xml$/, pattern: /<loc>([^<]+)<\/loc>/g },
	{ type: /^text\/html/, pattern: /(?:\s(?:href|src)="|\burl\("?)(\/[^"?#)]*)/g },
];
