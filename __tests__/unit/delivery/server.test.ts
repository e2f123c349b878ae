import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import type { Answer } from '@/lib/delivery/delivery';
import { type Coding, representationsOf } from '@/lib/delivery/representation';
import { createPublicServer } from '@/lib/delivery/server';
import { rawRequest } from '../../../lib/measure/raw-request';

const page = '<!DOCTYPE html><html lang="nb"><body>'.padEnd(400, 'Hei ');
const picture = Buffer.alloc(300, 7);
const asked: string[] = [];
const access: { path: string; status: number; cache: string }[] = [];
const errors: string[] = [];

async function answer(path: string): Promise<Answer> {
	asked.push(path);
	if (path === '/feil') throw new Error('The origin does not answer');
	const [body, type] = path.endsWith('.png') ? [picture, 'image/png'] : [Buffer.from(page), 'text/html; charset=utf-8'];
	const status = path === '/nb/borte' ? 404 : path === '/' ? 307 : 200;
	const headers = {
		'content-type': type,
		'cache-control': 'public, max-age=0, must-revalidate',
		vary: 'Accept-Encoding',
		'content-security-policy': "default-src 'none'",
		...(status === 307 && { location: '/nb' }),
	};
	const representations = await representationsOf(status === 307 ? Buffer.alloc(0) : body, type);
	// One tag in some hundred thousand ends as those of compressed texts do.
	if (path === '/bilder/uheldig.png') representations.identity.etag = '"abc-br"';
	const version = path.startsWith('/_next/static/') ? '' : '1-a';
	return {
		cache: 'hit',
		response: { status, headers, representations, version, freshUntil: 0, usableUntil: 0 },
	};
}

const server = createPublicServer({
	site: { origin: 'https://minid.no', indexable: true },
	delivery: { answer },
	logAccess: ({ path, status, cache }) => void access.push({ path, status, cache }),
	logError: (message) => void errors.push(message),
});
let port = 0;

beforeAll(async () => {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
	for (const list of [asked, access, errors]) list.length = 0;
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
	rawRequest(`http://127.0.0.1:${port}`, path, { headers, method });

/** Sends bytes as they are, as no HTTP library would. */
async function send(text: string): Promise<string> {
	const socket = connect(port, '127.0.0.1');
	socket.end(text);
	const chunks: Buffer[] = [];
	for await (const chunk of socket) chunks.push(chunk as Buffer);
	return String(Buffer.concat(chunks));
}

describe('a page', () => {
	it.each(['br', 'gzip', 'identity'] as const satisfies readonly Coding[])(
		'is sent in the coding %s',
		async (coding) => {
			const { status, headers, body } = await get('/nb', { 'accept-encoding': coding });
			const { representations } = (await answer('/nb')).response;
			expect(status).toBe(200);
			expect(body).toEqual(representations[coding].body);
			expect(headers['content-encoding']).toBe(coding === 'identity' ? undefined : coding);
			expect(headers).toMatchObject({
				etag: representations[coding].etag,
				'content-length': String(body.length),
				'x-content-version': '1-a',
				'content-type': 'text/html; charset=utf-8',
			});
		},
	);

	it('has no coding when it is not compressed, whatever the reader accepts and whatever its tag is', async () => {
		for (const path of ['/bilder/a.png', '/bilder/uheldig.png']) {
			const { headers, body } = await get(path, { 'accept-encoding': 'br' });
			expect(headers).not.toHaveProperty('content-encoding');
			expect(body).toEqual(picture);
		}
	});

	it('names the version of the content that it was made from, if it was', async () => {
		expect((await get('/nb')).headers['x-content-version']).toBe('1-a');
		expect((await get('/_next/static/a.css')).headers).not.toHaveProperty('x-content-version');
	});

	it('may have an address of two thousand letters', async () => {
		expect((await get(`/${'a'.repeat(1_999)}`)).status).toBe(200);
	});

	it('is asked for without its query', async () => {
		await get('/nb/a?utm_source=b#c');
		expect(asked).toEqual(['/nb/a']);
	});

	it('has the same headers when only they are asked for', async () => {
		const whole = await get('/nb');
		const { status, headers, body } = await get('/nb', {}, 'HEAD');
		expect([status, body.length]).toEqual([200, 0]);
		expect({ ...headers, date: '' }).toEqual({ ...whole.headers, date: '' });
	});
});

describe('a reader who has the page already', () => {
	const tagOf = async (coding: Coding = 'br') => (await get('/nb', { 'accept-encoding': coding })).headers.etag ?? '';
	const statusWith = async (tag: string, coding = 'br') =>
		(await get('/nb', { 'accept-encoding': coding, 'if-none-match': tag })).status;

	it('is told so, with what a cache needs and nothing else', async () => {
		const tag = await tagOf();
		const { status, headers, body } = await get('/nb', { 'accept-encoding': 'br', 'if-none-match': tag });
		expect([status, body.length]).toEqual([304, 0]);
		expect(headers).toMatchObject({ etag: tag, vary: 'Accept-Encoding', 'cache-control': expect.any(String) });
		expect(headers).not.toHaveProperty('content-type');
		expect(headers).not.toHaveProperty('content-encoding');
	});

	it('is recognised by any of several tags, by a weak one, and by a star', async () => {
		const tag = await tagOf();
		expect(await statusWith(`"a", ${tag} ,"b"`)).toBe(304);
		expect(await statusWith(`W/${tag}`)).toBe(304);
		expect(await statusWith('*')).toBe(304);
		expect((await get('/nb', { 'accept-encoding': 'br', 'if-none-match': tag }, 'HEAD')).status).toBe(304);
	});

	it('gets the page when the tag is another, or that of another coding', async () => {
		expect(await statusWith('"a"')).toBe(200);
		expect(await statusWith(await tagOf('gzip'))).toBe(200);
		expect(await statusWith((await tagOf()).replaceAll('"', ''))).toBe(200);
		expect(await statusWith('')).toBe(200);
	});

	it('gets what is no page as it is', async () => {
		expect((await get('/nb/borte', { 'if-none-match': '*' })).status).toBe(404);
		expect(await get('/', { 'if-none-match': '*' })).toMatchObject({ status: 307, headers: { location: '/nb' } });
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
		['/%', 400],
		['/nb/%E0%A4%A', 400],
		['http://evil.example/nb', 400],
		[`/${'a'.repeat(2_000)}`, 414],
		['/_next/image?url=x', 404],
		['/_next/data/x.json', 404],
	])('the address %.30s with status %i', async (path, status) => {
		expect((await get(path)).status).toBe(status);
		expect(asked).toEqual([]);
	});

	it('is refused in both languages, safely, and never kept', async () => {
		const { headers, body } = await get('/%');
		expect(String(body)).toContain('lang="nb"');
		expect(String(body)).toContain('lang="nn"');
		expect(headers).toMatchObject({
			'cache-control': 'no-store',
			'content-type': 'text/html; charset=utf-8',
			'x-content-type-options': 'nosniff',
			'content-security-policy': expect.stringContaining("script-src 'none'"),
		});
	});

	it('has no body when only the headers are asked for', async () => {
		expect((await get('/%', {}, 'HEAD')).body).toHaveLength(0);
	});

	it('holds for requests that no browser sends', async () => {
		expect(await send('GET nb HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
		expect(await send('GET / HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
		expect(await send('nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
		expect(asked).toEqual([]);
	});
});

describe('when nothing can be shown', () => {
	it('the reader is asked to come back, and is told whom to call', async () => {
		const { status, headers, body } = await get('/feil');
		expect(status).toBe(503);
		expect(headers).toMatchObject({ 'retry-after': '10', 'cache-control': 'no-store' });
		expect(String(body)).toContain('tel:80030300');
	});

	it('somebody is told why', async () => {
		await get('/feil');
		expect(errors).toEqual(['/feil: The origin does not answer']);
	});
});

describe('the log', () => {
	it('has a line for each answer', async () => {
		await get('/nb');
		await get('/%');
		await get('/feil');
		await new Promise(setImmediate);
		expect(access).toEqual([
			{ path: '/nb', status: 200, cache: 'hit' },
			{ path: '/%', status: 400, cache: 'refused' },
			{ path: '/feil', status: 503, cache: 'refused' },
		]);
	});

	it.each([
		'/nb/01010112345',
		'/nb/010101%2012345',
		'/nb/010101-12345?q=01010112345',
		`/${'a'.repeat(190)}01010112345`,
		'/nb/0101011234599',
		'/nb/01010112345/02020212345',
	])('holds nobody’s identity number: %s', async (path) => {
		await get(path);
		await new Promise(setImmediate);
		expect(access).toHaveLength(1);
		expect(JSON.stringify(access)).not.toMatch(/\d{5}/);
	});

	it('holds no query, and not the whole of a long address', async () => {
		await get(`/nb/${'b'.repeat(900)}?navn=Kari`);
		await new Promise(setImmediate);
		expect(access[0]?.path).toHaveLength(200);
		expect(JSON.stringify([access, errors])).not.toContain('Kari');
	});
});
