import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Site } from '../site';
import type { createDelivery } from './delivery';
import { type ErrorStatus, errorPage, errorPageStyleSource } from './error-pages';
import { securityHeaders } from './headers';
import { versionHeader } from './lifetimes';
import { chooseCoding } from './representation';
import type { StoredResponse } from './shared-cache';

interface Options {
	site: Pick<Site, 'origin' | 'indexable'>;
	delivery: Pick<ReturnType<typeof createDelivery>, 'answer'>;
	/** One line for each answered request. It holds no query, no address and no user agent. */
	logAccess(entry: { path: string; status: number; ms: number; cache: string }): void;
	/** Something that should not happen. */
	logError(message: string): void;
}

const longestPath = 2_000;

/** The public HTTP server. */
export function createPublicServer({ site, delivery, logAccess, logError }: Options): Server {
	const respond = async (request: IncomingMessage, response: ServerResponse): Promise<string> => {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.setHeader('allow', 'GET, HEAD');
			return refuse(request, response, 405, site);
		}
		const path = pathOf(request);
		if (path.length > longestPath) return refuse(request, response, 414, site);
		if (!isWellFormed(path)) return refuse(request, response, 400, site);
		if (path.startsWith('/_next/') && !path.startsWith('/_next/static/')) return refuse(request, response, 404, site);
		try {
			const { response: stored, cache } = await delivery.answer(path, request.headers['accept-language']);
			send(request, response, stored);
			return cache;
		} catch (error) {
			logError(`${loggable(path)}: ${error instanceof Error ? error.message : 'unknown error'}`);
			response.setHeader('retry-after', '10');
			return refuse(request, response, 503, site);
		}
	};
	return createServer((request, response) => {
		const startedAt = performance.now();
		respond(request, response)
			.catch((error: unknown) => {
				logError(String(error));
				if (!response.headersSent) return refuse(request, response, 500, site);
				response.destroy();
				return 'error';
			})
			.then((cache) => {
				const ms = Math.round((performance.now() - startedAt) * 10) / 10;
				logAccess({ path: loggable(pathOf(request)), status: response.statusCode, ms, cache });
			});
	});
}

/** The path alone: a query may hold what somebody typed. */
function pathOf(request: IncomingMessage): string {
	return (request.url ?? '/').split('?')[0] ?? '/';
}

/** Somebody may have typed an identity number into the address bar: eleven digits, also in two groups, are never logged. */
function loggable(path: string): string {
	return path.replace(/\d{6}(%20|[ +.-])?\d{5,}/g, '…').slice(0, 200);
}

function send(request: IncomingMessage, response: ServerResponse, stored: StoredResponse): void {
	const coding = chooseCoding(request.headers['accept-encoding']);
	const representation = stored.representations[coding];
	const { body, etag } = representation;
	for (const [name, value] of Object.entries(stored.headers)) response.setHeader(name, value);
	if (stored.version) response.setHeader(versionHeader, stored.version);
	response.setHeader('etag', etag);
	if (stored.status === 200 && matches(request.headers['if-none-match'], etag)) {
		response.statusCode = 304;
		response.removeHeader('content-type');
		response.end();
		return;
	}
	response.statusCode = stored.status;
	if (representation !== stored.representations.identity) response.setHeader('content-encoding', coding);
	response.setHeader('content-length', body.length);
	response.end(request.method === 'HEAD' ? undefined : body);
}

function refuse(
	request: IncomingMessage,
	response: ServerResponse,
	status: ErrorStatus,
	site: Options['site'],
): string {
	const body = Buffer.from(errorPage(status));
	response.statusCode = status;
	for (const [name, value] of Object.entries(securityHeaders(site, [errorPageStyleSource])))
		response.setHeader(name, value);
	response.setHeader('content-type', 'text/html; charset=utf-8');
	response.setHeader('cache-control', 'no-store');
	response.setHeader('content-length', body.length);
	response.end(request.method === 'HEAD' ? undefined : body);
	return 'refused';
}

/** RFC 9110 §13.1.2: weak comparison, and `*` matches whatever exists. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
	return ifNoneMatch?.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag) ?? false;
}

function isWellFormed(path: string): boolean {
	try {
		decodeURIComponent(path);
		return path.startsWith('/');
	} catch {
		return false;
	}
}
