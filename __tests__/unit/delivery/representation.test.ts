import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { areOf, chooseCoding, representationsOf } from '@/lib/delivery/representation';
import { longDocument } from './delivery-under-test';

const text = Buffer.from('MinID er en elektronisk ID. '.repeat(50));

describe('a text', () => {
	it('has each coding, and each gives the text back', async () => {
		const { identity, br, gzip } = await representationsOf(text, 'text/html; charset=utf-8', 'best');
		expect(identity.body).toEqual(text);
		expect(brotliDecompressSync(br.body)).toEqual(text);
		expect(gunzipSync(gzip.body)).toEqual(text);
		expect(br.body.length).toBeLessThan(text.length / 5);
	});

	it('has a strong tag of its own for each coding, which changes with the text', async () => {
		const first = await representationsOf(text, 'text/html', 'best');
		const other = await representationsOf(Buffer.from(`${text} `), 'text/html', 'best');
		const tags = [first, other].flatMap(({ identity, br, gzip }) => [identity.etag, br.etag, gzip.etag]);
		expect(new Set(tags).size).toBe(6);
		for (const tag of tags) expect(tag).toMatch(/^"[\w-]{20,}"$/);
	});

	it('has the same tag each time', async () => {
		expect(await representationsOf(text, 'text/html', 'best')).toEqual(
			await representationsOf(text, 'text/html', 'best'),
		);
	});

	it.each(['text/css', 'image/svg+xml', 'application/xml', 'application/ld+json'])(
		'may be of type %s',
		async (type) => {
			const { identity, br } = await representationsOf(text, type, 'best');
			expect(br).not.toBe(identity);
		},
	);
});

describe('haste', () => {
	it('gives other bytes with other tags, and the same text', async () => {
		const page = Buffer.from(longDocument());
		const quick = await representationsOf(page, 'text/html', 'quick');
		const best = await representationsOf(page, 'text/html', 'best');
		expect(brotliDecompressSync(quick.br.body)).toEqual(page);
		expect(gunzipSync(quick.gzip.body)).toEqual(page);
		expect(quick.br.body.length).toBeGreaterThan(best.br.body.length);
		expect(new Set([quick.br.etag, quick.gzip.etag, best.br.etag, best.gzip.etag]).size).toBe(4);
		expect(quick.identity).toEqual(best.identity);
	});
});

describe('bytes that come again', () => {
	it('are known, in haste or not', async () => {
		for (const effort of ['quick', 'best'] as const) {
			const representations = await representationsOf(text, 'text/html', effort);
			expect(areOf(representations, Buffer.from(text))).toBe(true);
			expect(areOf(representations, Buffer.from(`${text} `))).toBe(false);
		}
	});
});

describe('what is small or compressed already', () => {
	it.each([
		['font/woff2', text],
		['image/png', text],
		['', text],
		['text/plain', Buffer.from('kort')],
		['text/html', Buffer.alloc(0)],
	])('is sent as it is: %s', async (type, body) => {
		const { identity, br, gzip } = await representationsOf(body, type, 'best');
		expect([br, gzip]).toEqual([identity, identity]);
		expect(br).toBe(identity);
	});
});

describe('the coding for a reader', () => {
	it.each([
		['gzip, deflate, br, zstd', 'br'],
		['gzip, deflate', 'gzip'],
		['br;q=0.1, gzip;q=1', 'br'],
		['br;q=0, gzip', 'gzip'],
		['gzip;q=1', 'gzip'],
		['gzip;q=1.0', 'gzip'],
		['br; q=0.0 , gzip;q=0', 'identity'],
		['BR', 'br'],
		['*', 'br'],
		['*;q=0', 'identity'],
		['br;q=0, *', 'gzip'],
		['identity', 'identity'],
		['deflate', 'identity'],
		['br;q=x', 'identity'],
		['', 'identity'],
		[undefined, 'identity'],
	])('who accepts «%s» is %s', (header, coding) => {
		expect(chooseCoding(header)).toBe(coding);
	});
});
