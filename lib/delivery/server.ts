import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { defaultLocale } from '../i18n/routing';
import type { ErrorStatus } from '../routing/error-status';
import type { Site } from '../site';
import { Overloaded } from './admission';
import { whenAnswered } from './answered';
import { deadlineIn } from './deadline';
import type { Delivery } from './delivery';
import type { ErrorPages } from './error-pages';
import { securityHeaders } from './headers';
import { createAddressCheck } from './public-address';
import { readQuestion } from './question';
import { createRefusals, localeOf, refuseUnread } from './refusal';
import { createRequestIds } from './request-id';
import { send } from './send';

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
	site: Pick<Site, 'origin' | 'indexable' | 'hasPublicAddress' | 'trustsProxy'>;
	delivery: Pick<Delivery, 'answer' | 'atHand'>;
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
};
/**
 * A connection on which nothing moves for this long (ms) is closed: one that asks for nothing, or does not take its answer.
 * Node gives the latter twice as long.
 */
const stillness = 12_000;
/**
 * A reader has an answer after so long (ms), be it that there is none. It is less than `stillness`: else a connection would
 * be cut while somebody waits.
 */
const answerWithin = 10_000;
/** What others log too when a reader leaves before the answer (nginx; no status of RFC 9110). */
export const abortedStatus = 499;

/** The public HTTP server: only what can be read is answered, and only from `delivery`. */
export function createPublicServer(options: Options): Server {
	const { site, delivery, errorPages, isReady, onAnswered, logError } = options;
	const refusal = createRefusals(errorPages, site);
	const elsewhere = createAddressCheck(site);
	const nextId = createRequestIds();

	const refuse = (request: IncomingMessage, response: ServerResponse, status: ErrorStatus): string => {
		const { headers, body } = refusal(status, localeOf(request.url ?? '/', request.headers['accept-language']));
		response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
		return 'refused';
	};

	/** Refuses for a reason that the log tells more of: the reader gets the name under which it stands there. */
	const fail = (request: IncomingMessage, response: ServerResponse, status: 500 | 503, id: string): string => {
		response.setHeader(requestIdHeader, id);
		return refuse(request, response, status);
	};

	const respond = (request: IncomingMessage, response: ServerResponse, id: string): string | Promise<string> => {
		const target = request.url ?? '/';
		if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(request, response, 405);
		if (target === '/healthz/live') return health(response, true);
		if (target === '/healthz/ready') return health(response, isReady());
		const address = elsewhere(request);
		if (address !== undefined) {
			response.writeHead(308, { ...securityHeaders(site), location: address, 'content-length': '0' }).end();
			return 'redirected';
		}
		const question = readQuestion(target, request.headers);
		if (typeof question === 'number') return refuse(request, response, question);
		const ready = delivery.atHand(question);
		if (ready) {
			send(request, response, ready);
			return ready.cache;
		}
		return delivery.answer(question, deadlineIn(answerWithin)).then(
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
	server.setTimeout(stillness);
	server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
		if (error.code === 'ECONNRESET' || !socket.writable) return;
		const status = unreadable[error.code ?? ''] ?? 400;
		refuseUnread(socket, refusal(status, defaultLocale));
		onAnswered({ id: nextId(), path: '', status, ms: 0, cache: 'refused' });
	});
	return server;
}

/** Response header with the name of the request in the log, where the log tells why it failed. */
const requestIdHeader = 'x-request-id';

/** Why Node could not read a request, as a status. */
const unreadable: Record<string, ErrorStatus> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** For the machine that watches over this one: is it alive, and may readers be sent to it? */
function health(response: ServerResponse, isWell: boolean): string {
	response.writeHead(isWell ? 200 : 503, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
	response.end(isWell ? 'ok\n' : 'not ready\n');
	return 'health';
}

/**
 * The path alone, since a query may hold what somebody typed. Somebody may also have typed an identity number into the
 * address bar: eleven digits, also in two groups, are never logged.
 */
function loggable(target: string): string {
	const end = target.indexOf('?');
	const path = end < 0 ? target : target.slice(0, end);
	return path.replace(/\d{6}(%20|[ +.-])?\d{5,}/g, '…').slice(0, 200);
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
