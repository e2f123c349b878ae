import { createWriteStream } from 'node:fs';
import type { AccessEntry } from './server';

export interface Log {
	write(entry: { level: 'info' | 'error'; message: string; source?: string }): void;
	access(entry: AccessEntry): void;
	/** Writes out what has gathered, before the process ends. Nothing can be logged after it. */
	end(): Promise<void>;
}

/** Lines gather in one buffer, for so long (ms) at most: a write for each would cost a third of answering a request. */
const gatherMs = 200;
const bufferBytes = 65_536;
/** When nobody takes the log, this much is kept, and what comes after is lost: readers come first. */
const keptBytes = 16_777_216;
/** UTF-8 takes no more than this for one UTF-16 unit. */
const bytesPerUnit = 3;

/** Structured log on standard output, one JSON object a line. */
export function createLog(): Log {
	const output = createWriteStream('', { fd: 1, autoClose: false });
	// Nobody takes the log any more: that is no reason to stop answering readers.
	output.on('error', () => undefined);
	let buffer = Buffer.allocUnsafe(bufferBytes);
	let used = 0;
	const handOver = () => {
		if (used === 0) return;
		if (output.writableLength < keptBytes) output.write(buffer.subarray(0, used));
		buffer = Buffer.allocUnsafe(bufferBytes);
		used = 0;
	};
	const put = (line: string) => {
		const most = line.length * bytesPerUnit;
		if (used + most > bufferBytes) handOver();
		if (most > bufferBytes) output.write(Buffer.from(line));
		else used += buffer.write(line, used);
	};
	const time = createClock();
	setInterval(handOver, gatherMs).unref();
	return {
		write: (entry) => put(`${JSON.stringify({ time: time(), ...entry })}\n`),
		// Put together by hand, at a quarter of the cost: there is one such line for each request.
		access: ({ path, status, ms, cache }) =>
			put(
				`{"time":"${time()}","level":"info","path":${JSON.stringify(path)},"status":${status},"ms":${ms},"cache":"${cache}"}\n`,
			),
		end: () => {
			handOver();
			return new Promise((resolve) => void output.end(resolve));
		},
	};
}

/** The time as text (RFC 3339), made anew only when a millisecond has passed. */
function createClock(): () => string {
	let madeAt = 0;
	let text = '';
	return () => {
		const now = Date.now();
		if (now !== madeAt) text = new Date(now).toISOString();
		madeAt = now;
		return text;
	};
}
