import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import inject from 'light-my-request';
import type { Registry } from '../content/store/content-store';
import { registryOfRequest } from '../content/store/registry';
import { contentStatusPath } from '../contract';
import { provideViews } from './ask-view';
import { editorIn } from './editor';
import { ownOrigins, reasonToRefuse } from './guard';
import { keepUp, patience } from './keep-up';
import { nothingHere } from './nothing-here';
import { newSession, sessionCookie, sessionIn } from './session';
import { readShareAddress } from './shares';
import { showDocument, withPrefix } from './show-document';
import { readViewAddress } from './views';

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The rooms that tell what readers have now: at night nobody is to act on what was so before. */
const roomsOfNow = /^\/verksted(?:\/driftsmelding)?(?:\?|$)/;

/** What is the workshop's own, or for machines alone: none of it is a page of the site. */
const ownAddresses = new RegExp(`^(?:/verksted|/_next|${contentStatusPath})(?:[/?]|$)`);

interface Options {
	/** Asked once the port is known. */
	port(): number;
	proxyOrigin: string | undefined;
	/** The built Next of the workshop. */
	next: Handle;
}

/** The workshop's server: decides who is let in, shows views of the site, and passes the rest on to the rooms. */
export function createWorkshopServer({ port, proxyOrigin, next }: Options): Server {
	provideViews(askNext);
	return createServer((request, response) => {
		serve(request, response).catch((error: unknown) => {
			console.error(error);
			refuse(response, 500, 'Noe gikk galt. Det står mer i vinduet der verkstedet ble startet.');
		});
	});

	async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const { method = 'GET', headers, url = '/' } = request;
		const reason = reasonToRefuse(
			{
				method,
				host: headers.host,
				origin: headers.origin,
				site: headers['sec-fetch-site']?.toString(),
				isNavigation: headers['sec-fetch-mode'] === 'navigate',
			},
			ownOrigins({ port: port(), proxyOrigin }),
		);
		if (reason) return refuse(response, 403, reason);
		if (url === '/') return void response.writeHead(303, { location: '/verksted' }).end();
		const view = readViewAddress(url) ?? (await readShareAddress(url));
		if (view) return showView(view, request, response);
		if (!ownAddresses.test(url) || url.startsWith(contentStatusPath))
			return refuse(response, 404, 'Denne adressen har verkstedet ikke.');
		await enterRoom(request, response);
	}

	async function enterRoom(request: IncomingMessage, response: ServerResponse): Promise<void> {
		if (!sessionIn(request.headers.cookie)) {
			const session = newSession();
			const secure = proxyOrigin?.startsWith('https:') ? '; Secure' : '';
			response.setHeader('set-cookie', `${sessionCookie}=${session}; Path=/; HttpOnly; SameSite=Strict${secure}`);
			// The page that is made now knows it too.
			request.headers.cookie = [request.headers.cookie, `${sessionCookie}=${session}`].filter(Boolean).join('; ');
		}
		// A header of this name from outside would say who the editor is.
		if (!proxyOrigin)
			for (const name of Object.keys(request.headers))
				if (name.startsWith('x-forwarded-')) delete request.headers[name];
		const policy = roomPolicy(randomBytes(16).toString('base64'));
		// Next reads the nonce for its own scripts from the request (its guide to Content Security Policy).
		request.headers['content-security-policy'] = policy;
		setSafeHeaders(response, policy);
		if (request.url?.startsWith('/verksted')) {
			const editor = editorIn({ get: (name) => request.headers[name]?.toString() ?? null });
			const look = roomsOfNow.test(request.url) ? patience.lookAtNow : patience.look;
			await keepUp({ editor, ...(request.method === 'GET' ? look : patience.write) });
		}
		await next(request, response);
	}

	async function showView(
		{ registry, prefix, address }: NonNullable<ReturnType<typeof readViewAddress>>,
		request: IncomingMessage,
		response: ServerResponse,
	): Promise<void> {
		if (ownAddresses.test(address)) return refuse(response, 404, 'Dette er ingen side på nettstedet.');
		if (!registry) {
			setSafeHeaders(response, viewPolicy);
			return void response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(nothingHere);
		}
		if (request.method === 'POST') return refuse(response, 403, 'Dette er bare en visning.');
		const { 'accept-language': language = 'nb', 'user-agent': agent = '' } = request.headers;
		const shown = await askNext(registry, address, { 'accept-language': language, 'user-agent': agent });
		setSafeHeaders(response, viewPolicy);
		const { location, 'content-type': type } = shown.headers;
		if (location) response.setHeader('location', withPrefix(pathOf(String(location)), prefix));
		if (type) response.setHeader('content-type', type);
		const isPage = /^text\/html/.test(String(type));
		response.writeHead(shown.status).end(isPage ? showDocument(shown.body.toString('utf8'), prefix) : shown.body);
	}

	/** What Next makes of an address, of another content than its own. */
	async function askNext(registry: Registry, url: string, headers: Readonly<Record<string, string>>) {
		const own = { host: `localhost:${port()}`, ...headers };
		const {
			statusCode,
			headers: answered,
			rawPayload,
		} = await registryOfRequest.run(registry, () =>
			// Asked for its answer here: by itself it would begin when it is awaited, outside, with another content.
			inject((request, answer) => void next(request, answer), { method: 'GET', url, headers: own }).then(
				(done) => done,
			),
		);
		return { status: statusCode, headers: answered, body: rawPayload };
	}
}

/** The path of an address that Next has made absolute for its own host. */
function pathOf(location: string): string {
	const { pathname, search, hash } = new URL(location, 'http://localhost');
	return pathname + search + hash;
}

/** Editors' pages have scripts, their own alone. CodeMirror makes its style as it runs. */
function roomPolicy(nonce: string): string {
	return [
		"default-src 'self'",
		`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' data: blob:",
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'self'",
		"frame-ancestors 'self'",
	].join('; ');
}

/** A view runs nothing, as the readers' pages do not. */
const viewPolicy =
	"default-src 'self'; script-src 'none'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

function setSafeHeaders(response: ServerResponse, policy: string): void {
	response.setHeader('content-security-policy', policy);
	response.setHeader('x-content-type-options', 'nosniff');
	response.setHeader('referrer-policy', 'same-origin');
	response.setHeader('cache-control', 'no-store');
	response.setHeader('x-robots-tag', 'noindex');
}

function refuse(response: ServerResponse, status: number, reason: string): void {
	if (!response.headersSent) response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
	response.end(`${reason}\n`);
}
