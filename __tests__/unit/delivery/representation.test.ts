import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import {
	areOf,
	bodyOf,
	chooseCoding,
	etagOf,
	plainBody,
	type Representations,
	representationsOf,
} from '@/lib/delivery/representation';
import { longDocument } from './delivery-under-test';

const text = Buffer.from('MinID er en elektronisk ID. '.repeat(50));
const codings = ['br', 'gzip', 'identity'] as const;
const tagsOf = (representations: Representations) => codings.map((coding) => etagOf(representations, coding));

describe('a text', () => {
	it('has each coding, and each gives the text back', async () => {
		const representations = await representationsOf(text, 'text/html; charset=utf-8', 'best');
		const [br, gzip, identity] = await Promise.all(codings.map(async (coding) => bodyOf(representations, coding)));
		expect(identity).toEqual(text);
		expect(brotliDecompressSync(br ?? '')).toEqual(text);
		expect(gunzipSync(gzip ?? '')).toEqual(text);
		expect(br?.length).toBeLessThan(text.length / 5);
	});

	it('has a strong tag of its own for each coding, which changes with the text', async () => {
		const first = await representationsOf(text, 'text/html', 'best');
		const other = await representationsOf(Buffer.from(`${text} `), 'text/html', 'best');
		const tags = [...tagsOf(first), ...tagsOf(other)];
		expect(new Set(tags).size).toBe(6);
		for (const tag of tags) expect(tag).toMatch(/^"[\w-]{20,}"$/);
	});

	it('has the same bytes and tags each time', async () => {
		const [first, second] = [
			await representationsOf(text, 'text/html', 'best'),
			await representationsOf(text, 'text/html', 'best'),
		];
		expect(second).toEqual(first);
	});

	it.each(['text/css', 'image/svg+xml', 'application/xml', 'application/ld+json'])(
		'may be of type %s',
		async (type) => {
			expect(await representationsOf(text, type, 'best')).toMatchObject({ effort: 'best' });
		},
	);
});

describe('a coding that is not kept', () => {
	const compressed = (page: string) => representationsOf(Buffer.from(page), 'text/html', 'quick');

	it.each(['gzip', 'identity'] as const)(
		'is made once for all who ask for it at the same time, and is at hand for the next: %s',
		async (coding) => {
			const representations = await compressed(`Ny side, ${coding}. ${longDocument()}`);
			const [first, second] = [bodyOf(representations, coding), bodyOf(representations, coding)];
			expect(first).toBeInstanceOf(Promise);
			expect(second).toBe(first);
			expect(bodyOf({ ...representations }, coding)).toBe(first);
			const made = await first;
			expect(bodyOf(representations, coding)).toBe(made);
		},
	);

	it('is not held on to when only this server itself reads it', async () => {
		const page = `Ingen leser. ${longDocument()}`;
		const representations = await compressed(page);
		expect(String(await plainBody(representations))).toBe(page);
		expect(bodyOf(representations, 'identity')).toBeInstanceOf(Promise);
	});

	it('is made again when others have taken its place, with the same bytes', async () => {
		const representations = await compressed(longDocument());
		const before = await bodyOf(representations, 'gzip');
		for (let index = 0; index < 20; index++) await bodyOf(await compressed(`${index}`.repeat(1_000_000)), 'identity');
		const again = bodyOf(representations, 'gzip');
		expect(again).toBeInstanceOf(Promise);
		expect(await again).toEqual(before);
	});

	it('fails for those who ask for it, and no other, when what is kept is no brotli', async () => {
		const broken: Representations = { etag: '"b"', effort: 'best', kept: Buffer.from('no brotli') };
		await expect(bodyOf(broken, 'gzip')).rejects.toThrow();
		expect(bodyOf(broken, 'br')).toBe(broken.kept);
	});
});

describe('haste', () => {
	it('gives other bytes with other tags, and the same text', async () => {
		const page = Buffer.from(longDocument());
		const quick = await representationsOf(page, 'text/html', 'quick');
		const best = await representationsOf(page, 'text/html', 'best');
		expect(brotliDecompressSync(quick.kept)).toEqual(page);
		expect(quick.kept.length).toBeGreaterThan(best.kept.length);
		expect(etagOf(quick, 'br')).not.toBe(etagOf(best, 'br'));
		expect(quick.etag).toBe(best.etag);
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
		const representations = await representationsOf(body, type, 'best');
		expect(codings.map((coding) => bodyOf(representations, coding))).toEqual([body, body, body]);
		expect(tagsOf(representations)).toEqual(Array(3).fill(representations.etag));
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
