import { createServer, type Server } from 'node:http';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { type AccessEntry, answerHealth } from './server';

interface Sources {
	cacheBytes(): Record<string, number>;
	currentVersion(): string | undefined;
}

/** Seconds; an answer from memory takes well under a millisecond, one from Next some 15. */
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 2.5, 10];

/** What an operator watches, in the format of Prometheus. */
export function createMetrics({ cacheBytes, currentVersion }: Sources, isReady: () => boolean) {
	const registry = new Registry();
	const registers = [registry];
	const requests = new Counter({
		name: 'minid_requests_total',
		help: 'Answered requests by status and by what the cache did.',
		labelNames: ['status', 'cache'],
		registers,
	});
	const duration = new Histogram({ name: 'minid_request_seconds', help: 'Time to an answer.', buckets, registers });
	const { observe } = duration.labels();
	const restarts = new Counter({ name: 'minid_origin_restarts_total', help: 'Times Next was restarted.', registers });
	new Gauge({
		name: 'minid_cache_bytes',
		help: 'Bytes in the cache.',
		labelNames: ['shelf'],
		registers,
		collect() {
			for (const [shelf, bytes] of Object.entries(cacheBytes())) this.set({ shelf }, bytes);
		},
	});
	new Gauge({
		name: 'minid_content_version',
		help: 'The content version that readers see: always 1, the version is the label.',
		labelNames: ['version'],
		registers,
		collect() {
			this.reset();
			this.set({ version: currentVersion() ?? '' }, 1);
		},
	});
	return {
		answered: ({ status, cache, ms }: AccessEntry): void => {
			requests.inc({ status, cache });
			observe(ms / 1000);
		},
		originRestarted: (): void => restarts.inc(),
		/**
		 * A server that gives the metrics at every address, and health where the public server does: it answers also when
		 * readers have taken all connections there. It must listen on the machine's own address alone.
		 */
		server: (): Server =>
			createServer(async ({ url }, response) => {
				if (answerHealth(url, response, isReady)) return;
				const text = await registry.metrics();
				response.writeHead(200, { 'content-type': registry.contentType }).end(text);
			}),
	};
}
