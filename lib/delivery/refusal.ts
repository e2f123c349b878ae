import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { negotiateLocale } from '../i18n/negotiate';
import { isLocale, type Locale } from '../i18n/routing';
import type { ErrorStatus } from '../routing/error-status';
import type { Site } from '../site';
import type { ErrorPages } from './error-pages';
import { securityHeaders } from './headers';

export interface Refusal {
	status: ErrorStatus;
	headers: Record<string, string>;
	body: Buffer;
}

/** What a status says besides its page (RFC 9110 §10.2.3, §15.5.6). */
const extraHeaders: Partial<Record<ErrorStatus, Record<string, string>>> = {
	405: { allow: 'GET, HEAD', connection: 'close' },
	408: { connection: 'close' },
	503: { 'retry-after': '10' },
};

/** Makes a refusal: the error page in the visitor's language, with the same protection as every page. */
export function createRefusals(pages: () => ErrorPages, site: Pick<Site, 'origin' | 'indexable'>) {
	return (status: ErrorStatus, locale: Locale): Refusal => {
		const { html, styleHashes } = pages()[locale][status];
		const body = Buffer.from(html);
		return {
			status,
			body,
			headers: {
				...securityHeaders(site, styleHashes),
				'content-type': 'text/html; charset=utf-8',
				'cache-control': 'no-store',
				'content-length': String(body.length),
				...extraHeaders[status],
			},
		};
	};
}

/** The language of an address, or else the visitor's own. */
export function localeOf(target: string, acceptLanguage: string | undefined): Locale {
	const first = target.split(/[/?]/, 2)[1];
	return isLocale(first) ? first : negotiateLocale(acceptLanguage);
}

/** Answers on a connection whose request could not be read, and ends it. */
export function refuseUnread(socket: Duplex, { status, headers, body }: Refusal): void {
	const lines = Object.entries({ ...headers, connection: 'close' }).map(([name, value]) => `${name}: ${value}\r\n`);
	socket.end(Buffer.concat([Buffer.from(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`), body]));
}
