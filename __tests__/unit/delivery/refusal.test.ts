import { PassThrough } from 'node:stream';
import { createRefusals, localeOf, refuseUnread } from '@/lib/delivery/refusal';
import { errorStatuses } from '@/lib/routing/error-status';
import { errorPages } from './error-pages-under-test';

const refusals = createRefusals(errorPages, { origin: 'https://minid.no', indexable: true, hsts: [] });

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
