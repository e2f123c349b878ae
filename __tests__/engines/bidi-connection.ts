import { once } from 'node:events';
import { WebSocket } from 'ws';

interface Answer {
	id?: number;
	type: 'success' | 'error' | 'event';
	result?: unknown;
	message?: string;
}

export interface BidiConnection {
	/** Sends a command, and gives its result. @throws {Error} with the browser's own words when it refuses. */
	send<Result>(method: string, params: object): Promise<Result>;
}

/** Talks WebDriver BiDi with a browser: one JSON message for each command, answered by its number (WebDriver BiDi §3). */
export async function connectBidi(address: string): Promise<BidiConnection> {
	const socket = new WebSocket(address, { perMessageDeflate: false });
	const waiting = new Map<number, (answer: Answer) => void>();
	socket.on('message', (data) => {
		const answer: Answer = JSON.parse(data.toString());
		if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
	});
	socket.on('close', () => {
		for (const [id, tell] of waiting) tell({ id, type: 'error', message: 'The browser has gone.' });
	});
	await once(socket, 'open');
	let sent = 0;
	return {
		async send<Result>(method: string, params: object) {
			const id = ++sent;
			const answer = await new Promise<Answer>((resolve) => {
				waiting.set(id, resolve);
				socket.send(JSON.stringify({ id, method, params }));
			});
			waiting.delete(id);
			if (answer.type === 'error') throw new Error(`${method}: ${answer.message}`);
			return answer.result as Result;
		},
	};
}
