import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Browsers ask for one thing at a time on a connection. Whoever asks for so much more without taking the answers is let go:
 * what is under way takes memory here, some 5 kB an answer.
 */
const most = { ofOneConnection: 32, ofAll: 4_096 };

/** Counts the answers that have been begun and not yet been handed over, on each connection and in all. */
export function createInFlight({ ofOneConnection, ofAll } = most) {
	const counts = new Map<Socket, number>();
	let total = 0;
	function change(socket: Socket, by: 1 | -1): void {
		const count = counts.get(socket);
		// A connection that has ended has taken its answers with it.
		if (count === undefined) return;
		counts.set(socket, count + by);
		total += by;
	}
	function end(this: Socket): void {
		total -= counts.get(this) ?? 0;
		counts.delete(this);
	}
	function release(this: ServerResponse): void {
		change(this.req.socket, -1);
	}
	return {
		/** Counts an answer; false when it is one too many, and its connection has been ended. */
		begin: ({ socket }: Pick<IncomingMessage, 'socket'>, response: ServerResponse): boolean => {
			if (socket.destroyed) return false;
			if (!counts.has(socket)) {
				counts.set(socket, 0);
				socket.once('close', end);
			}
			if ((counts.get(socket) ?? 0) >= ofOneConnection || total >= ofAll) {
				socket.destroy();
				return false;
			}
			change(socket, 1);
			response.once('close', release);
			return true;
		},
		total: (): number => total,
	};
}
