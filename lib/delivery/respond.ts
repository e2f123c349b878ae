import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorStatus } from '../addresses/error-pages';
import { withoutIdentityNumbers } from '../addresses/identity-number';
import type { Settings } from '../settings';
import type { CacheRequest, ReadCacheRequest } from './cache-request';
import { clientOf } from './client-address';
import { deadlineIn } from './deadline';
import type { Answer, Delivery } from './delivery';
import { Overloaded } from './fair-queue';
import { securityHeaders } from './headers';
import { staticPrefix } from './media-types';
import { createAddressCheck } from './public-address';
import { reasonOf } from './reason';
import { type createRefusals, localeOf, type Refusal } from './refusal';
import { send } from './send';
import { isUnambiguous } from './well-formed';

export interface ResponderOptions {
	settings: Pick<Settings, 'origin' | 'indexable' | 'hasPublicAddress' | 'trustsProxy' | 'hsts'>;
	delivery: Pick<Delivery, 'answer' | 'atHand' | 'isOurs'>;
	readCacheRequest: ReadCacheRequest;
	/** True when readers may be sent here. */
	isReady(): boolean;
	/** Something that should not happen. */
	logError(message: string, id: string): void;
}

/**
 * A reader has an answer after so long (ms), be it that there is none. It is less than the idle timeout of the server: else a
 * connection would be cut while somebody waits.
 */
const answerWithin = 10_000;

/** What the cache did for a question about health: nothing, and no reader asked. */
export const healthResult = 'health';

/** Response header with the name of the request in the log, where the log tells why it failed. */
const requestIdHeader = 'x-request-id';

/** Answers requests that Node could read: each gives what the cache did, or why it was not asked, for the log. */
export function createResponder(
	{ settings, delivery, readCacheRequest, isReady, logError }: ResponderOptions,
	refusals: ReturnType<typeof createRefusals>,
) {
	const elsewhere = createAddressCheck(settings);

	const refuse = (request: IncomingMessage, response: ServerResponse, status: ErrorStatus): string => {
		const locale = localeOf(request.url ?? '/', request.headers['accept-language']);
		const isFile = request.url?.startsWith(staticPrefix);
		const refusal = isFile ? refusals.line(status) : refusals.fitting(status, locale, request.headers);
		return refuseWith(refusal, request, response);
	};
	/** Refuses for a reason that the log tells more of: the reader gets the name under which it stands there. */
	const fail = (request: IncomingMessage, response: ServerResponse, status: 500 | 503, id: string): string => {
		response.setHeader(requestIdHeader, id);
		return refuse(request, response, status);
	};
	const ask = (cacheRequest: CacheRequest, request: IncomingMessage, response: ServerResponse, id: string) =>
		delivery
			.answer({ ...cacheRequest, client: clientOf(request, settings.trustsProxy) }, deadlineIn(answerWithin))
			.then(
				(answer) => sendAnswer(request, response, answer),
				(error: unknown) => {
					if (!(error instanceof Overloaded)) logError(`${loggable(request.url)}: ${reasonOf(error)}`, id);
					return fail(request, response, 503, id);
				},
			);
	const sendElsewhere = (address: string, response: ServerResponse): string => {
		// Kept, it would send readers of the right address away too: to a cache in front, both may be one.
		const headers = { ...securityHeaders(settings), 'cache-control': 'no-store', 'content-length': '0' };
		response.writeHead(308, { ...headers, location: address }).end();
		return 'redirected';
	};
	const respond = (request: IncomingMessage, response: ServerResponse, id: string): string | Promise<string> => {
		const target = request.url ?? '/';
		if (!isUnambiguous(request)) {
			response.shouldKeepAlive = false;
			return refuse(request, response, 400);
		}
		if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(request, response, 405);
		if (answerHealth(target, response, isReady)) return healthResult;
		const address = elsewhere(request);
		if (address !== undefined) return sendElsewhere(address, response);
		const cacheRequest = readCacheRequest(target, request.headers);
		if (typeof cacheRequest === 'number') return refuse(request, response, cacheRequest);
		if (cacheRequest.holdsNumber && !delivery.isOurs(cacheRequest)) return refuse(request, response, 404);
		const ready = delivery.atHand(cacheRequest);
		if (!ready) return ask(cacheRequest, request, response, id);
		return sendAnswer(request, response, ready);
	};
	return { respond, fail };
}

function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): string | Promise<string> {
	const sent = send(request, response, answer);
	return sent ? sent.then(() => answer.cache) : answer.cache;
}

/** Sends a refusal as it is. */
export function refuseWith({ status, headers, body }: Refusal, { method }: IncomingMessage, response: ServerResponse) {
	response.writeHead(status, headers).end(method === 'HEAD' ? undefined : body);
	return 'refused';
}

/**
 * For the machine that watches over this one: is it alive, and may readers be sent to it? True when that was what was asked,
 * and it has been answered.
 */
export function answerHealth(target: string | undefined, response: ServerResponse, isReady: () => boolean): boolean {
	if (target !== '/healthz/live' && target !== '/healthz/ready') return false;
	const isWell = target === '/healthz/live' || isReady();
	response.writeHead(isWell ? 200 : 503, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
	response.end(isWell ? 'ok\n' : 'not ready\n');
	return true;
}

/** The path alone, since a query may hold what somebody typed, and in it no identity number. */
export function loggable(target = ''): string {
	const end = target.indexOf('?');
	return withoutIdentityNumbers(end < 0 ? target : target.slice(0, end)).slice(0, 200);
}
