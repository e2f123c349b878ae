/** What of a request decides whether it is let in. */
export interface Visitor {
	method: string;
	host: string | undefined;
	/** `Origin`, which browsers send with everything that may change something (Fetch § 3.1). */
	origin: string | undefined;
	/** `Sec-Fetch-Site`, which a page cannot forge. */
	site: string | undefined;
	/** Whether it is a page that the reader goes to, as `Sec-Fetch-Mode` says. */
	isNavigation: boolean;
}

/**
 * Why a request is turned away, in Norwegian; undefined for one that may come in. The host keeps names of others that lead
 * here out (DNS rebinding), the origin keeps other sites from making an editor's browser save something.
 */
export function reasonToRefuse(visitor: Visitor, origins: ReadonlySet<string>): string | undefined {
	const hosts = new Set([...origins].map((origin) => new URL(origin).host));
	if (!visitor.host || !hosts.has(visitor.host)) return `Verkstedet svarer bare på ${[...origins].join(' eller ')}.`;
	const isReading = visitor.method === 'GET' || visitor.method === 'HEAD';
	if (!isReading && visitor.method !== 'POST') return `${visitor.method} brukes ikke her.`;
	if (!isReading && (!visitor.origin || !origins.has(visitor.origin)))
		return 'Skjemaet kom fra et annet nettsted, og er ikke lagret.';
	// A link from elsewhere may lead here; a picture or a frame of another site may not fetch from here.
	if (visitor.site === 'cross-site' && !(isReading && visitor.isNavigation))
		return 'Et annet nettsted kan ikke hente noe herfra.';
	return undefined;
}

/** The origins by which the workshop may be asked: its own machine's names, or the one that the proxy in front has. */
export function ownOrigins({ port, proxyOrigin }: { port: number; proxyOrigin: string | undefined }): Set<string> {
	if (proxyOrigin) return new Set([proxyOrigin]);
	return new Set(['localhost', '127.0.0.1', '[::1]'].map((name) => `http://${name}:${port}`));
}
