import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { ContentStatus } from '@/lib/contract';
import { createMetrics } from '@/lib/delivery/metrics';
import { contentStatus } from '../../support/content-status';
import { rawRequest } from '../../support/raw-request';

const status = contentStatus({ pages: { nb: 40, nn: 38 }, problems: { fatal: 1, error: 2, warning: 30 } });
const state = {
	version: undefined as string | undefined,
	pages: 0,
	content: undefined as ContentStatus | undefined,
	unreadableSince: 1_600_000_000_000 as number | null,
	isReady: false,
	downSince: undefined as number | undefined,
	lost: 0,
	notKept: 0,
};
const metrics = createMetrics({
	build: { build: '0a1b', version: '0.1.0', node: 'v24.0.0' },
	cacheBytes: () => ({ pages: state.pages, others: 7 }),
	currentVersion: () => state.version,
	contentStatus: () => state.content,
	contentUnreadableSince: () => state.unreadableSince,
	upstreamDownSince: () => state.downSince,
	lostLines: () => state.lost,
	documentsNotKept: () => state.notKept,
	isReady: () => state.isReady,
});
const server = metrics.server();

beforeAll(async () => {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const read = () => rawRequest(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, '/metrics');
const lines = async () => String((await read()).body).split('\n');

describe('the metrics', () => {
	it('are in the format that Prometheus reads', async () => {
		const { status, headers } = await read();
		expect([status, headers['content-type']]).toEqual([200, expect.stringMatching(/^text\/plain; version=0\.0\.4/)]);
	});

	it('count answers by status and by what the cache did', async () => {
		for (const cache of ['hit', 'hit', 'miss'])
			metrics.answered({ id: 'a-1', path: '/nb/hemmelig', status: 200, ms: 2, cache });
		metrics.answered({ id: 'a-2', path: '/%', status: 400, ms: 0.1, cache: 'refused' });
		expect(await lines()).toEqual(
			expect.arrayContaining([
				'minid_requests_total{status="200",cache="hit"} 2',
				'minid_requests_total{status="200",cache="miss"} 1',
				'minid_requests_total{status="400",cache="refused"} 1',
			]),
		);
	});

	it('tell how long answers take, in seconds', async () => {
		expect(await lines()).toEqual(
			expect.arrayContaining([
				'minid_request_seconds_bucket{le="0.001"} 1',
				'minid_request_seconds_bucket{le="0.0025"} 4',
				'minid_request_seconds_count 4',
			]),
		);
	});

	it('count health probes by themselves: they are no readers', async () => {
		const ofReaders = async () => (await lines()).filter((line) => /^minid_request/.test(line));
		const before = await ofReaders();
		for (const status of [503, 503, 200, 499])
			metrics.answered({ id: 'a-3', path: '/healthz/ready', status, ms: 300, cache: 'health' });
		expect(await ofReaders()).toEqual(before);
		expect((await lines()).filter((line) => line.startsWith('minid_health'))).toEqual([
			'minid_health_probes_total{status="200"} 1',
			'minid_health_probes_total{status="503"} 2',
			'minid_health_probes_total{status="499"} 1',
		]);
	});

	it('tell what the cache holds now', async () => {
		state.pages = 1_234;
		expect(await lines()).toEqual(
			expect.arrayContaining(['minid_cache_bytes{shelf="pages"} 1234', 'minid_cache_bytes{shelf="others"} 7']),
		);
	});

	it('name the one content version that readers see', async () => {
		const versions = async () => (await lines()).filter((line) => line.startsWith('minid_content_version{'));
		state.version = '1-a';
		expect(await versions()).toEqual(['minid_content_version{version="1-a"} 1']);
		state.version = '2-b';
		expect(await versions()).toEqual(['minid_content_version{version="2-b"} 1']);
	});

	it('name the build that runs', async () => {
		expect(await lines()).toContain('minid_build_info{build="0a1b",version="0.1.0",node="v24.0.0"} 1');
	});

	it('count how often Next was restarted', async () => {
		expect(await lines()).toContain('minid_upstream_restarts_total 0');
		metrics.upstreamRestarted();
		expect(await lines()).toContain('minid_upstream_restarts_total 1');
	});

	it('have the answers that somebody is alarmed by before the first of them', async () => {
		expect(await lines()).toEqual(
			expect.arrayContaining([
				'minid_requests_total{status="200",cache="stale"} 0',
				'minid_requests_total{status="499",cache="aborted"} 0',
				'minid_requests_total{status="500",cache="failed"} 0',
				'minid_requests_total{status="503",cache="refused"} 0',
			]),
		);
	});

	it('tell since when Next is down, and that it is not', async () => {
		expect(await lines()).toContain('minid_upstream_down_since_seconds 0');
		state.downSince = 1_700_000_000_500;
		expect(await lines()).toContain('minid_upstream_down_since_seconds 1700000000.5');
	});

	it('count lines of the log that are lost', async () => {
		expect(await lines()).toContain('minid_log_lines_lost_total 0');
		state.lost = 7;
		expect(await lines()).toContain('minid_log_lines_lost_total 7');
	});

	it('count documents that could not be kept on disk', async () => {
		expect(await lines()).toContain('minid_documents_not_kept_total 0');
		state.notKept = 3;
		expect(await lines()).toContain('minid_documents_not_kept_total 3');
	});

	it('tell whether readers may be sent here', async () => {
		expect(await lines()).toContain('minid_ready 0');
		state.isReady = true;
		expect(await lines()).toContain('minid_ready 1');
	});

	it('tell that there is no content before they know, and then how it is', async () => {
		const ofContent = async () =>
			(await lines()).filter((line) => /^minid_content_(problems|pages|unreadable|snapshot)/.test(line));
		expect(await ofContent()).toEqual([
			'minid_content_problems{severity="fatal"} 0',
			'minid_content_problems{severity="error"} 0',
			'minid_content_problems{severity="warning"} 0',
			'minid_content_pages{locale="nb"} 0',
			'minid_content_pages{locale="nn"} 0',
			'minid_content_pages{locale="en"} 0',
			'minid_content_unreadable_since_seconds 1600000000',
			'minid_content_snapshot_failures_total 0',
		]);
		state.content = status;
		state.unreadableSince = null;
		expect(await ofContent()).toEqual([
			'minid_content_problems{severity="fatal"} 1',
			'minid_content_problems{severity="error"} 2',
			'minid_content_problems{severity="warning"} 30',
			'minid_content_pages{locale="nb"} 40',
			'minid_content_pages{locale="nn"} 38',
			'minid_content_pages{locale="en"} 0',
			'minid_content_unreadable_since_seconds 0',
			'minid_content_snapshot_failures_total 0',
		]);
		state.content = { ...status, snapshotFailures: 3 };
		state.unreadableSince = 1_700_000_000_000;
		expect(await ofContent()).toEqual(
			expect.arrayContaining([
				'minid_content_unreadable_since_seconds 1700000000',
				'minid_content_snapshot_failures_total 3',
			]),
		);
	});

	it('hold nothing of what readers read', async () => {
		expect((await lines()).join('\n')).not.toContain('hemmelig');
	});
});
