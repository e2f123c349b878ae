import { Agent, request } from 'node:http';

/**
 * Asks for one address after the other over a few kept connections, as fast as they are answered.
 *
 * @param from the own address; of 127.0.0.0/8 where the site is to take it for another client than the rest
 * @returns how often each status came; a broken connection counts as status 0.
 */
export async function flood(
	origin: string,
	paths: Iterable<string>,
	connections = 16,
	from?: string,
): Promise<Map<number, number>> {
	const agent = new Agent({ keepAlive: true, maxSockets: connections, ...(from && { localAddress: from }) });
	const statuses = new Map<number, number>();
	const rest = paths[Symbol.iterator]();
	const askOn = async () => {
		for (let next = rest.next(); !next.done; next = rest.next()) {
			const status = await statusOf(origin + next.value, agent);
			statuses.set(status, (statuses.get(status) ?? 0) + 1);
		}
	};
	await Promise.all(Array.from({ length: connections }, askOn));
	agent.destroy();
	return statuses;
}

/** So many addresses of no page, no two alike. */
export function* unknownPaths(count: number): Generator<string> {
	for (let index = 0; index < count; index++) yield `/nb/${Math.random().toString(36).slice(2)}-${index}`;
}

/** So many searches, no two alike. */
export function* searchPaths(count: number): Generator<string> {
	for (let index = 0; index < count; index++) yield `/nb/sok?q=${Math.random().toString(36).slice(2, 8)}+${index}`;
}

function statusOf(url: string, agent: Agent): Promise<number> {
	return new Promise((resolve) => {
		const outgoing = request(url, { agent }, (incoming) => {
			incoming.on('end', () => resolve(incoming.statusCode ?? 0));
			incoming.on('error', () => resolve(0));
			incoming.resume();
		});
		outgoing.on('error', () => resolve(0));
		outgoing.end();
	});
}
