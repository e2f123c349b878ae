import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { ErrorStatus } from '../addresses/error-pages';
import { withoutIdentityNumbers } from '../addresses/identity-number';
import { defaultLocale } from '../i18n/routing';
import type { Settings } from '../settings';
import { whenAnswered } from './answered';
import type { ReadCacheRequest } from './cache-request';
import { clientOf } from './client-address';
import { deadlineIn } from './deadline';
import type { Delivery } from './delivery';
import type { ErrorPages } from './error-pages';
import { Overloaded } from './fair-queue';
import { securityHeaders } from './headers';
import { createInFlight } from './in-flight';
import { staticPrefix } from './media-types';
import { createAddressCheck } from './public-address';
import { createRefusals, localeOf, type Refusal, type RefusalStatus, refuseUnread } from './refusal';
import { createRequestIds } from './request-id';
import { send } from './send';
import { isUnambiguous } from './well-formed';

/** One answered request. It holds no query, no address and no user agent. */
export interface AccessEntry {
	/** Names the request in other lines of the log too. */
	id: string;
	path: string;
	/** `abortedStatus` when the reader did not get the answer. */
	status: number;
	/** Until the answer was handed to the system, or the connection broke. */
	ms: number;
	/** What the cache did, or why it was not asked; `aborted` when the reader did not get the answer. */
	cache: string;
}

interface Options {
	settings: Pick<Settings, 'origin' | 'indexable' | 'hasPublicAddress' | 'trustsProxy' | 'hsts'>;
	delivery: Pick<Delivery, 'answer' | 'atHand' | 'isOurs'>;
	readCacheRequest: ReadCacheRequest;
	/** The error pages as they are now. */
	errorPages(): ErrorPages;
	/** True when readers may be sent here. */
	isReady(): boolean;
	onAnswered(entry: AccessEntry): void;
	/** Something that should not happen. */
	logError(message: string, id: string): void;
}

/** A reader's connection has this long (ms) to send a whole request, and may then rest between requests. */
const patience = {
	headersTimeout: 10_000,
	requestTimeout: 15_000,
	connectionsCheckingInterval: 2_000,
	keepAliveTimeout: 65_000,
	// It is asked for here (well-formed.ts), so that the answer is one of ours.
	requireHostHeader: false,
};
/**
 * A connection on which nothing moves for this long (ms) is closed: one that asks for nothing, or does not take its answer.
 * Node gives the latter twice as long.
 */
const idleTimeout = 12_000;
/**
 * A reader has an answer after so long (ms), be it that there is none. It is less than `idleTimeout`: else a connection would
 * be cut while somebody waits.
 */
const answerWithin = 10_000;
/** What others log too when a reader leaves before the answer (nginx; no status of RFC 9110). */
export const abortedStatus = 499;

/** The public HTTP server: only what can be read is answered, and only from `delivery`. */
export function createPublicServer(options: Options): Server {
	const { settings, delivery, readCacheRequest, errorPages, isReady, onAnswered, logError } = options;
	const refusals = createRefusals(errorPages, settings);
	const elsewhere = createAddressCheck(settings);
	const nextId = createRequestIds();
	const inFlight = createInFlight();

	const refuseWith = ({ status, headers, body }: Refusal, { method }: IncomingMessage, response: ServerResponse) => {
		response.writeHead(status, headers).end(method === 'HEAD' ? undefined : body);
		return 'refused';
	};
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

	const respond = (request: IncomingMessage, response: ServerResponse, id: string): string | Promise<string> => {
		const target = request.url ?? '/';
		if (!isUnambiguous(request)) {
			response.shouldKeepAlive = false;
			return refuse(request, response, 400);
		}
		if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(request, response, 405);
		if (answerHealth(target, response, isReady)) return 'health';
		const address = elsewhere(request);
		if (address !== undefined) {
			// Kept, it would send readers of the right address away too: to a cache in front, both may be one.
			const headers = {
				...securityHeaders(settings),
				'cache-control': 'no-store',
				location: address,
				'content-length': '0',
			};
			response.writeHead(308, headers).end();
			return 'redirected';
		}
		const cacheRequest = readCacheRequest(target, request.headers);
		if (typeof cacheRequest === 'number') return refuse(request, response, cacheRequest);
		if (cacheRequest.holdsNumber && !delivery.isOurs(cacheRequest)) return refuse(request, response, 404);
		const ready = delivery.atHand(cacheRequest);
		if (ready) {
			send(request, response, ready);
			return ready.cache;
		}
		return delivery
			.answer({ ...cacheRequest, client: clientOf(request, settings.trustsProxy) }, deadlineIn(answerWithin))
			.then(
				(answer) => {
					send(request, response, answer);
					return answer.cache;
				},
				(error: unknown) => {
					if (!(error instanceof Overloaded)) logError(`${loggable(target)}: ${reasonOf(error)}`, id);
					return fail(request, response, 503, id);
				},
			);
	};

	const server = createServer(patience, async (request, response) => {
		if (!inFlight.begin(request, response)) return;
		const startedAt = performance.now();
		const id = nextId();
		let cache = 'failed';
		whenAnswered(request, response, (wasTaken) => {
			const ms = Math.round((performance.now() - startedAt) * 100) / 100;
			const outcome = wasTaken ? { status: response.statusCode, cache } : { status: abortedStatus, cache: 'aborted' };
			onAnswered({ id, path: loggable(request.url ?? ''), ms, ...outcome });
		});
		try {
			const result = respond(request, response, id);
			cache = typeof result === 'string' ? result : await result;
		} catch (error) {
			logError(`${loggable(request.url ?? '')}: ${reasonOf(error)}`, id);
			if (response.headersSent) response.destroy();
			else fail(request, response, 500, id);
		}
	});
	server.setTimeout(idleTimeout);
	const noteRefused = (status: RefusalStatus) =>
		onAnswered({ id: nextId(), path: '', status, ms: 0, cache: 'refused' });
	server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
		if (error.code === 'ECONNRESET' || !socket.writable) return;
		const status = unreadable[error.code ?? ''];
		// No browser sends what Node cannot read; one with too many cookies has a reader in front of it.
		refuseUnread(socket, status === 431 ? refusals.page(status, defaultLocale) : refusals.line(status ?? 400));
		noteRefused(status ?? 400);
	});
	server.on('connect', (_, socket) => {
		refuseUnread(socket, refusals.line(405));
		noteRefused(405);
	});
	server.on('checkExpectation', (request, response) => {
		refuseWith(refusals.line(417), request, response);
		noteRefused(417);
	});
	return server;
}

/** Response header with the name of the request in the log, where the log tells why it failed. */
const requestIdHeader = 'x-request-id';

/** Why Node could not read a request, as a status. */
const unreadable: Record<string, ErrorStatus> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

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
function loggable(target: string): string {
	const end = target.indexOf('?');
	return withoutIdentityNumbers(end < 0 ? target : target.slice(0, end)).slice(0, 200);
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
