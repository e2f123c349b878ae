import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { createShutdown } from '@/lib/delivery/shutdown';
import { settled } from './delivery-under-test';

const events: string[] = [];
const signals = new Map<string | symbol, () => void>();
const open = new Set<{ server: Server; sockets: Socket[] }>();

beforeEach(() => {
	jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] });
	events.length = 0;
	signals.clear();
	jest.spyOn(process, 'exit').mockImplementation(((code: number) => void events.push(`exit ${code}`)) as () => never);
	jest.spyOn(process, 'once').mockImplementation((signal, end) => {
		signals.set(signal, end);
		return process;
	});
});
afterEach(() => {
	for (const { server, sockets } of open) {
		for (const socket of sockets) socket.destroy();
		server.close();
	}
	open.clear();
	jest.useRealTimers();
	jest.restoreAllMocks();
});

/** A site with one page, which answers when the test says so, and a reader’s connection to it. */
async function setUp() {
	const waiting: ServerResponse[] = [];
	const server = createServer((_, response) => void waiting.push(response));
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const sockets: Socket[] = [];
	open.add({ server, sockets });
	const shutdown = createShutdown({
		noticeMs: 1_000,
		stopUpstream: async () => void events.push('origin'),
		endLog: async () => void events.push('log'),
		log: (_, message) => void events.push(message),
	});
	shutdown.watch(server);
	const reader = async () => {
		const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
		sockets.push(socket);
		let received = '';
		socket.on('data', (chunk) => {
			received += String(chunk);
		});
		socket.on('error', () => undefined);
		await once(socket, 'connect');
		return {
			ask: async () => {
				const before = waiting.length;
				socket.write('GET /nb HTTP/1.1\r\nHost: a\r\n\r\n');
				for (let turn = 0; turn < 100 && waiting.length === before; turn++) await settled();
			},
			received: () => received,
			isClosed: () => socket.destroyed || socket.readableEnded,
		};
	};
	/** As lib/delivery/send.ts answers. */
	const answer = async () => {
		waiting.shift()?.writeHead(200, ['content-length', '3', 'etag', '"a"']).end('Hei');
		await finished();
	};
	return { shutdown, reader, answer };
}

async function finished() {
	for (let turn = 0; turn < 20; turn++) await settled();
}

async function pass(ms: number) {
	await jest.advanceTimersByTimeAsync(ms);
	await finished();
}

const stopped = ['Nettstedet stopper.', 'origin', 'log', 'exit 0'];

describe('a site that is asked to stop', () => {
	it('is first out of the balancer’s reach for a second, and still answers', async () => {
		const { shutdown, reader, answer } = await setUp();
		expect(shutdown.hasBegun()).toBe(false);
		signals.get('SIGTERM')?.();
		expect(shutdown.hasBegun()).toBe(true);
		await pass(900);
		expect(events).toEqual(['Nettstedet stopper.']);
		const late = await reader();
		await late.ask();
		await answer();
		expect(late.received()).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
		await pass(100);
		expect(events).toEqual(stopped);
	});

	it('says on each answer that it is the last on its connection', async () => {
		const { reader, answer } = await setUp();
		const regular = await reader();
		await regular.ask();
		await answer();
		expect(regular.received()).toMatch(/\r\nConnection: keep-alive\r\n/i);
		signals.get('SIGTERM')?.();
		const late = await reader();
		await late.ask();
		await answer();
		expect(late.received()).toMatch(/\r\nconnection: close\r\n/i);
		expect(late.received()).toMatch(/\r\netag: "a"\r\n(.*\r\n)*\r\nHei$/i);
	});

	it('sends the answers that are under way before Next stops', async () => {
		const { reader, answer } = await setUp();
		const waiting = await reader();
		await waiting.ask();
		signals.get('SIGTERM')?.();
		await pass(3_000);
		expect(events).toEqual(['Nettstedet stopper.']);
		await answer();
		expect(waiting.received()).toMatch(/Hei$/);
		await pass(3_000);
		expect(events).toEqual(stopped);
	});

	it('ends them after five seconds', async () => {
		const { reader } = await setUp();
		const waiting = await reader();
		await waiting.ask();
		signals.get('SIGTERM')?.();
		await pass(1_000);
		await pass(4_999);
		expect(events).toEqual(['Nettstedet stopper.']);
		await pass(1);
		expect(waiting.isClosed()).toBe(true);
		expect(events).toEqual(stopped);
	});

	it('does not wait for readers who only hold a connection', async () => {
		const { reader, answer } = await setUp();
		const resting = await reader();
		await resting.ask();
		await answer();
		signals.get('SIGTERM')?.();
		await pass(1_000);
		expect(events).toEqual(stopped);
		expect(resting.isClosed()).toBe(true);
	});

	it('at the keyboard stops at once', async () => {
		await setUp();
		signals.get('SIGINT')?.();
		await pass(0);
		expect(events).toEqual(stopped);
	});

	it('twice stops once', async () => {
		await setUp();
		signals.get('SIGTERM')?.();
		signals.get('SIGINT')?.();
		await pass(10_000);
		expect(events).toEqual(stopped);
	});
});
