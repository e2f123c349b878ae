import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Calls back once, when an answer is at its end: with true when all of it was handed to the system for a reader who was still
 * there, with false when the reader had gone or was cut off. What happens after that, nobody can know.
 */
export function whenAnswered(
	request: IncomingMessage,
	response: ServerResponse,
	callBack: (wasTaken: boolean) => void,
): void {
	let wasTaken = false;
	// Node tells of the end of an answer also when the connection was destroyed under it: `finish` alone proves nothing. Its
	// own listener ends the connection where the answer is the last on it, so this one comes before it.
	response.prependListener('finish', () => {
		wasTaken = !request.socket.destroyed;
	});
	response.on('close', () => callBack(wasTaken));
}
