import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { siteUnderTest } from '../support/site-under-test';
import { idleClients, type SlowClients, slowReaders, slowSenders } from '../support/slow-clients';
import { waitFor } from '../support/start-site';

jest.setTimeout(100_000);

/** IDLE_CONNECTIONS=10000 npm test -- slow-clients: the long form. Both ends need a file descriptor for each (`ulimit -n`). */
const idle = Number(process.env.IDLE_CONNECTIONS ?? 1_000);
/** Delivery takes 10 to 24 seconds; the rest is for a machine that is busy with other tests. */
const closedWithinMs = 40_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('While many hold connections that they do not use', () => {
	const site = siteUnderTest();
	const clients: Record<string, SlowClients> = {};
	const waits: number[] = [];
	const statuses = new Set<number>();

	beforeAll(async () => {
		const font = await fontOf(site);
		clients['that are silent'] = await idleClients(site.origin, idle);
		clients['that send a header byte a second'] = await slowSenders(site.origin, 200);
		clients['that read nothing of what they ask for'] = await slowReaders(site.origin, 10, font);
		const until = performance.now() + closedWithinMs;
		while (performance.now() < until) {
			const startedAt = performance.now();
			const response = await site.get(waits.length % 2 ? '/nn/hjelp' : '/nb/om-minid');
			await response.text();
			waits.push(performance.now() - startedAt);
			statuses.add(response.status);
			await pause(100);
		}
	}, 100_000);
	afterAll(() => {
		for (const each of Object.values(clients)) each.end();
	});

	test('a visitor gets every page', () => {
		expect([...statuses]).toEqual([200]);
		expect(waits.length).toBeGreaterThan(100);
		console.info(
			`${waits.length} pages, the slowest after ${Math.round(Math.max(...waits))} ms, ${idle} idle connections`,
		);
	});

	test.each(['that are silent', 'that send a header byte a second', 'that read nothing of what they ask for'])(
		'the connections %s are closed in time',
		async (kind) => {
			expect(await clients[kind]?.open()).toBe(0);
		},
	);
});

/** The largest file that pages name. */
async function fontOf(site: ReturnType<typeof siteUnderTest>): Promise<string> {
	const page = await (await site.get('/nb')).text();
	const font = /url\((\/[^")]+\.woff2)/.exec(page)?.[1];
	if (!font) throw new Error('The page asks for no font.');
	return font;
}

describe('The slow clients themselves', () => {
	let server: Server;
	let origin: string;
	let accepted = 0;

	beforeAll(async () => {
		server = createServer({ keepAliveTimeout: 0, headersTimeout: 0, requestTimeout: 0 }, (_, response) =>
			response.end(Buffer.alloc(50_000)),
		);
		server.on('connection', () => {
			accepted += 1;
		});
		server.listen(0, 'localhost');
		await once(server, 'listening');
		origin = `http://localhost:${(server.address() as AddressInfo).port}`;
	});
	afterAll(() => {
		server.closeAllConnections();
		server.close();
	});

	test.each([
		['silent ones', idleClients],
		['slow senders', slowSenders],
		['slow readers', (at: string, count: number) => slowReaders(at, count, '/')],
	])('%s stay for as long as a server lets them, and tell when it does not', async (_, open) => {
		accepted = 0;
		const clients = await open(origin, 3);
		await waitFor('every connection', () => accepted === 3 || undefined);
		await pause(1_200);
		expect(await clients.open()).toBe(3);
		server.closeAllConnections();
		await pause(100);
		expect(await clients.open()).toBe(0);
		clients.end();
	});
});
