import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What an address that is given to a colleague shows, and for how long. */
export interface Share {
	/** The saved version, by its whole name in git. */
	commit: string;
	/** Milliseconds since 1970. */
	expires: number;
}

const keyBytes = 32;

/** Bytes of the commit (SHA-1), of the expiry in seconds, and of the signature: 128 bits cannot be guessed. */
const sizes = { commit: 20, expires: 5, signature: 16 } as const;

/** The address part that stands for a share. Nobody makes one without the key. */
export function signShare({ commit, expires }: Share, key: Uint8Array): string {
	const claim = Buffer.alloc(sizes.commit + sizes.expires);
	claim.write(commit, 'hex');
	claim.writeUIntBE(Math.floor(expires / 1000), sizes.commit, sizes.expires);
	return Buffer.concat([claim, signatureOf(claim, key)]).toString('base64url');
}

/** What a token stands for; undefined for one that is not ours, has been tampered with, or is past its time. */
export function readShare(token: string, key: Uint8Array, now: number): Share | undefined {
	const bytes = Buffer.from(token, 'base64url');
	// One way of writing it alone: else there would be other addresses for the same.
	if (bytes.length !== sizes.commit + sizes.expires + sizes.signature || bytes.toString('base64url') !== token)
		return undefined;
	const claim = bytes.subarray(0, -sizes.signature);
	if (!timingSafeEqual(bytes.subarray(-sizes.signature), signatureOf(claim, key))) return undefined;
	const expires = claim.readUIntBE(sizes.commit, sizes.expires) * 1000;
	return now < expires ? { commit: claim.toString('hex', 0, sizes.commit), expires } : undefined;
}

function signatureOf(claim: Uint8Array, key: Uint8Array): Buffer {
	return createHmac('sha256', key).update(claim).digest().subarray(0, sizes.signature);
}

/** The key, which outlives a start of the workshop, made when there is none. Whoever makes it first has made it. */
export async function shareKey(file: string): Promise<Buffer> {
	const known = await readFile(file).catch(() => undefined);
	if (known?.length === keyBytes) return known;
	const own = `${file}.${randomBytes(6).toString('hex')}`;
	await mkdir(dirname(file), { recursive: true });
	await writeFile(own, randomBytes(keyBytes), { mode: 0o600, flush: true });
	if (known) await rm(file, { force: true });
	await link(own, file).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'EEXIST') throw error;
	});
	await rm(own);
	return readFile(file);
}
