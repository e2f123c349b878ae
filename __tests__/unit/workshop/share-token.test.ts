import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readShare, shareKey, signShare } from '@/lib/workshop/share-token';

const key = Buffer.alloc(32, 7);
const now = Date.parse('2026-11-27T12:00:00Z');
const share = { commit: '0123456789abcdef0123456789abcdef01234567', expires: now + 60_000 };

describe('the address for a colleague', () => {
	it('names a version until its time, and nothing afterwards', () => {
		const token = signShare(share, key);
		expect(readShare(token, key, now)).toEqual(share);
		expect(readShare(token, key, share.expires - 1)).toEqual(share);
		expect(readShare(token, key, share.expires)).toBeUndefined();
	});

	it('is worth nothing with a sign changed, a sign more or less, or another key', () => {
		const token = signShare(share, key);
		expect(readShare(token, Buffer.alloc(32, 8), now)).toBeUndefined();
		for (const place of token.split('').keys()) {
			const other = token[place] === 'A' ? 'B' : 'A';
			expect(readShare(token.slice(0, place) + other + token.slice(place + 1), key, now)).toBeUndefined();
		}
		for (const wrong of ['', token.slice(1), token.slice(0, -1), `${token}A`, `${token}=`, token.replace(/.$/, '%41')])
			expect(readShare(wrong, key, now)).toBeUndefined();
	});

	it('cannot be made without the key', () => {
		fc.assert(
			fc.property(fc.uint8Array({ minLength: 41, maxLength: 41 }), (bytes) => {
				expect(readShare(Buffer.from(bytes).toString('base64url'), key, now)).toBeUndefined();
			}),
		);
	});
});

describe('its key', () => {
	it('is the same after a start, for all who ask at once, and for nobody else to read', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'minid-nokkel-'));
		try {
			const file = join(folder, 'tilstand', 'delingsnokkel');
			const keys = await Promise.all(Array.from({ length: 5 }, () => shareKey(file)));
			expect(new Set(keys.map((each) => each.toString('hex'))).size).toBe(1);
			expect(await shareKey(file)).toEqual(keys[0]);
			expect((await stat(file)).mode & 0o077).toBe(0);
		} finally {
			await rm(folder, { recursive: true });
		}
	});
});
