import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { freePort } from '../../lib/delivery/upstream-process';
import { type Front, startFront } from '../support/front-server';
import { type RawResponse, rawRequest } from '../support/raw-request';
import { type RunningSite, startSite, temporaryContent, waitFor } from '../support/start-site';

jest.setTimeout(180_000);

const ofAnswerItself = [
	'accept-ranges',
	'age',
	'cache-status',
	'connection',
	'content-length',
	'date',
	'keep-alive',
	'server',
	'transfer-encoding',
];
const ofCaches = ['cdn-cache-control', 'surrogate-key', 'x-lifetime-for-readers', 'xkey'];

describe.each<Front>(['nginx cache', 'varnish'])('%s in front of the site', (kind) => {
	let content: Awaited<ReturnType<typeof temporaryContent>>;
	let site: RunningSite;
	let front: Awaited<ReturnType<typeof startFront>>;
	let port: number;
	const start = () => startSite({ ...content, env: { TRUST_PROXY: '1', HOST: '127.0.0.1', PORT: String(port) } });
	const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
		rawRequest(front.origin, path, { method, headers: { 'accept-encoding': 'br', ...headers } });
	/** How often the site itself is asked for an address while something is done. Its log is written twice a second. */
	const timesAsked = async (path: string, act: () => Promise<unknown>) => {
		const logged = async () => {
			await new Promise((resolve) => setTimeout(resolve, 1_500));
			return site.log().split(`"path":"${path}"`).length;
		};
		const before = await logged();
		await act();
		return (await logged()) - before;
	};
	const file = (name: string) => join(content.contentDir, name);
	const textOf = ({ body }: RawResponse) => brotliDecompressSync(body).toString();

	beforeAll(async () => {
		content = await temporaryContent();
		port = await freePort();
		site = await start();
		await waitFor('all pages', () => /adresser er hentet/.exec(site.log()) ?? undefined, 60);
		front = await startFront(kind, [port, port, port]);
	});
	afterAll(async () => {
		await front?.stop();
		await site?.stop();
		await content?.remove();
	});

	test('asks once for what many readers want', async () => {
		const times = await timesAsked('/nb/kontakt', async () => {
			for (let reader = 0; reader < 20; reader++) expect((await ask('/nb/kontakt')).status).toBe(200);
		});
		expect(times).toBe(1);
	});

	test('asks once for all the ways in which browsers name a coding', async () => {
		const ways = ['gzip, deflate, br, zstd', 'br', 'br;q=1.0, gzip;q=0.8, *;q=0.1', 'gzip,br'];
		const times = await timesAsked('/nb/om-minid', async () => {
			for (const way of ways)
				expect((await ask('/nb/om-minid', { 'accept-encoding': way })).headers['content-encoding']).toBe('br');
		});
		expect(times).toBe(1);
	});

	test('gives each coding to those who can read it', async () => {
		const own = String((await rawRequest(site.origin, '/nb')).body);
		const [br, gzip, plain, refusing] = await Promise.all(
			['gzip, br', 'gzip', '', 'br;q=0, gzip'].map((coding) => ask('/nb', { 'accept-encoding': coding })),
		);
		expect([br, gzip, plain, refusing].map((answer) => answer?.headers['content-encoding'])).toEqual([
			...['br', 'gzip', undefined, 'gzip'],
		]);
		const texts = [
			brotliDecompressSync(br?.body ?? ''),
			gunzipSync(gzip?.body ?? ''),
			plain?.body,
			gunzipSync(refusing?.body ?? ''),
		];
		expect(texts.map(String)).toEqual([own, own, own, own]);
	});

	test('sends readers the headers that the site would, and none that are for caches', async () => {
		for (const path of ['/nb/kontakt', '/nb/finnes-ikke', '/NB/kontakt', '/icon.svg', '/healthz/live']) {
			const [own, through] = await Promise.all([
				rawRequest(site.origin, path, { headers: { 'accept-encoding': 'br' } }),
				ask(path),
			]);
			const forReaders = ({ headers }: RawResponse) =>
				Object.fromEntries(
					Object.entries(headers).filter(([name]) => ![...ofAnswerItself, ...ofCaches].includes(name)),
				);
			expect([path, through.status, forReaders(through)]).toEqual([path, own.status, forReaders(own)]);
			expect(through.body.equals(own.body)).toBe(true);
			expect(Object.keys(through.headers).filter((name) => ofCaches.includes(name))).toEqual([]);
		}
	});

	test('tells readers that what they have has not changed', async () => {
		const { headers } = await ask('/nb/kontakt');
		const again = await ask('/nb/kontakt', { 'if-none-match': String(headers.etag) });
		expect([again.status, again.body.length]).toEqual([304, 0]);
	});

	test('asks each time where readers differ, and for what somebody has typed', async () => {
		const ways = await Promise.all(['nn', 'nb', 'nn'].map((language) => ask('/', { 'accept-language': language })));
		expect(ways.map(({ headers }) => headers.location)).toEqual(['/nn', '/nb', '/nn']);
		const times = await timesAsked('/nb/sok', async () => {
			for (let reader = 0; reader < 3; reader++) expect((await ask('/nb/sok?q=passord')).status).toBe(200);
		});
		expect(times).toBe(3);
	});

	test('does not let a reader say who another is', async () => {
		const { headers } = await ask('/app', { 'x-device-class': 'ios', 'user-agent': 'Mozilla/5.0 (Windows NT 10.0)' });
		expect(headers.location).not.toMatch(/apple/);
	});

	if (kind === 'varnish')
		test('throws away what an operator names by its key, and does so for nobody else', async () => {
			const key = String((await rawRequest(site.origin, '/nb/om-minid')).headers['surrogate-key']);
			expect(key).toMatch(/^innhold \S+$/);
			const purge = (origin: string, name: string) =>
				rawRequest(origin, '/', { method: 'PURGE', headers: { 'surrogate-key': name } });
			for (const name of key.split(' ')) {
				await ask('/nb/om-minid');
				const times = await timesAsked('/nb/om-minid', async () => {
					const thrown = await purge(front.origin, name);
					expect([thrown.status, String(thrown.body)]).toEqual([200, expect.stringMatching(/[1-9]\d* thrown away/)]);
					await ask('/nb/om-minid');
				});
				expect(times).toBe(1);
			}
			const stranger = { method: 'PURGE', headers: { 'surrogate-key': 'innhold' }, localAddress: '127.0.0.2' };
			expect((await rawRequest(front.origin, '/', stranger)).status).toBe(403);
		});

	if (kind === 'nginx cache') {
		test('says where an answer came from, in standard words, and no more of itself than its name', async () => {
			front.throwAway();
			const answers = [];
			for (const method of ['GET', 'GET', 'HEAD']) answers.push(await ask('/nn/kontakt', {}, method));
			for (let reader = 0; reader < 2; reader++) answers.push(await ask('/nb/sok?q=passord'));
			expect(answers.map(({ headers }) => headers['cache-status'])).toEqual([
				...['nginx; fwd=miss', 'nginx; hit', 'nginx; hit', 'nginx; fwd=miss', 'nginx; fwd=miss'],
			]);
			expect(new Set(answers.map(({ headers }) => headers.server))).toEqual(new Set(['nginx']));
		});

		test('throws all away when it is told to, and shows at once what the site says now', async () => {
			const shown = async (ask: () => Promise<RawResponse>) => /En setning til\./.test(textOf(await ask()));
			/** By all its workers. */
			const often = () => Promise.all(Array.from({ length: 20 }, () => shown(() => ask('/nb/om-minid'))));
			front.throwAway();
			await often();
			await appendFile(file('nb/om-minid.md'), '\nEn setning til.\n');
			const own = () => rawRequest(site.origin, '/nb/om-minid', { headers: { 'accept-encoding': 'br' } });
			await waitFor('the edit', async () => (await shown(own)) || undefined);
			expect(new Set(await often())).toEqual(new Set([false]));
			front.throwAway();
			expect(new Set(await often())).toEqual(new Set([true]));
		});
	}

	test('shows an edit within the lifetime of a page', async () => {
		await ask('/nb/kontakt');
		await appendFile(file('nb/kontakt.md'), '\nEn ny setning.\n');
		await waitFor('the edit', async () => /En ny setning/.test(textOf(await ask('/nb/kontakt'))) || undefined, 60);
	});

	test('stands in when no instance answers, but not for what was never there, and keeps no error', async () => {
		await writeFile(file('nb/ny.md'), '---\ntitle: Ny\ndescription: Ny side.\n---\n\nTekst.\n');
		await waitFor('the new page', async () => (await site.get('/nb/ny')).status === 200 || undefined);
		for (const path of ['/nb', '/nb/kontakt', '/nb/finnes-ikke']) await ask(path);
		await site.kill();
		// Past every lifetime: what comes now has been kept for this.
		await new Promise((resolve) => setTimeout(resolve, 65_000));
		expect(await Promise.all(['/nb', '/nb/kontakt'].map(async (path) => (await ask(path)).status))).toEqual([200, 200]);
		for (const path of ['/nb/finnes-ikke', '/nb/ny']) expect((await ask(path)).status).toBeGreaterThanOrEqual(500);
		site = await start();
		await waitFor('the page that failed', async () => (await ask('/nb/ny')).status === 200 || undefined, 30);
		await rm(file('nb/ny.md'));
	});
});
