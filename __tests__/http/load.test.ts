import { once } from 'node:events';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createWatch, type Expected } from '../support/answer-watch';
import { sitemapPaths } from '../support/sitemap-paths';
import { type RunningSite, startSite, temporaryContent, waitFor } from '../support/start-site';
import { startSteadyLoad } from '../support/steady-load';

jest.setTimeout(180_000);

/** CHAOS_KILLS=10 npm test -- load: the long form. */
const kills = Number(process.env.CHAOS_KILLS ?? 3);
const perSecond = 220;
const redirects = ['/', '/om-minid/', '/nb/om-minid/', '/kom-i-gang/registrer-deg/', '/nn/hjelp/'];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('Under a steady stream of visitors', () => {
	let content: Awaited<ReturnType<typeof temporaryContent>>;
	let site: RunningSite;
	let load: ReturnType<typeof startSteadyLoad>;
	let watch: ReturnType<typeof createWatch>;
	let unknown = 0;
	const file = (name: string) => join(content.contentDir, name);
	/** An address that nobody has asked for before can be answered by Next alone. */
	const nextAnswers = () =>
		waitFor('Next', async () => (await site.get(`/nb/ukjent-${++unknown}`)).status === 404 || undefined, 60);
	const endOf = (pid: number, seconds: number) => waitFor('its end', () => !isRunning(pid) || undefined, seconds);

	beforeAll(async () => {
		content = await temporaryContent();
		site = await startSite(content);
		const paths = [...(await sitemapPaths(site.origin)), ...redirects, ...(await assetsOf(site, '/nb'))];
		const expected = new Map<string, Expected>();
		for (const path of paths) {
			const { status, headers } = await site.get(path);
			expected.set(path, { status, type: headers.get('content-type') ?? '' });
		}
		watch = createWatch(expected);
		load = startSteadyLoad({ origin: site.origin, paths: [...expected.keys()], perSecond, watch });
	});
	afterAll(async () => {
		await site?.stop();
		await content?.remove();
	});
	afterEach(() => expect(watch.faults.slice(0, 20)).toEqual([]));

	test('a changed page is live', async () => {
		const before = await waitFor('the first answers', () => (watch.current() >= 0 ? watch.current() : undefined));
		await appendFile(file('nb/om-minid.md'), '\nEn ny setning.\n');
		await waitFor('the change', () => watch.current() > before || undefined);
	});

	test('a page with broken YAML stays up', async () => {
		const good = await readFile(file('nb/kontakt.md'), 'utf8');
		await writeFile(file('nb/kontakt.md'), `---\ntitle: "uten slutt\nmenu: [\n---\n`);
		await waitFor('the reason in the log', () => site.log().includes('kontakt.md:') || undefined);
		await pause(2_000);
		await writeFile(file('nb/kontakt.md'), good);
	});

	test.each(Array.from({ length: kills }, (_, index) => index + 1))('Next is killed, time %i', async () => {
		const pid = site.nextPid();
		process.kill(pid, 'SIGKILL');
		await endOf(pid, 5);
		await nextAnswers();
		await pause(2_000);
	});

	test('Next hangs, and is replaced or comes to itself', async () => {
		const pid = site.nextPid();
		process.kill(pid, 'SIGSTOP');
		await endOf(pid, 20).catch(() => process.kill(pid, 'SIGCONT'));
		await nextAnswers();
	});

	test('Next is told to stop, and made to when it does not', async () => {
		const pid = site.nextPid();
		process.kill(pid, 'SIGTERM');
		// Next waits for its kept connections to end, as long as there are any; a system's init would not wait for ever.
		await endOf(pid, 5).catch(() => process.kill(pid, 'SIGKILL'));
		await endOf(pid, 5);
		await nextAnswers();
		await pause(2_000);
	});

	test('and nobody has noticed: the stream never slowed down', async () => {
		const { answers, perSecond, p99, worst } = await load.stop();
		console.info(
			`${answers} answers, ${perSecond.toFixed(0)}/s, p99 ${p99.toFixed(0)} ms, worst ${worst.toFixed(0)} ms, ${kills} kills`,
		);
		expect(perSecond).toBeGreaterThanOrEqual(200);
		expect(watch.current()).toBeGreaterThan(0);
	});
});

describe('The stream of visitors itself', () => {
	const page = (response: ServerResponse, status = 200) => {
		response.writeHead(status, { 'content-type': 'text/html', 'x-content-version': '1-a' });
		response.end('Tekst');
	};
	/** What it says of a site that does something once, and answers well otherwise. */
	const faultsOf = async (onceOnly: (response: ServerResponse) => void): Promise<readonly string[]> => {
		let requests = 0;
		const stub = createServer((_, response) => (++requests === 10 ? onceOnly(response) : page(response)));
		stub.listen(0, 'localhost');
		await once(stub, 'listening');
		const origin = `http://localhost:${(stub.address() as AddressInfo).port}`;
		const watch = createWatch(new Map([['/nb', { status: 200, type: 'text/html' }]]));
		const load = startSteadyLoad({ origin, paths: ['/nb'], perSecond: 100, watch });
		await pause(500);
		await load.stop();
		stub.closeAllConnections();
		stub.close();
		return watch.faults;
	};

	test('has nothing to say of a site that answers well', async () => {
		expect(await faultsOf((response) => page(response))).toEqual([]);
	});

	test('notices one error', async () => {
		expect(await faultsOf((response) => page(response, 500))).toEqual([expect.stringContaining('/nb answers 500')]);
	});

	test('notices one answer that breaks off', async () => {
		const breaksOff = (response: ServerResponse) => {
			response.writeHead(200, { 'content-type': 'text/html', 'content-length': 100 });
			response.write('Tek', () => response.destroy());
		};
		expect(await faultsOf(breaksOff)).toEqual([expect.stringContaining('/nb answers 0')]);
	});
});

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

/** The files that a page asks for: style sheets, icons, pictures. */
async function assetsOf(site: RunningSite, path: string): Promise<string[]> {
	const html = await (await site.get(path)).text();
	const links = [...html.matchAll(/(?:href|src)="(\/[^"#]+)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
	return [...new Set(links)]
		.filter((link) => !/^\/(nb|nn|bilde)(\/|$)/.test(link))
		.concat('/sitemap.xml', '/robots.txt');
}
