import { PassThrough } from 'node:stream';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { errorStatuses } from '@/lib/addresses/error-pages';
import { createRefusals, localeOf, refuseUnread } from '@/lib/delivery/refusal';
import { errorPages } from './error-pages-under-test';

const refusals = createRefusals(() => errorPages, { origin: 'https://minid.no', indexable: true, hsts: [] });

describe('the language of a refusal', () => {
	it.each([
		['/nn/borte', 'nb', 'nn'],
		['/nb', 'nn', 'nb'],
		['/nn?a=b', 'nb', 'nn'],
		['/nnx', 'nb', 'nb'],
		['/borte', 'nn-NO,nb;q=0.5', 'nn'],
		['/%', 'en', 'nb'],
		['*', 'nn', 'nn'],
		['', undefined, 'nb'],
	])('at %s for a visitor who reads «%s» is %s', (target, acceptLanguage, locale) => {
		expect(localeOf(target, acceptLanguage)).toBe(locale);
	});
});

describe.each(errorStatuses)('a refusal with status %i', (status) => {
	it('is the page for it, safe and never kept', () => {
		const { headers, body } = refusals.page(status, 'nn');
		expect(String(body)).toBe(errorPages.nn[status].html);
		expect(headers).toMatchObject({
			'cache-control': 'no-store',
			'content-type': 'text/html; charset=utf-8',
			'content-length': String(body.length),
			'x-content-type-options': 'nosniff',
			'content-security-policy': expect.stringContaining(`style-src 'self' 'sha256-nn${status}='`),
		});
	});
});

describe('what a status says besides its page', () => {
	it('is which methods there are, when to come back, and that the connection ends', () => {
		expect(refusals.page(405, 'nb').headers).toMatchObject({ allow: 'GET, HEAD', connection: 'close' });
		expect(refusals.page(408, 'nb').headers).toHaveProperty('connection', 'close');
		expect(refusals.page(503, 'nb').headers).toHaveProperty('retry-after', '10');
		expect(refusals.page(404, 'nb').headers).not.toHaveProperty('retry-after');
	});
});

describe('a request that cannot be read', () => {
	it('gets a whole answer on its connection, which then ends', async () => {
		const socket = new PassThrough();
		refuseUnread(socket, refusals.page(431, 'nb'));
		const chunks: Buffer[] = [];
		for await (const chunk of socket) chunks.push(chunk as Buffer);
		const [head = '', body = ''] = String(Buffer.concat(chunks)).split('\r\n\r\n');
		expect(head).toMatch(/^HTTP\/1\.1 431 Request Header Fields Too Large\r\n/);
		expect(head).toMatch(/\r\nconnection: close(\r\n|$)/);
		expect(head).toContain(`\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`);
		expect(body).toBe(errorPages.nb[431].html);
	});
});

describe('who asks for a refusal', () => {
	const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';

	it('gets a page to read it on, packed as small as the browser allows', () => {
		for (const coding of ['br', 'gzip'] as const) {
			const { headers, body } = refusals.fitting(404, 'nb', { accept, 'accept-encoding': coding });
			expect(headers).toMatchObject({ 'content-encoding': coding, 'content-length': String(body.length) });
			const unpack = coding === 'br' ? brotliDecompressSync : gunzipSync;
			expect(String(unpack(body))).toBe(errorPages.nb[404].html);
		}
		expect(refusals.fitting(404, 'nb', {}).headers).not.toHaveProperty('content-encoding');
	});

	it.each(['image/avif,image/webp,*/*;q=0.8', 'text/css,*/*;q=0.1', 'application/json'])(
		'gets a line when there is no page to show it on: %s',
		(value) => {
			const { headers, body } = refusals.fitting(404, 'nb', { accept: value });
			expect(String(body)).toBe('404 Not Found\n');
			expect(headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
		},
	);
});
