import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port that is free now on `localhost`, the name that Next must listen on. */
export async function freePort(): Promise<number> {
	const server = createServer().listen(0, 'localhost');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	if (address === null || typeof address === 'string') throw new Error('No free port could be found.');
	return address.port;
}
