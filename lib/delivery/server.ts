import { createServer, type Server } from 'node:http';
import type { ErrorStatus } from '../addresses/error-pages';
import { defaultLocale } from '../i18n/routing';
import { whenAnswered } from './answered';
import type { ErrorPages } from './error-pages';
import { createInFlight } from './in-flight';
import { reasonOf } from './reason';
import { createRefusals, type RefusalStatus, refuseUnread } from './refusal';
import { createRequestIds } from './request-id';
import { createResponder, healthResult, loggable, type ResponderOptions, refuseWith } from './respond';

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

interface Options extends ResponderOptions {
	/** The error pages as they are now. */
	errorPages(): ErrorPages;
	onAnswered(entry: AccessEntry): void;
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
/** What others log too when a reader leaves before the answer (nginx; no status of RFC 9110). */
export const abortedStatus = 499;

/** The public HTTP server: only what can be read is answered, and only from `delivery`. */
export function createPublicServer(options: Options): Server {
	const { settings, errorPages, onAnswered, logError } = options;
	const refusals = createRefusals(errorPages, settings);
	const { respond, fail } = createResponder(options, refusals);
	const nextId = createRequestIds();
	const inFlight = createInFlight();
	const server = createServer(patience, async (request, response) => {
		if (!inFlight.begin(request, response)) return;
		const startedAt = performance.now();
		const id = nextId();
		let cache = 'failed';
		whenAnswered(request, response, (wasTaken) => {
			const ms = Math.round((performance.now() - startedAt) * 100) / 100;
			const outcome = wasTaken
				? { status: response.statusCode, cache }
				: { status: abortedStatus, cache: cache === healthResult ? cache : 'aborted' };
			onAnswered({ id, path: loggable(request.url), ms, ...outcome });
		});
		try {
			const result = respond(request, response, id);
			cache = typeof result === 'string' ? result : await result;
		} catch (error) {
			logError(`${loggable(request.url)}: ${reasonOf(error)}`, id);
			if (response.headersSent) response.destroy();
			else fail(request, response, 500, id);
		}
	});
	server.setTimeout(idleTimeout);
	refuseUnreadable(server, refusals, (status) =>
		onAnswered({ id: nextId(), path: '', status, ms: 0, cache: 'refused' }),
	);
	return server;
}

/** Why Node could not read a request, as a status. */
const unreadable: Record<string, ErrorStatus> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** What Node does not take for a request it may answer has our headers too, and is told of. */
function refuseUnreadable(
	server: Server,
	refusals: ReturnType<typeof createRefusals>,
	noteRefused: (status: RefusalStatus) => void,
): void {
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
}
