import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import type { CacheRequest } from '@/lib/delivery/cache-request';
import { deadlineIn } from '@/lib/delivery/deadline';
import type { Answer } from '@/lib/delivery/delivery';
import { Overloaded } from '@/lib/delivery/fair-queue';
import { representationsOf } from '@/lib/delivery/representation';
import { type AccessEntry, createPublicServer } from '@/lib/delivery/server';
import { rawRequest } from '../../support/raw-request';
import { waitFor } from '../../support/start-site';
import { asItIs, readCacheRequest, settled } from './delivery-under-test';
import { errorPages } from './error-pages-under-test';

const page = Buffer.from('<!DOCTYPE html><html lang="nb"><body>'.padEnd(400, 'Hei '));
const asked: string[] = [];
const atHand = new Map<string, Answer>();
const access: { path: string; status: number; cache: string }[] = [];
const ids: string[] = [];
const errorIds: string[] = [];
/** Ends the waiting at `/nb/treg`. */
let answerSlowly: () => void = () => undefined;
const times: number[] = [];
const errors: string[] = [];
const state = { isReady: true };

const timesLeft: number[] = [];

async function answer({ path }: Pick<CacheRequest, 'path'>, deadline = deadlineIn(0)): Promise<Answer> {
	asked.push(path);
	timesLeft.push(deadline.remaining());
	if (path === '/nb/stille') throw new Error('The origin does not answer');
	if (path === '/nb/trangt') throw new Overloaded();
	if (path === '/nb/treg')
		await new Promise<void>((resolve) => {
			answerSlowly = resolve;
		});
	const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=0, must-revalidate' };
	const representations = await representationsOf(page, 'text/html', 'quick');
	const lasting = { storedAt: 0, freshUntil: 0, refreshUntil: 0, usableUntil: 0 };
	return { cache: 'miss', response: { status: 200, headers, representations, version: '1-a', ...lasting } };
}

const options = {
	settings: { origin: 'https://minid.no', indexable: true, hasPublicAddress: false, trustsProxy: false, hsts: [] },
	delivery: {
		answer,
		isOurs: ({ path }: Pick<CacheRequest, 'path'>) => path === '/bilder/kart-20261125-0930.svg',
		atHand: ({ path }: Pick<CacheRequest, 'path'>) => {
			if (path === '/nb/feiler') throw new Error('Should not happen');
			return atHand.get(path);
		},
	},
	readCacheRequest,
	errorPages: () => errorPages,
	isReady: () => state.isReady,
	onAnswered: ({ id, path, status, cache, ms }: AccessEntry) => {
		ids.push(id);
		access.push({ path, status, cache });
		times.push(ms);
	},
	logError: (message: string, id: string) => {
		errors.push(message);
		errorIds.push(id);
	},
};
const server = createPublicServer(options);
const hosted = createPublicServer({ ...options, settings: { ...options.settings, hasPublicAddress: true } });

beforeAll(async () => {
	for (const one of [server, hosted]) await once(one.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => Promise.all([server, hosted].map((one) => new Promise((resolve) => one.close(resolve)))));
beforeEach(() => {
	for (const list of [asked, access, errors, times, ids, errorIds, timesLeft]) list.length = 0;
	state.isReady = true;
});

const addressOf = (one: typeof server) => `http://127.0.0.1:${(one.address() as AddressInfo).port}`;

const get = async (path: string, headers: Record<string, string> = {}, method = 'GET', from = server) => {
	const response = await rawRequest(addressOf(from), path, { headers, method });
	await settled();
	return response;
};

/** Sends bytes as they are, as no HTTP library would. */
async function send(text: string): Promise<string> {
	const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
	socket.end(text);
	const chunks: Buffer[] = [];
	for await (const chunk of socket) chunks.push(chunk as Buffer);
	return String(Buffer.concat(chunks));
}

describe('a page', () => {
	it('is asked for without its query, and sent', async () => {
		const { status, headers, body } = await get('/nb/a?utm_source=b');
		expect([status, body]).toEqual([200, page]);
		expect(headers).toMatchObject({ 'x-content-version': '1-a', 'content-type': 'text/html; charset=utf-8' });
		expect(asked).toEqual(['/nb/a']);
	});

	it('that is at hand is sent without asking anybody', async () => {
		atHand.set('/nb/klar', { ...(await answer({ path: '/nb/klar' })), cache: 'refreshing' });
		asked.length = 0;
		expect((await get('/nb/klar')).body).toEqual(page);
		expect(asked).toEqual([]);
		expect(access).toEqual([{ path: '/nb/klar', status: 200, cache: 'refreshing' }]);
	});

	it('may have an address of two thousand letters', async () => {
		expect((await get(`/${'a'.repeat(1_999)}`)).status).toBe(200);
	});
});

describe('what the server refuses', () => {
	it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])(
		'the method %s, without asking anybody',
		async (method) => {
			const { status, headers } = await get('/nb', {}, method);
			expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
			expect(asked).toEqual([]);
		},
	);

	it.each([
		[400, '/%'],
		[400, '/nb/%E0%A4%A'],
		[400, 'nb'],
		[414, `/${'a'.repeat(2_000)}`],
		[404, '/_next/image?url=x'],
		[404, '/_next/data/x.json'],
		[404, '/nb/feilside/503'],
	])('with status %i: the address %.30s', async (status, path) => {
		expect((await get(path)).status).toBe(status);
		expect(asked).toEqual([]);
	});

	it('is refused in the language of the address, or else that of the visitor', async () => {
		const bodyOf = async (path: string, language: string) =>
			String((await get(path, { 'accept-language': language })).body);
		expect(await bodyOf('/nn/%', 'nb')).toBe(errorPages.nn[400].html);
		expect(await bodyOf('/%', 'nn')).toBe(errorPages.nn[400].html);
		expect(await bodyOf('/%', 'en')).toBe(errorPages.nb[400].html);
	});

	it('has no body when only the headers are asked for', async () => {
		const { headers, body } = await get('/%', {}, 'HEAD');
		expect(body).toHaveLength(0);
		expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
	});
});

describe('what cannot be read', () => {
	it.each([
		['a target without a path', 400, 'GET nb HTTP/1.1\r\nHost: a\r\n\r\n'],
		['no host', 400, 'GET / HTTP/1.1\r\n\r\n'],
		['no HTTP', 400, 'nonsense\r\n\r\n'],
		['a target with a control character', 400, 'GET /nb/\x01 HTTP/1.1\r\nHost: a\r\n\r\n'],
		['two lengths', 400, 'GET /nb HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
		['two hosts', 400, 'GET /nb HTTP/1.1\r\nHost: minid.no\r\nHost: evil.example\r\n\r\n'],
		['a transfer coding that nobody knows', 400, 'GET /nb HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n'],
		['a tunnel', 405, 'CONNECT minid.no:443 HTTP/1.1\r\nHost: a\r\n\r\n'],
		['an expectation', 417, 'GET /nb HTTP/1.1\r\nHost: a\r\nExpect: the-unexpected\r\nConnection: close\r\n\r\n'],
		['headers without end', 431, `GET /nb HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`],
	])('is refused: %s, with status %i', async (_, status, request) => {
		const text = await send(request);
		expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
		expect(text).toMatch(/\r\ncache-control: no-store\r\n/);
		expect(text).toContain("script-src 'none'");
		expect(asked).toEqual([]);
	});

	it('gets the page for it, and the connection ends', async () => {
		const text = await send(`GET /nb HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`);
		expect(text).toContain('\r\nconnection: close\r\n');
		expect(text).toContain("script-src 'none'");
		expect(text.split('\r\n\r\n')[1]).toBe(errorPages.nb[431].html);
		expect(access).toEqual([{ path: '', status: 431, cache: 'refused' }]);
	});

	it('is told that it took too long', async () => {
		const socket = new PassThrough();
		server.emit('clientError', Object.assign(new Error('slow'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket);
		expect(String(socket.read())).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
		expect(access).toEqual([{ path: '', status: 408, cache: 'refused' }]);
	});

	it('is told nothing when nobody is there any more', () => {
		const gone = new PassThrough();
		server.emit('clientError', Object.assign(new Error('gone'), { code: 'ECONNRESET' }), gone);
		const ended = new PassThrough();
		ended.end();
		server.emit('clientError', new Error('late'), ended);
		expect([gone.read(), ended.read(), access]).toEqual([null, null, []]);
	});

	it('is given fifteen seconds at most, ten of them for its headers', () => {
		expect([server.headersTimeout, server.requestTimeout]).toEqual([10_000, 15_000]);
	});
});

describe('when nothing can be shown', () => {
	it('the reader is asked to come back, and is told whom to call', async () => {
		const { status, headers, body } = await get('/nb/stille');
		expect(status).toBe(503);
		expect(headers).toMatchObject({ 'retry-after': '10', 'cache-control': 'no-store' });
		expect(String(body)).toContain('tel:80030300');
	});

	it('somebody is told why', async () => {
		await get('/nb/stille?navn=Kari');
		expect(errors).toEqual(['/nb/stille: The origin does not answer']);
	});

	it('because there are too many readers, there is no line for each', async () => {
		expect((await get('/nb/trangt')).status).toBe(503);
		expect(errors).toEqual([]);
	});

	it('because of a fault of our own, the reader gets a page all the same', async () => {
		const { status, body } = await get('/nb/feiler');
		expect([status, String(body)]).toEqual([500, errorPages.nb[500].html]);
		expect(errors).toEqual(['/nb/feiler: Should not happen']);
		expect(access).toEqual([{ path: '/nb/feiler', status: 500, cache: 'failed' }]);
	});
});

describe('the machine that watches', () => {
	it.each([
		['/healthz/live', true, 200],
		['/healthz/live', false, 200],
		['/healthz/ready', true, 200],
		['/healthz/ready', false, 503],
	])('is told at %s, when ready is %s, with status %i', async (path, isReady, expected) => {
		state.isReady = isReady;
		const { status, headers, body } = await get(path);
		expect([status, headers['cache-control']]).toEqual([expected, 'no-store']);
		expect(String(body)).toBe(expected === 200 ? 'ok\n' : 'not ready\n');
		expect([asked, access]).toEqual([[], [{ path, status: expected, cache: 'health' }]]);
	});

	it('is answered at whatever address it uses', async () => {
		expect((await get('/healthz/ready', { host: '10.0.0.4:3000' }, 'GET', hosted)).status).toBe(200);
	});
});

describe('a reader who comes by another address', () => {
	it('is sent to the public one, safely, and nobody is asked', async () => {
		const { status, headers, body } = await get('/nb/a?q=b', { host: 'www.minid.no' }, 'GET', hosted);
		expect([status, headers.location, body.length]).toEqual([308, 'https://minid.no/nb/a?q=b', 0]);
		expect(headers).toHaveProperty('strict-transport-security');
		expect(headers['cache-control']).toBe('no-store');
		expect(asked).toEqual([]);
		expect(access).toEqual([{ path: '/nb/a', status: 308, cache: 'redirected' }]);
	});

	it('stays when it is the public one, or there is none', async () => {
		expect((await get('/nb', { host: 'minid.no' }, 'GET', hosted)).status).toBe(200);
		expect((await get('/nb', { host: 'evil.example' })).status).toBe(200);
	});
});

describe('the log', () => {
	it('has a line for each answer, with the time it took', async () => {
		for (const path of ['/nb', '/%', '/nb/stille']) await get(path);
		expect(access).toEqual([
			{ path: '/nb', status: 200, cache: 'miss' },
			{ path: '/%', status: 400, cache: 'refused' },
			{ path: '/nb/stille', status: 503, cache: 'refused' },
		]);
		for (const ms of times) expect(ms).toBeLessThan(1_000);
	});

	it.each([
		'/nb/01010112345',
		'/nb/010101%2012345',
		'/nb/010101-12345?q=01010112345',
		'/nb/010101+12345',
		`/${'a'.repeat(190)}01010112345`,
		'/nb/0101011234599',
		'/nb/01010112345/02020212345',
		'/nb/%/01010112345',
		'/nb/01.01.01.12345',
		'/nb/%30%31%30%31%30%31%31%32%33%34%35',
		'/nb/%2530%2531010112345',
		`/nb/${encodeURIComponent('٠١٠١٠١١٢٣٤٥')}`,
		'/01%2001%2001%2012345',
	])('holds nobody’s identity number: %s', async (path) => {
		await get(path);
		expect(access).toHaveLength(1);
		expect(JSON.stringify(access)).not.toMatch(/\d{5}/);
	});

	it('and the cache have nothing of an address with an identity number: nobody is asked', async () => {
		const { status, headers } = await get('/nb/01.01.01.12345');
		expect([status, headers['cache-control']]).toEqual([404, 'no-store']);
		expect(asked).toEqual([]);
	});

	it('a picture of the site may have eleven digits in its name', async () => {
		expect((await get('/bilder/kart-20261125-0930.svg')).status).toBe(200);
	});

	it('holds no query, and not the whole of a long address', async () => {
		await get(`/nb/${'b'.repeat(900)}?navn=Kari`);
		expect(access[0]?.path).toHaveLength(200);
		expect(JSON.stringify([access, errors])).not.toContain('Kari');
	});
});

describe('an answer that nobody got', () => {
	/** A reader who asks, and is gone once the test has waited for something. */
	const leaves = async (path: string, when: (socket: Socket) => Promise<unknown>) => {
		const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
		socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`);
		await when(socket);
		socket.destroy();
	};
	const logged = () => waitFor('the line', () => access[0]);

	it('since the reader left while it was made is logged as aborted, once', async () => {
		await leaves('/nb/treg', () => waitFor('the question', () => asked[0]));
		expect(await logged()).toEqual({ path: '/nb/treg', status: 499, cache: 'aborted' });
		answerSlowly();
		await settled();
		expect([access.length, errors]).toEqual([1, []]);
	});

	it('whole is logged as aborted, and never as 200', async () => {
		const { headers, version } = (await answer({ path: '/nb/stor' })).response;
		const body = Buffer.alloc(30_000_000);
		const representations = asItIs(body);
		const lasting = { storedAt: 0, freshUntil: 0, refreshUntil: 0, usableUntil: 0 };
		atHand.set('/nb/stor', { cache: 'hit', response: { status: 200, headers, representations, version, ...lasting } });
		await leaves('/nb/stor', (socket) => once(socket, 'readable'));
		expect(await logged()).toEqual({ path: '/nb/stor', status: 499, cache: 'aborted' });
		access.length = 0;
		expect((await get('/nb/stor')).body).toHaveLength(body.length);
		expect(await logged()).toEqual({ path: '/nb/stor', status: 200, cache: 'hit' });
	});

	it('is not one that is the last on its connection', async () => {
		await get('/nb/a', { connection: 'close' });
		expect(await logged()).toEqual({ path: '/nb/a', status: 200, cache: 'miss' });
	});
});

describe('a request', () => {
	it('has ten seconds, less than a connection may rest', async () => {
		await get('/nb/a');
		expect(timesLeft[0]).toBeGreaterThan(9_000);
		expect(timesLeft[0]).toBeLessThanOrEqual(10_000);
		expect(server.timeout).toBe(12_000);
	});

	it('has a name of its own in the log, which tells nothing', async () => {
		for (const path of ['/nb', '/nb', '/%']) await get(path);
		expect(ids).toEqual(Array(3).fill(expect.stringMatching(/^[0-9a-f]{8}-[0-9a-z]+$/)));
		expect(new Set(ids).size).toBe(3);
	});

	it('that fails gives the reader that name, and the reason stands under it', async () => {
		for (const path of ['/nb/stille', '/nb/feiler']) {
			const { headers } = await get(path);
			expect([headers['x-request-id']]).toEqual(errorIds.splice(0));
		}
		expect(ids).toHaveLength(2);
	});

	it('that is answered gives none: the answer may be another’s', async () => {
		for (const path of ['/nb', '/%', '/healthz/live'])
			expect((await get(path)).headers).not.toHaveProperty('x-request-id');
	});
});

describe('a client that asks and asks on one connection, and takes nothing', () => {
	it('is let go after thirty-two answers', async () => {
		const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
		socket.pause();
		socket.on('error', () => undefined);
		const closed = new Promise((resolve) => server.once('connection', (one) => one.once('close', resolve)));
		socket.write('GET /nb/a HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(2_000));
		await closed;
		await settled();
		expect(access.length).toBeLessThanOrEqual(32);
		socket.destroy();
	});

	it('does not keep one from asking for much, one thing after another', async () => {
		for (let count = 0; count < 40; count++) expect((await get('/nb/a')).status).toBe(200);
	});
});
