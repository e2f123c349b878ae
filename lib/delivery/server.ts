import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { defaultLocale } from '../i18n/routing';
import type { ErrorStatus } from '../routing/error-status';
import type { Site } from '../site';
import { Overloaded } from './admission';
import type { Delivery } from './delivery';
import type { ErrorPages } from './error-pages';
import { securityHeaders } from './headers';
import { createAddressCheck } from './public-address';
import { readQuestion } from './question';
import { createRefusals, localeOf, refuseUnread } from './refusal';
import { send } from './send';

/** One answered request. It holds no query, no address and no user agent. */
export interface AccessEntry {
	path: string;
	status: number;
	ms: number;
	/** What the cache did, or why it was not asked. */
	cache: string;
}

interface Options {
	site: Pick<Site, 'origin' | 'indexable' | 'hasPublicAddress' | 'trustsProxy'>;
	delivery: Pick<Delivery, 'answer' | 'atHand'>;
	errorPages: ErrorPages;
	/** True when readers may be sent here. */
	isReady(): boolean;
	onAnswered(entry: AccessEntry): void;
	/** Something that should not happen. */
	logError(message: string): void;
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

/** The public HTTP server: only what can be read is answered, and only from `delivery`. */
export function createPublicServer(options: Options): Server {
	const { site, delivery, errorPages, isReady, onAnswered, logError } = options;
	const refusal = createRefusals(errorPages, site);
	const elsewhere = createAddressCheck(site);

	const refuse = (request: IncomingMessage, response: ServerResponse, status: ErrorStatus): string => {
		const { headers, body } = refusal(status, localeOf(request.url ?? '/', request.headers['accept-language']));
		response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
		return 'refused';
	};

	const respond = (request: IncomingMessage, response: ServerResponse): string | Promise<string> => {
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
		return delivery.answer(question).then(
			(answer) => {
				send(request, response, answer);
				return answer.cache;
			},
			(error: unknown) => {
				if (!(error instanceof Overloaded)) logError(`${loggable(target)}: ${reasonOf(error)}`);
				return refuse(request, response, 503);
			},
		);
	};

	const server = createServer(patience, async (request, response) => {
		const startedAt = performance.now();
		let cache = 'failed';
		try {
			const result = respond(request, response);
			cache = typeof result === 'string' ? result : await result;
		} catch (error) {
			logError(`${loggable(request.url ?? '')}: ${reasonOf(error)}`);
			if (response.headersSent) response.destroy();
			else refuse(request, response, 500);
		}
		const ms = Math.round((performance.now() - startedAt) * 100) / 100;
		onAnswered({ path: loggable(request.url ?? ''), status: response.statusCode, ms, cache });
	});
	server.setTimeout(stillness);
	server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
		if (error.code === 'ECONNRESET' || !socket.writable) return;
		const status = unreadable[error.code ?? ''] ?? 400;
		refuseUnread(socket, refusal(status, defaultLocale));
		onAnswered({ path: '', status, ms: 0, cache: 'refused' });
	});
	return server;
}

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
