import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { deviceHeader } from '../routing/device-class';
import { keepsNotFoundPagesHeader } from './lifetimes';
import type { Question } from './question';

export interface OriginResponse {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/**
 * One GET to Next with a fixed set of headers: nothing that a visitor sends reaches it but what a question holds.
 *
 * @param timeout milliseconds until the whole answer must be there
 * @throws {Error} when there is no answer, `timeout` when it is too late.
 */
export function askNext(
	port: number,
	{ path, language, device }: Pick<Question, 'path' | 'language' | 'device'>,
	timeout: number,
): Promise<OriginResponse> {
	const headers = {
		host: `localhost:${port}`,
		'accept-language': language,
		'accept-encoding': 'identity',
		[keepsNotFoundPagesHeader]: '1',
		...(device && { [deviceHeader]: device }),
	};
	return new Promise((resolve, reject) => {
		const outgoing = request({ agent, host: 'localhost', port, path, headers, method: 'GET' }, (incoming) => {
			const chunks: Buffer[] = [];
			incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
			incoming.on('end', () =>
				resolve({ status: incoming.statusCode ?? 502, headers: incoming.headers, body: Buffer.concat(chunks) }),
			);
			incoming.on('error', reject);
		});
		const limit = setTimeout(() => outgoing.destroy(new Error('timeout')), timeout);
		outgoing.on('close', () => clearTimeout(limit));
		outgoing.on('error', reject);
		outgoing.end();
	});
}

/** Lets go of all connections to Next. */
export function closeConnections(): void {
	agent.destroy();
}
