import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { chooseCoding, representationsOf } from '@/lib/delivery/representation';

const text = Buffer.from('MinID er en elektronisk ID. '.repeat(50));

describe('a text', () => {
	it('has each coding, and each gives the text back', async () => {
		const { identity, br, gzip } = await representationsOf(text, 'text/html; charset=utf-8');
		expect(identity.body).toEqual(text);
		expect(brotliDecompressSync(br.body)).toEqual(text);
		expect(gunzipSync(gzip.body)).toEqual(text);
		expect(br.body.length).toBeLessThan(text.length / 5);
	});

	it('has a strong tag of its own for each coding, which changes with the text', async () => {
		const first = await representationsOf(text, 'text/html');
		const other = await representationsOf(Buffer.from(`${text} `), 'text/html');
		const tags = [first, other].flatMap(({ identity, br, gzip }) => [identity.etag, br.etag, gzip.etag]);
		expect(new Set(tags).size).toBe(6);
		for (const tag of tags) expect(tag).toMatch(/^"[\w-]{20,}"$/);
	});

	it('has the same tag each time', async () => {
		expect(await representationsOf(text, 'text/html')).toEqual(await representationsOf(text, 'text/html'));
	});

	it.each(['text/css', 'image/svg+xml', 'application/xml', 'application/ld+json'])(
		'may be of type %s',
		async (type) => {
			const { identity, br } = await representationsOf(text, type);
			expect(br).not.toBe(identity);
		},
	);
});

describe('what is small or compressed already', () => {
	it.each([
		['font/woff2', text],
		['image/png', text],
		['', text],
		['text/plain', Buffer.from('kort')],
		['text/html', Buffer.alloc(0)],
	])('is sent as it is: %s', async (type, body) => {
		const { identity, br, gzip } = await representationsOf(body, type);
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
