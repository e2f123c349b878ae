import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rawRequest as raw } from '../support/raw-request';
import { siteUnderTest } from '../support/site-under-test';
import { startSite, temporaryContent, waitFor } from '../support/start-site';
import { sitemapUrls } from './document';

/** How many seconds a start may take where much else is done: how fast it is, is measured elsewhere. */
const patience = 60;

const isReady = async (origin: string) => (await raw(origin, '/healthz/ready')).status === 200 || undefined;

describe('An operator', () => {
	const site = siteUnderTest();

	test('sees that the site lives, is ready once what most readers ask for is kept, and soon keeps every page', async () => {
		expect(await raw(site.origin, '/healthz/live')).toMatchObject({ status: 200, body: Buffer.from('ok\n') });
		await waitFor('readiness', () => isReady(site.origin));
		const isKept = async (path: string) => {
			const { headers } = await raw(site.origin, path);
			return /^MinID; hit; ttl=/.test(String(headers['cache-status'])) && Number(headers.age) >= 0;
		};
		expect([await isKept('/nb'), await isKept('/nn'), await isKept('/sitemap.xml')]).toEqual([true, true, true]);
		const urls = sitemapUrls((await raw(site.origin, '/sitemap.xml')).body.toString());
		expect(urls.length).toBeGreaterThan(10);
		// Nobody has asked for them before: the first to ask finds them kept.
		await waitFor('every page', () => /\d+ av \d+ adresser er hentet/.test(site.log()) || undefined);
		for (const url of urls) expect([url, await isKept(new URL(url).pathname)]).toEqual([url, true]);
	}, 60_000);

	test('finds metrics on the machine itself', async () => {
		const address = await waitFor('the address', () => /(http:\/\/127\.0\.0\.1:\d+)\/metrics/.exec(site.log())?.[1]);
		await raw(site.origin, '/nb');
		await raw(site.origin, '/nb', { method: 'POST' });
		const text = (await raw(address, '/metrics')).body.toString();
		expect(text).toMatch(/minid_requests_total\{status="200",cache="hit"\} [1-9]/);
		expect(text).toMatch(/minid_requests_total\{status="405",cache="refused"\} 1/);
		expect(text).toMatch(/minid_request_seconds_bucket\{le="0\.01"\} [1-9]/);
		expect(text).toContain('minid_upstream_restarts_total 0');
		expect(text).toContain('minid_upstream_down_since_seconds 0');
		expect(text).toContain('minid_log_lines_lost_total 0');
		expect(text).toContain('minid_requests_total{status="499",cache="aborted"} 0');
		expect(text).toMatch(/minid_cache_bytes\{shelf="pages"\} \d{5,}/);
		expect(text).toMatch(/minid_build_info\{build="[0-9a-f]{8,}",version="\d+\.\d+\.\d+",node="v\d+\.[\d.]+"\} 1/);
		expect(text).toMatch(/minid_content_version\{version="\d+-[0-9a-f]{12}"\} 1/);
	});

	test('reads a log of JSON lines, also those of Next', () => {
		const lines = site
			.log()
			.split('\n')
			.filter((line) => line !== '');
		expect(lines.map((line) => Object.keys(JSON.parse(line)).slice(0, 2))).toEqual(lines.map(() => ['time', 'level']));
		expect(lines.some((line) => JSON.parse(line).source === 'next')).toBe(true);
	});
});

describe('Before it has come up', () => {
	test('a site is not ready, and a reader who comes then is served all the same', async () => {
		const content = await temporaryContent();
		const site = await startSite(content);
		const states = [(await raw(site.origin, '/healthz/ready')).status];
		expect((await raw(site.origin, '/nn/om-minid')).status).toBe(200);
		await waitFor('readiness', () => isReady(site.origin));
		expect(states).toEqual([503]);
		await site.stop();
		await content.remove();
	}, 60_000);
});

describe('When it is told to stop', () => {
	test('a site started with `npm start` is no longer ready, answers for five seconds more, and ends with exit code 0', async () => {
		const content = await temporaryContent();
		const env = { ...process.env, SITE_URL: '', PORT: '0', METRICS_PORT: '0', HOST: 'localhost', STOP_NOTICE: '' };
		const npm = spawn('npm', ['start'], {
			env: { ...env, CONTENT_DIR: content.contentDir, STATE_DIR: content.stateDir },
			stdio: ['ignore', 'pipe', 'inherit'],
			detached: true,
		});
		let log = '';
		npm.stdout.on('data', (chunk: Buffer) => {
			log += chunk.toString();
		});
		try {
			const origin = await waitFor('the address', () => /svarer på (http:\/\/localhost:\d+)/.exec(log)?.[1], patience);
			await waitFor('readiness', () => isReady(origin), patience);
			const startedAt = Date.now();
			npm.kill('SIGTERM');
			await waitFor('the notice', async () => (await raw(origin, '/healthz/ready')).status === 503 || undefined);
			const last = await raw(origin, '/nb');
			expect([last.status, last.headers.connection]).toEqual([200, 'close']);
			const ended = once(npm, 'exit');
			await new Promise((resolve) => setTimeout(resolve, startedAt + 4_000 - Date.now()));
			expect((await raw(origin, '/nb')).status).toBe(200);
			const [code] = await ended;
			expect(code).toBe(0);
			expect(Date.now() - startedAt).toBeLessThan(15_000);
			const next = Number([...log.matchAll(/prosess (\d+)/g)].at(-1)?.[1]);
			expect(() => process.kill(next, 0)).toThrow('ESRCH');
		} finally {
			if (npm.exitCode === null && npm.signalCode === null && npm.pid) process.kill(-npm.pid, 'SIGKILL');
			await content.remove();
		}
	}, 180_000);
});
