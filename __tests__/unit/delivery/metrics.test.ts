import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createMetrics } from '@/lib/delivery/metrics';
import { rawRequest } from '../../../lib/measure/raw-request';

const state = { version: undefined as string | undefined, pages: 0 };
const metrics = createMetrics(
	{
		cacheBytes: () => ({ pages: state.pages, others: 7 }),
		currentVersion: () => state.version,
	},
	() => true,
);
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
		for (const cache of ['hit', 'hit', 'miss']) metrics.answered({ path: '/nb/hemmelig', status: 200, ms: 2, cache });
		metrics.answered({ path: '/%', status: 400, ms: 0.1, cache: 'refused' });
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

	it('count how often Next was restarted', async () => {
		expect(await lines()).toContain('minid_origin_restarts_total 0');
		metrics.originRestarted();
		expect(await lines()).toContain('minid_origin_restarts_total 1');
	});

	it('hold nothing of what readers read', async () => {
		expect((await lines()).join('\n')).not.toContain('hemmelig');
	});
});
