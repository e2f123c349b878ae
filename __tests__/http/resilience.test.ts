import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { freePort } from '../../lib/delivery/upstream-process';
import { rawRequest as raw } from '../support/raw-request';
import { idleClients } from '../support/slow-clients';
import { type RunningSite, serverUnderTest, startSite, temporaryContent, waitFor } from '../support/start-site';

jest.setTimeout(180_000);

const statusOf = async (origin: string, path: string) => (await raw(origin, path)).status;
const isReady = (origin: string) =>
	waitFor('readiness', async () => (await statusOf(origin, '/healthz/ready')) === 200 || undefined, 60);

describe('While Next is down', () => {
	let content: Awaited<ReturnType<typeof temporaryContent>>;
	let site: RunningSite;
	const refusal = async () => String((await raw(site.origin, '/nn/%')).body);

	beforeAll(async () => {
		content = await temporaryContent();
		site = await startSite(content);
		await isReady(site.origin);
	});
	afterAll(async () => {
		await site?.stop();
		await content?.remove();
	});

	test('the error pages name the telephone number that the content names now, not that of the build', async () => {
		expect(await refusal()).toContain('tel:80030300');
		const file = join(content.contentDir, '_fakta.md');
		await writeFile(file, (await readFile(file, 'utf8')).replace('telefon: "80030300"', 'telefon: "81549300"'));
		await waitFor('the new number', async () => (await refusal()).includes('tel:81549300') || undefined, 60);
		process.kill(site.nextPid(), 'SIGKILL');
		const page = await refusal();
		expect(page).toContain('tel:81549300');
		expect(page).not.toContain('80030300');
		expect(page).not.toMatch(/<link[^>]+stylesheet/);
	});

	test('a search in whatever spelling keeps what was searched for on its way to its address', async () => {
		await waitFor('Next', async () => (await statusOf(site.origin, '/nb/sok?q=opp-igjen')) === 200 || undefined);
		for (const [spelling, address] of [
			['/NB/sok', '/nb/sok'],
			['/Nn/SOK/', '/nn/sok'],
			['/nb/%73ok/', '/nb/sok'],
		]) {
			const { status, headers } = await raw(site.origin, `${spelling}?q=glemt+passord&utm=a`);
			expect([status, headers.location]).toEqual([308, `${address}?q=glemt+passord`]);
		}
		// Next takes two slashes for one in a step of its own.
		expect((await raw(site.origin, '//nb///sok?q=glemt+passord')).headers.location).toBe('/nb/sok?q=glemt+passord');
	});
});

describe('A page withdrawn in every language', () => {
	test('does not come back when Next fails, in no language, nor its share image or its address without language', async () => {
		const content = await temporaryContent();
		const file = join(content.contentDir, 'nb/trekkes.md');
		await writeFile(file, '---\ntitle: Trekkes\ndescription: Skal bort.\n---\n\nMerke: hemmelig.\n');
		const site = await startSite(content);
		await isReady(site.origin);
		const addresses = ['/nb/trekkes', '/nn/trekkes', '/bilde/nb/trekkes', '/nb/sok?q=trekkes'];
		for (const address of [...addresses, '/nb/kontakt']) expect(await statusOf(site.origin, address)).toBe(200);
		expect(await statusOf(site.origin, '/trekkes')).toBe(307);
		await rm(file);
		// Nothing but the sitemap is asked: what is kept of the page is as it was.
		await waitFor(
			'its end',
			async () => !String((await raw(site.origin, '/sitemap.xml')).body).includes('trekkes') || undefined,
			60,
		);
		await new Promise((resolve) => setTimeout(resolve, 3_000));
		process.kill(site.nextPid(), 'SIGSTOP');
		const statuses = await Promise.all([...addresses, '/trekkes'].map((address) => statusOf(site.origin, address)));
		// That it has gone may have been heard before Next failed.
		expect(statuses.filter((status) => status !== 503 && status !== 404)).toEqual([]);
		expect(await statusOf(site.origin, '/nb/kontakt')).toBe(200);
		await site.stop();
		await content.remove();
	});
});

describe('When files run out', () => {
	test('a dead Next is no end of the site: what is kept is shown, and Next comes back when there is room', async () => {
		const content = await temporaryContent();
		const site = await startSite({ ...content, openFiles: 160 });
		await isReady(site.origin);
		const reader = new Agent({ keepAlive: true, maxSockets: 1 });
		const get = (path: string) =>
			new Promise<number>((resolve, reject) => {
				const outgoing = request(site.origin + path, { agent: reader }, (incoming) => {
					incoming.resume().on('end', () => resolve(incoming.statusCode ?? 0));
				});
				outgoing.on('error', reject).end();
			});
		expect(await get('/nb')).toBe(200);
		const others = await idleClients(site.origin, 300);
		const before = site.nextPid();
		process.kill(before, 'SIGKILL');
		for (let second = 0; second < 6; second++) {
			expect(await get('/nb/om-minid')).toBe(200);
			await new Promise((resolve) => setTimeout(resolve, 1_000));
		}
		others.end();
		await waitFor('Next', async () => (await get(`/nb/ny-${Date.now()}`).catch(() => 0)) === 404 || undefined, 60);
		expect(site.nextPid()).not.toBe(before);
		reader.destroy();
		expect(await site.stop()).toBe(0);
		await content.remove();
	});
});

describe('When nobody takes the log', () => {
	let child: ChildProcess | undefined;
	afterAll(() => child?.kill('SIGKILL'));

	test('the site answers all the same, and ends when it is told to', async () => {
		const content = await temporaryContent();
		const port = await freePort();
		child = spawn(process.execPath, [serverUnderTest], {
			env: {
				...process.env,
				NODE_ENV: 'production',
				SITE_URL: '',
				PORT: String(port),
				METRICS_PORT: '0',
				HOST: 'localhost',
				STOP_NOTICE: '0',
				CONTENT_DIR: content.contentDir,
				STATE_DIR: content.stateDir,
			},
			// Nothing is read from the pipe, which holds some hundred kilobytes.
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		const origin = `http://localhost:${port}`;
		await waitFor('the site', async () => (await statusOf(origin, '/nb')) === 200 || undefined, 60);
		const long = `/nb/%/${'a'.repeat(190)}`;
		for (let round = 0; round < 40; round++)
			await Promise.all(Array.from({ length: 100 }, () => statusOf(origin, long)));
		expect(await statusOf(origin, '/nb')).toBe(200);
		const startedAt = Date.now();
		child.kill('SIGTERM');
		const [code] = await once(child, 'exit');
		expect(code).toBe(0);
		expect(Date.now() - startedAt).toBeLessThan(10_000);
		await content.remove();
	});
});
