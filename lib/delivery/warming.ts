import pLimit from 'p-limit';
import { dependsOnDevice } from '../routing/device-class';
import type { Delivery } from './delivery';
import type { ReadQuestion } from './question';
import { speculationRulesPath } from './speculation-rules';

/** Half of what the origin answers at a time: readers come in between. */
const atOnce = 2;

const sitemap = '/sitemap.xml';
/** What browsers and crawlers ask for without a link to it. */
const unlinked = ['/robots.txt', '/favicon.ico', speculationRulesPath];

interface Options {
	delivery: Pick<Delivery, 'answer' | 'adopt' | 'currentVersion'>;
	readQuestion: ReadQuestion;
	log(level: 'info' | 'error', message: string): void;
}

/**
 * Fills the cache before readers ask: every page of the sitemap and everything of this site that pages link to, at start and
 * after each change of the content.
 */
export function createWarming({ delivery, readQuestion, log }: Options) {
	let warmedVersion: string | undefined;
	let underway = false;

	const warm = async (): Promise<void> => {
		const startedAt = performance.now();
		const version = delivery.currentVersion();
		const limit = pLimit(atOnce);
		const seen = new Set<string>();
		const visit = async (path: string): Promise<void> => {
			const question = readQuestion(path);
			if (seen.has(path) || typeof question === 'number' || dependsOnDevice(path)) return;
			seen.add(path);
			delivery.adopt(question);
			try {
				const { response } = await limit(() => delivery.answer(question));
				const { headers, representations } = response;
				await Promise.all(linksIn(path, headers['content-type'] ?? '', representations.identity.body).map(visit));
			} catch (error) {
				// One page that fails keeps no other from being kept; without the sitemap nothing can be.
				if (path === sitemap) throw error;
				log('error', `${path} er ikke hentet på forhånd: ${String(error)}`);
			}
		};
		await Promise.all([sitemap, ...unlinked].map(visit));
		warmedVersion = version;
		const ms = Math.round(performance.now() - startedAt);
		log('info', `${seen.size} adresser er hentet på ${ms} ms (innhold ${version}).`);
	};

	return {
		/** Warms if the content is another than the last time; one round at a time. */
		keepWarm: async (): Promise<void> => {
			if (underway || delivery.currentVersion() === warmedVersion) return;
			underway = true;
			await warm()
				.catch((error: unknown) => log('error', `Ikke alle sider er hentet, prøver igjen: ${String(error)}`))
				.finally(() => {
					underway = false;
				});
		},
		/** True when everything has been fetched once. */
		isWarm: (): boolean => warmedVersion !== undefined,
	};
}

/** Addresses on this site that a sitemap, a document or a style sheet names. */
function linksIn(path: string, contentType: string, body: Buffer): string[] {
	const find = linkPatterns.find(({ type }) => type.test(contentType));
	if (!find) return [];
	const targets = [...String(body).matchAll(find.pattern)].map(([, target = '']) => target);
	return targets.map((target) => new URL(target, `http://localhost${path}`).pathname);
}

const linkPatterns = [
	{ type: /xml$/, pattern: /<loc>([^<]+)<\/loc>/g },
	{ type: /^text\/html/, pattern: /\s(?:href|src)="(\/[^"?#]*)/g },
	{ type: /^text\/css/, pattern: /url\("?([^")?#]+)/g },
];
