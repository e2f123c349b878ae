import { type IncomingHttpHeaders, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';
import type { ErrorStatus } from '../addresses/error-pages';
import { negotiateLocale } from '../i18n/negotiate';
import { isLocale, type Locale } from '../i18n/routing';
import type { Settings } from '../settings';
import type { FilteredDocument } from './document-filter';
import type { ErrorPages } from './error-pages';
import { securityHeaders } from './headers';
import { type Coding, chooseCoding } from './representation';

/** A status with which this server refuses: 417 is told to machines alone. */
export type RefusalStatus = ErrorStatus | 417;

export interface Refusal {
	status: RefusalStatus;
	headers: Record<string, string>;
	body: Buffer;
}

type AskedFor = Pick<IncomingHttpHeaders, 'accept' | 'accept-encoding'>;

/** What a status says besides its page (RFC 9110 §10.2.3, §15.5.6). */
const extraHeaders: Partial<Record<RefusalStatus, Record<string, string>>> = {
	405: { allow: 'GET, HEAD', connection: 'close' },
	408: { connection: 'close' },
	417: { connection: 'close' },
	503: { 'retry-after': '10' },
};

const lifetime = { 'cache-control': 'no-store' };

/** Every refusal of the public server, with the same protection as every page. */
export function createRefusals(pages: () => ErrorPages, settings: Pick<Settings, 'origin' | 'indexable' | 'hsts'>) {
	/** A line of text, for what asks for no page: twenty bytes asked should not be forty thousand answered. */
	const line = (status: RefusalStatus): Refusal => {
		const body = Buffer.from(`${status} ${STATUS_CODES[status]}\n`);
		const headers = { ...securityHeaders(settings), ...lifetime, 'content-type': 'text/plain; charset=utf-8' };
		return { status, body, headers: { ...headers, 'content-length': String(body.length), ...extraHeaders[status] } };
	};
	/** The error page in the visitor's language, in the coding that the visitor understands. */
	const page = (status: ErrorStatus, locale: Locale, acceptEncoding?: string): Refusal => {
		const document = pages()[locale][status];
		const coding = chooseCoding(acceptEncoding);
		const body = inEveryCoding(document)[coding];
		return {
			status,
			body,
			headers: {
				...securityHeaders(settings, document.styleHashes),
				...lifetime,
				'content-type': 'text/html; charset=utf-8',
				'content-length': String(body.length),
				...(coding !== 'identity' && { 'content-encoding': coding }),
				...extraHeaders[status],
			},
		};
	};
	return {
		line,
		page,
		/** A page for whoever may want to read one, else a line. */
		fitting: (status: ErrorStatus, locale: Locale, asked: AskedFor): Refusal =>
			takesPages(asked.accept) ? page(status, locale, asked['accept-encoding']) : line(status),
	};
}

/** A browser names `text/html` where a page is to be shown, and leaves it out for pictures and style sheets. */
function takesPages(accept: string | undefined): boolean {
	return accept === undefined || /text\/html|^\*\/\*$/.test(accept);
}

const packed = new WeakMap<FilteredDocument, Record<Coding, Buffer>>();

/** An error page in each coding, made when it is first refused with (2 ms). */
function inEveryCoding(document: FilteredDocument): Record<Coding, Buffer> {
	const known = packed.get(document);
	if (known) return known;
	const identity = Buffer.from(document.html);
	const made = {
		identity,
		br: brotliCompressSync(identity, { params: { [zlib.BROTLI_PARAM_QUALITY]: 5 } }),
		gzip: gzipSync(identity),
	};
	packed.set(document, made);
	return made;
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
