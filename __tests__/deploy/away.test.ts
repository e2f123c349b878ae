import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Front, startFront } from '../support/front-server';
import { rawRequest } from '../support/raw-request';

describe.each<Front>(['haproxy', 'nginx balancer', 'nginx cache', 'varnish'])(
	'%s, when no instance answers',
	(kind) => {
		it('gives readers the telephone number, and says that it will not last', async () => {
			const instance = createServer((_, response) => response.end()).listen(0, '127.0.0.1');
			await once(instance, 'listening');
			const { port } = instance.address() as AddressInfo;
			const front = await startFront(kind, [port, port, port]);
			instance.close();
			instance.closeAllConnections();
			const { status, headers, body } = await rawRequest(front.origin, '/nb/kontakt');
			await front.stop();
			expect(status).toBe(503);
			expect(headers).toMatchObject({ 'cache-control': 'no-store', 'retry-after': '60' });
			expect(headers['content-type']).toMatch(/^text\/html/);
			expect(String(body)).toContain('800 30 300');
		}, 60_000);
	},
);
