import { createMetrics } from '@/lib/delivery/metrics';
import { contentStatus } from './content-status';

const content = contentStatus({ addresses: [], versions: [] });

/** How a site is, for those who watch over it. */
export interface Watched {
	isReady?: boolean;
	/** Milliseconds since 1970. */
	unreadableSince?: number | null;
	/** Times a document could not be kept so far. */
	notKept?(): number;
}

/** The metrics of a site on which all is well, but for what is said, and what Prometheus would read of them now: each sample by its series. */
export function servedMetrics({ isReady = true, unreadableSince = null, notKept = () => 0 }: Watched = {}) {
	const { answered, server } = createMetrics({
		build: { build: '0a1b', version: '0.1.0', node: 'v24.0.0' },
		isReady: () => isReady,
		cacheBytes: () => ({ pages: 1 }),
		currentVersion: () => content.version,
		contentStatus: () => (unreadableSince === null ? content : undefined),
		contentUnreadableSince: () => unreadableSince,
		upstreamDownSince: () => undefined,
		documentsNotKept: notKept,
		lostLines: () => 0,
	});
	const read = async (): Promise<Map<string, number>> => {
		const own = server();
		await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
		const address = own.address();
		const port = typeof address === 'object' ? address?.port : 0;
		const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
		own.closeAllConnections();
		own.close();
		const samples = text.matchAll(/^(minid\S+) (\S+)$/gm);
		return new Map([...samples].map(([, series = '', value]) => [series, Number(value)]));
	};
	return { answered, read };
}
