import fc from 'fast-check';
import { decodeDocument, encodeDocument } from '@/lib/delivery/document-file';
import { representationsOf } from '@/lib/delivery/representation';
import type { StoredResponse } from '@/lib/delivery/shared-cache';
import { seeds } from '../../support/seeds';
import { asItIs, keptResponse, longDocument } from './delivery-under-test';

const html = 'text/html; charset=utf-8';

async function page(fields: Partial<StoredResponse> = {}): Promise<StoredResponse> {
	const representations = await representationsOf(Buffer.from(longDocument()), html, 'best');
	return keptResponse({ headers: { 'content-type': html, vary: 'Accept-Encoding' }, representations, ...fields });
}

describe('a document on disk', () => {
	it('comes back as it was', async () => {
		const response = await page({ version: '7-æ', entityTag: 'W/"a"', freshUntil: 31 });
		expect(decodeDocument('/nb/æ', encodeDocument('/nb/æ', response))).toEqual(response);
	});

	it('comes back when it is not compressed', () => {
		const response = keptResponse({ representations: asItIs(Buffer.from([0, 255, 1])) });
		expect(decodeDocument('nb /bilder/a.png', encodeDocument('nb /bilder/a.png', response))).toEqual(response);
	});

	it('is not what is kept under another name', async () => {
		expect(decodeDocument('/nb/b', encodeDocument('/nb/a', await page()))).toBeUndefined();
	});
});

describe.each(seeds)('a file that is not what was written (seed %i)', (seed) => {
	it('is no document when it has been cut anywhere', async () => {
		const file = encodeDocument('/nb', await page());
		fc.assert(
			fc.property(fc.integer({ min: 0, max: file.length - 1 }), (length) => {
				expect(decodeDocument('/nb', file.subarray(0, length))).toBeUndefined();
			}),
			{ seed },
		);
	});

	it('is no document when any bit of it has turned, or anything has been added', async () => {
		const file = encodeDocument('/nb', await page());
		fc.assert(
			fc.property(fc.integer({ min: 0, max: file.length * 8 - 1 }), (bit) => {
				const turned = Buffer.from(file);
				turned.writeUInt8(turned.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
				expect(decodeDocument('/nb', turned)).toBeUndefined();
			}),
			{ seed },
		);
		expect(decodeDocument('/nb', Buffer.concat([file, Buffer.from('a')]))).toBeUndefined();
	});

	it('is no document when it has come from elsewhere', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
				expect(decodeDocument('/nb', Buffer.from(bytes))).toBeUndefined();
			}),
			{ seed },
		);
	});
});
