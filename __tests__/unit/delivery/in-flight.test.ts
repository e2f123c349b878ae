import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { createInFlight } from '@/lib/delivery/in-flight';

function connection() {
	const socket = Object.assign(new EventEmitter(), {
		destroyed: false,
		destroy: () => {
			socket.destroyed = true;
			socket.emit('close');
		},
	});
	return socket as unknown as Socket;
}

const answerOn = (socket: Socket) =>
	Object.assign(new EventEmitter(), { req: { socket } }) as unknown as ServerResponse;

describe('answers under way', () => {
	it('are so many on a connection and no more: then it is ended, and its answers are gone', () => {
		const inFlight = createInFlight({ ofOneConnection: 2, ofAll: 10 });
		const socket = connection();
		const begin = () => inFlight.begin({ socket } as IncomingMessage, answerOn(socket));
		expect([begin(), begin()]).toEqual([true, true]);
		expect([begin(), socket.destroyed, begin()]).toEqual([false, true, false]);
		expect(inFlight.total()).toBe(0);
	});

	it('make room when they are handed over', () => {
		const inFlight = createInFlight({ ofOneConnection: 1, ofAll: 10 });
		const socket = connection();
		for (let count = 0; count < 5; count++) {
			const response = answerOn(socket);
			expect(inFlight.begin({ socket } as IncomingMessage, response)).toBe(true);
			response.emit('close');
		}
		expect(inFlight.total()).toBe(0);
	});

	it('are so many in all, however many connections there are', () => {
		const inFlight = createInFlight({ ofOneConnection: 2, ofAll: 3 });
		const begun = Array.from({ length: 5 }, connection).map((socket) =>
			inFlight.begin({ socket } as IncomingMessage, answerOn(socket)),
		);
		expect(begun).toEqual([true, true, true, false, false]);
	});
});
