import type { IncomingMessage } from 'node:http';
import type { Settings } from '../settings';

/**
 * Says where a request should have been sent, when the site has a public address and this is another: `www`, another name,
 * or plain http where a trusted proxy says so. Undefined when it has come to the right place.
 */
export function createAddressCheck({
	origin,
	hasPublicAddress,
	trustsProxy,
}: Pick<Settings, 'origin' | 'hasPublicAddress' | 'trustsProxy'>) {
	const { protocol, host } = new URL(origin);
	const defaultPort = protocol === 'https:' ? /:443$/ : /:80$/;
	return ({ headers, url = '/' }: Pick<IncomingMessage, 'headers' | 'url'>): string | undefined => {
		if (!hasPublicAddress) return undefined;
		const asked = (trustsProxy && first(headers['x-forwarded-host'])) || headers.host;
		const scheme = trustsProxy && first(headers['x-forwarded-proto']);
		const isRightHost = asked === host || asked?.toLowerCase().replace(defaultPort, '') === host;
		if (isRightHost && (!scheme || `${scheme.toLowerCase()}:` === protocol)) return undefined;
		return origin + (url.startsWith('/') ? url : '/');
	};
}

/** A chain of proxies writes its values one after another: the first is the reader's. */
function first(value: string | string[] | undefined): string | undefined {
	return String(value ?? '')
		.split(',')[0]
		?.trim();
}
