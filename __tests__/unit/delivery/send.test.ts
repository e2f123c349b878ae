import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer, CacheResult } from '@/lib/delivery/delivery';
import { bodyOf, type Coding, etagOf, representationsOf } from '@/lib/delivery/representation';
import { send } from '@/lib/delivery/send';
import type { StoredResponse } from '@/lib/delivery/shared-cache';
import { rawRequest } from '../../support/raw-request';
import { second } from './delivery-under-test';

const page = Buffer.from('<!DOCTYPE html><html lang="nb"><body>'.padEnd(400, 'Hei '));
const now = Date.parse('2026-11-23T12:00:00.000Z');
let answer: Answer;

const server = createServer((request, response) => send(request, response, answer));
let origin = '';

beforeAll(async () => {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	jest.spyOn(Date, 'now').mockReturnValue(now);
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

async function keep(fields: Partial<StoredResponse> = {}, cache: CacheResult = 'hit', body = page, type = 'text/html') {
	const headers = {
		'content-type': type,
		'cache-control': 'public, max-age=0, must-revalidate',
		vary: 'Accept-Encoding',
		'content-security-policy': "default-src 'none'",
	};
	const representations = await representationsOf(body, type, 'best');
	const times = { storedAt: now, freshUntil: now, refreshUntil: now, usableUntil: now };
	answer = { cache, response: { status: 200, headers, representations, version: '1-a', ...times, ...fields } };
	return representations;
}

const get = (headers: Record<string, string> = {}, method = 'GET') => rawRequest(origin, '/', { headers, method });

describe('a response', () => {
	it.each(['br', 'gzip', 'identity'] as const satisfies readonly Coding[])(
		'is sent in the coding %s',
		async (coding) => {
			const representations = await keep();
			const { status, headers, body } = await get({ 'accept-encoding': coding });
			expect(status).toBe(200);
			expect(body).toEqual(await bodyOf(representations, coding));
			expect(headers['content-encoding']).toBe(coding === 'identity' ? undefined : coding);
			expect(headers).toMatchObject({
				etag: etagOf(representations, coding),
				'content-length': String(body.length),
				'x-content-version': '1-a',
				'content-type': 'text/html',
				'content-security-policy': "default-src 'none'",
			});
		},
	);

	it('is sent right to readers who take turns, in whatever coding', async () => {
		const representations = await keep();
		for (const coding of ['gzip', 'br', 'identity', 'br', 'gzip'] as const)
			expect((await get({ 'accept-encoding': coding })).body).toEqual(await bodyOf(representations, coding));
	});

	it('has no coding when it is not compressed, whatever the reader accepts and whatever its tag is', async () => {
		const { etag, ...picture } = await keep({}, 'hit', page, 'image/png');
		// One tag in some hundred thousand ends as those of compressed texts do.
		for (const tag of [etag, '"abc-br"']) {
			await keep({ representations: { etag: tag, ...picture } });
			const { headers, body } = await get({ 'accept-encoding': 'br' });
			expect(headers).not.toHaveProperty('content-encoding');
			expect(body).toEqual(page);
		}
	});

	it('names the version of the content that it was made from, if it was', async () => {
		await keep({ version: '' });
		expect((await get()).headers).not.toHaveProperty('x-content-version');
	});

	it('has the same headers when only they are asked for', async () => {
		await keep();
		const whole = await get();
		const { status, headers, body } = await get({}, 'HEAD');
		expect([status, body.length]).toEqual([200, 0]);
		expect({ ...headers, date: '' }).toEqual({ ...whole.headers, date: '' });
	});
});

describe('a reader who has the page already', () => {
	const statusWith = async (tag: string, coding = 'br') =>
		(await get({ 'accept-encoding': coding, 'if-none-match': tag })).status;

	it('is told so, with what a cache needs and nothing else', async () => {
		const etag = etagOf(await keep({ storedAt: now - second }), 'br');
		const { status, headers, body } = await get({ 'accept-encoding': 'br', 'if-none-match': etag });
		expect([status, body.length]).toEqual([304, 0]);
		expect(headers).toMatchObject({
			etag,
			vary: 'Accept-Encoding',
			'cache-control': expect.any(String),
			'x-content-version': '1-a',
			age: '1',
		});
		for (const name of ['content-type', 'content-encoding', 'content-length']) expect(headers).not.toHaveProperty(name);
	});

	it('is recognised by any of several tags, by a weak one, and by a star', async () => {
		const etag = etagOf(await keep(), 'br');
		for (const tag of [`"a", ${etag} ,"b"`, `W/${etag}`, '*']) expect(await statusWith(tag)).toBe(304);
		expect((await get({ 'accept-encoding': 'br', 'if-none-match': etag }, 'HEAD')).status).toBe(304);
	});

	it('gets the page when the tag is another, or that of another coding', async () => {
		const representations = await keep();
		const [br, gzip] = [etagOf(representations, 'br'), etagOf(representations, 'gzip')];
		for (const tag of ['"a"', gzip, br.replaceAll('"', ''), '']) expect(await statusWith(tag)).toBe(200);
	});

	it('gets what is no page as it is', async () => {
		await keep({ status: 404 });
		expect(await statusWith('*')).toBe(404);
		await keep({ status: 307, headers: { location: '/nb' } });
		expect(await get({ 'if-none-match': '*' })).toMatchObject({ status: 307, headers: { location: '/nb' } });
	});
});

describe('the age of a response (RFC 9111 §5.1)', () => {
	it.each([
		[0, '0'],
		[999, '0'],
		[29_999, '29'],
		[86_400_000, '86400'],
		[-5_000, '0'],
	])('that was stored %i ms ago is %s', async (ms, age) => {
		await keep({ storedAt: now - ms });
		expect((await get()).headers.age).toBe(age);
	});
});

describe('what the cache did (RFC 9211)', () => {
	it.each([
		['hit', 20_000, 'MinID; hit; ttl=20'],
		['hit', 1, 'MinID; hit; ttl=1'],
		['refreshing', -12_000, 'MinID; hit; ttl=-12'],
		['miss', 30_000, 'MinID; fwd=uri-miss; stored; ttl=30'],
		['miss', 0, 'MinID; fwd=uri-miss; ttl=0'],
		['revalidated', 30_000, 'MinID; fwd=stale; stored; ttl=30'],
		['stale', -3_600_000, 'MinID; fwd=stale; ttl=-3600; detail=upstream-fails'],
	] as const)('is told of a %s that is fresh for %i ms: %s', async (cache, ms, told) => {
		await keep({ freshUntil: now + ms }, cache);
		expect((await get()).headers['cache-status']).toBe(told);
	});
});

describe('a page that holds for a later version of the content too', () => {
	it('is sent with that version, whole and as unchanged, though it has been sent before', async () => {
		const { etag } = await keep();
		expect((await get()).headers['x-content-version']).toBe('1-a');
		answer.response.version = '2-b';
		expect((await get()).headers['x-content-version']).toBe('2-b');
		expect((await get({ 'if-none-match': etag })).headers['x-content-version']).toBe('2-b');
	});
});
