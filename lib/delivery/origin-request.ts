import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { deviceHeader } from '../addresses/device-class';
import { keepsNotFoundPagesHeader } from '../contract';
import { type Deadline, onPassed, TooLate } from './deadline';
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
 * @param deadline by which the whole answer must be there
 * @throws {TooLate} when it is not.
 * @throws {Error} when there is no answer, with the system's `code`.
 */
export function askNext(
	port: number,
	{ path, language, device }: Pick<Question, 'path' | 'language' | 'device'>,
	deadline: Deadline,
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
		const giveUp = () => {
			reject(new TooLate());
			outgoing.destroy();
		};
		outgoing.on('close', onPassed(deadline, giveUp));
		outgoing.on('error', reject);
		outgoing.end();
	});
}

const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE']);

/** True when nobody listens where Next should, or the connection broke: it has died, or is on its way up. */
export function isUnreachable(error: unknown): boolean {
	return typeof error === 'object' && error !== null && 'code' in error && unreachable.has(String(error.code));
}

/** Lets go of all connections to Next. */
export function closeConnections(): void {
	agent.destroy();
}
