import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/** A network of IPv6 addresses that one household or telephone has for itself (RFC 6177 §2): four of eight groups. */
const groupsOfNetwork = 4;

/**
 * Who sends a request, as far as it decides on a fair share. It is compared and forgotten: never kept, never logged.
 *
 * Behind a trusted proxy it is the last address in `X-Forwarded-For`, which that proxy itself has written: those before it
 * may be anybody's invention.
 */
export function clientOf(
	{ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
	trustsProxy: boolean,
): string {
	const forwarded = trustsProxy
		? String(headers['x-forwarded-for'] ?? '')
				.split(',')
				.at(-1)
				?.trim()
		: '';
	return networkOf(forwarded || socket.remoteAddress || '');
}

/** An IPv4 address as it is; of an IPv6 address, the network of one subscriber. */
function networkOf(address: string): string {
	const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
	if (!isIPv6(plain)) return plain;
	const [head = '', tail] = plain.replace(/%.*$/, '').split('::');
	const groups = (part: string | undefined) => (part ? part.split(':') : []);
	const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
	const all = [...groups(head), ...Array<string>(Math.max(0, missing)).fill('0'), ...groups(tail)];
	return all
		.slice(0, groupsOfNetwork)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(':');
}
