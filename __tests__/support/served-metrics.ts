import { createMetrics } from '@/lib/delivery/metrics';
import { contentStatus } from './content-status';

const content = contentStatus({ addresses: [], versions: [] });

/** The metrics of a site on which all is well, and what Prometheus would read of them now: each sample by its series. */
export function servedMetrics() {
	const { answered, server } = createMetrics({
		build: { build: '0a1b', version: '0.1.0', node: 'v24.0.0' },
		isReady: () => true,
		cacheBytes: () => ({ pages: 1 }),
		currentVersion: () => content.version,
		contentStatus: () => content,
		upstreamDownSince: () => undefined,
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
