import { createServer, type Server } from 'node:http';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { ContentStatus } from '../contract';
import { addContentMetrics } from './content-metrics';
import { answerHealth, healthResult } from './respond';
import { type AccessEntry, abortedStatus } from './server';

interface Sources {
	/** What runs: the name of its build, the version of its code, the version of Node. */
	build: Readonly<Record<'build' | 'version' | 'node', string>>;
	/** True when readers may be sent here. */
	isReady(): boolean;
	cacheBytes(): Record<string, number>;
	currentVersion(): string | undefined;
	/** What Next has told last about the content; undefined before it has. */
	contentStatus(): ContentStatus | undefined;
	/** Since when (ms since 1970) there is no content that can be used; null while there is. */
	contentUnreadableSince(): number | null;
	/** Since when (ms since 1970) Next has not answered; undefined while it does. */
	upstreamDownSince(): number | undefined;
	/** Times a document could not be kept on disk. */
	documentsNotKept(): number;
	/** Lines of the log that nobody has taken. */
	lostLines(): number;
}

/** Seconds; an answer from memory takes well under a millisecond, one from Next some 15. */
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 2.5, 10];

/** What an operator watches, in the format of Prometheus. */
export function createMetrics({
	build,
	cacheBytes,
	currentVersion,
	contentStatus,
	contentUnreadableSince,
	upstreamDownSince,
	documentsNotKept,
	lostLines,
	isReady,
}: Sources) {
	const registry = new Registry();
	const registers = [registry];
	const requests = new Counter({
		name: 'minid_requests_total',
		help: `Answers by status and by what the cache did. stale: from memory, since Next fails. aborted (${abortedStatus}): the reader did not get it.`,
		labelNames: ['status', 'cache'],
		registers,
	});
	// Alarms stand on these: they must be there before the first of them happens.
	requests.inc({ status: 200, cache: 'stale' }, 0);
	requests.inc({ status: abortedStatus, cache: 'aborted' }, 0);
	requests.inc({ status: 500, cache: 'failed' }, 0);
	requests.inc({ status: 503, cache: 'refused' }, 0);
	const duration = new Histogram({ name: 'minid_request_seconds', help: 'Time to an answer.', buckets, registers });
	const { observe } = duration.labels();
	const probes = new Counter({
		name: 'minid_health_probes_total',
		help: 'Answers to /healthz/* at the public port, by status: no reader asks there.',
		labelNames: ['status'],
		registers,
	});
	for (const status of [200, 503]) probes.inc({ status }, 0);
	const upstreamAnswers = new Counter({
		name: 'minid_upstream_answers_total',
		help: 'Answers of Next by status, without probes. 200: it has made a document. 304: what is kept holds still.',
		labelNames: ['status'],
		registers,
	});
	for (const status of [200, 304]) upstreamAnswers.inc({ status }, 0);
	const restarts = new Counter({
		name: 'minid_upstream_restarts_total',
		help: 'Times Next was started again, or should have been and could not.',
		registers,
	});
	new Gauge({
		name: 'minid_ready',
		help: 'Whether readers may be sent here, as /healthz/ready says: 1 or 0.',
		registers,
		collect() {
			this.set(isReady() ? 1 : 0);
		},
	});
	new Gauge({
		name: 'minid_upstream_down_since_seconds',
		help: 'Since when Next has not answered (Unix time); 0 while it does.',
		registers,
		collect() {
			this.set((upstreamDownSince() ?? 0) / 1000);
		},
	});
	new Counter({
		name: 'minid_documents_not_kept_total',
		help: 'Times a document could not be kept on disk for the next start.',
		registers,
		collect() {
			this.reset();
			this.inc(documentsNotKept());
		},
	});
	new Counter({
		name: 'minid_log_lines_lost_total',
		help: 'Lines of the log that nobody took, or for which there was no room.',
		registers,
		collect() {
			this.reset();
			this.inc(lostLines());
		},
	});
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
		name: 'minid_build_info',
		help: 'The build that runs, by a hash of its sources: always 1, what it is are the labels.',
		labelNames: Object.keys(build),
		registers,
	}).set(build, 1);
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
	addContentMetrics(registry, { contentStatus, contentUnreadableSince });
	return {
		answered: ({ status, cache, ms }: AccessEntry): void => {
			// What machines ask each second would make errors of each start, and hide those that readers meet.
			if (cache === healthResult) probes.inc({ status });
			else {
				requests.inc({ status, cache });
				observe(ms / 1000);
			}
		},
		upstreamAnswered: (status: number): void => upstreamAnswers.inc({ status }),
		upstreamRestarted: (): void => restarts.inc(),
		/**
		 * A server that gives the metrics at every address, and health where the public server does: it answers also when
		 * readers have taken all connections there. It must listen where readers do not come.
		 */
		server: (): Server =>
			createServer(async ({ url }, response) => {
				if (answerHealth(url, response, isReady)) return;
				const text = await registry.metrics();
				response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text);
			}),
	};
}
