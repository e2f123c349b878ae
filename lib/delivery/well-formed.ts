import type { IncomingMessage } from 'node:http';

type Head = Pick<IncomingMessage, 'httpVersion' | 'headers' | 'rawHeaders'>;

/**
 * True for a request whose head means one thing to everybody who reads it: one `Host` (RFC 9112 §3.2), and no transfer coding
 * but `chunked` (§6.1). Node takes the first of two hosts, and others the last: between them, anybody could be sent anywhere.
 */
export function isUnambiguous({ httpVersion, headers, rawHeaders }: Head): boolean {
	let hosts = 0;
	for (let at = 0; at < rawHeaders.length; at += 2) {
		const name = rawHeaders[at];
		if (name?.length === 4 && name.toLowerCase() === 'host') hosts++;
	}
	const coding = headers['transfer-encoding'];
	return (
		(hosts === 1 || (hosts === 0 && httpVersion === '1.0')) &&
		(coding === undefined || coding.toLowerCase() === 'chunked')
	);
}
