import { lifetimes, versionHeader } from '@/lib/contract';
import { type CacheRequest, createCacheRequestReader } from '@/lib/delivery/cache-request';
import { type Deadline, deadlineIn } from '@/lib/delivery/deadline';
import { type Answer, createDelivery } from '@/lib/delivery/delivery';
import type { Documents } from '@/lib/delivery/kept-responses';
import { bodyOf, type Representations } from '@/lib/delivery/representation';
import type { StoredResponse } from '@/lib/delivery/shared-cache';
import type { UpstreamResponse } from '@/lib/delivery/upstream';
import { createRandom } from '../../support/random';

export const second = 1_000;
export const hour = 3_600 * second;

/** What the upstream that a test plays answers; the rest is that of a page. */
export interface Reply {
	status?: number;
	text?: string;
	version?: string;
	headers?: Record<string, string>;
}

export type Upstream = (cacheRequest: CacheRequest) => Reply | Promise<Reply>;

/** An upstream that cannot be reached. */
export const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
export const isDown: Upstream = () => Promise.reject(refused);

/** Reads addresses on a site whose build made one style sheet. */
export const readCacheRequest = createCacheRequestReader({
	staticFiles: new Set(['/_next/static/a.css', '/_next/static/chunks/a1b2.css']),
	trustsProxy: false,
});

/** Representations of a body that is not compressed. */
export function asItIs(kept: Buffer, etag = '"a"'): Representations {
	return { etag, effort: undefined, kept };
}

/** A response of one byte as it is kept at the instant 0, but for what the test says. */
export function keptResponse(fields: Partial<StoredResponse> = {}): StoredResponse {
	return {
		status: 200,
		headers: {},
		representations: asItIs(Buffer.from('a')),
		version: '1-a',
		storedAt: 0,
		freshUntil: 30,
		refreshUntil: 30,
		usableUntil: 100,
		...fields,
	};
}

/**
 * The cache request of a request.
 *
 * @throws {Error} when the request would be refused.
 */
export function cacheRequestOf(target: string, language = 'nb'): CacheRequest {
	const cacheRequest = readCacheRequest(target, { 'accept-language': language });
	if (typeof cacheRequest === 'number') throw new Error(`${target} is refused with ${cacheRequest}`);
	return cacheRequest;
}

/** A disk on which nothing can be kept. */
export const noDisk: Documents = {
	has: () => false,
	versionOf: () => undefined,
	confirm: () => {},
	read: () => undefined,
	keep: () => {},
	forget: () => {},
	bytes: () => 0,
};

/** A delivery in front of an upstream that the test plays, with a clock that the test turns; readers wait ten seconds. */
export function setUp(reply: Upstream = () => ({}), documents: Documents = noDisk, mayCompress = async () => {}) {
	const clock = { now: 0 };
	const origin = { reply, asked: [] as string[], timeouts: [] as number[], deadlines: [] as Deadline[] };
	const errors: string[] = [];
	const soon = (ms = 10 * second) => deadlineIn(ms, () => clock.now);
	const delivery = createDelivery({
		settings: { origin: 'https://minid.no', indexable: true, hsts: [], trustsProxy: false },
		documents,
		mayCompress,
		now: () => clock.now,
		elapsed: () => clock.now,
		pause: async (ms) => {
			clock.now += ms;
		},
		logError: (message) => void errors.push(message),
		ask: async (cacheRequest, deadline): Promise<UpstreamResponse> => {
			origin.asked.push(`${cacheRequest.path} ${cacheRequest.language}`);
			origin.timeouts.push(deadline.remaining());
			origin.deadlines.push(deadline);
			const text = `Side ${origin.asked.length}`;
			return asResponse({ text, ...(await origin.reply(cacheRequest)) });
		},
	});
	/** What the public server does: what is at hand, else what must be asked for. */
	const get = async (target: string, language?: string) => {
		const cacheRequest = cacheRequestOf(target, language);
		return shown(delivery.atHand(cacheRequest) ?? (await delivery.answer(cacheRequest, soon())));
	};
	/** A probe that has this version for an answer, asked now or at another time. */
	const probe = (version: string, askedAt = clock.now) =>
		delivery.noteProbe({ headers: { [versionHeader]: version } }, askedAt);
	const probeFails = () => delivery.noteProbe(undefined, clock.now);
	return { clock, origin, delivery, errors, soon, get, probe, probeFails };
}

/** A document of many different paragraphs, on which compression has something to do. */
export function longDocument(): string {
	const { pick } = createRandom(7);
	const words = 'MinID er ein elektronisk identitet som du brukar når du loggar inn hos det offentlege'.split(' ');
	const paragraphs = Array.from(
		{ length: 300 },
		() => `<p>${Array.from({ length: 12 }, () => pick(words)).join(' ')}</p>`,
	);
	return `<!DOCTYPE html><html lang="nn"><head></head><body>${paragraphs.join('')}</body></html>`;
}

/** Lets everything that can go on without a clock go on. */
export async function settled(): Promise<void> {
	for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
}

function asResponse({ status = 200, text = '', version = '1-a', headers = {} }: Reply): UpstreamResponse {
	const usual = {
		'content-type': 'text/html; charset=utf-8',
		'cache-control': status === 404 ? lifetimes.notFound : lifetimes.page,
		...(version && { [versionHeader]: version }),
	};
	return { status, headers: { ...usual, ...headers }, body: Buffer.from(text) };
}

async function shown({ response, cache }: Answer) {
	const body = await bodyOf(response.representations, 'identity');
	return { cache, text: String(body).replace(/<[^>]*>/g, ''), ...response };
}
