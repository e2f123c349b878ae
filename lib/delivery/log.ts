import SonicBoom from 'sonic-boom';

export interface Log {
	/** Writes one line of JSON with the time. */
	write(entry: Record<string, unknown>): void;
	/** Writes out what has gathered, before the process ends. */
	flush(): void;
}

/** A line that waits this long (ms) at most: writing each line alone would cost more than answering the request. */
const flushEveryMs = 200;

/** Structured log on standard output, one JSON object a line. */
export function createLog(): Log {
	const output = new SonicBoom({ fd: 1, minLength: 8_192, maxLength: 16_777_216, sync: false });
	const timer = setInterval(() => output.flush(), flushEveryMs);
	timer.unref();
	let writtenAt = 0;
	let time = '';
	const timestamp = (): string => {
		const now = Date.now();
		// Making the text takes longer than all else in a line, and many requests are answered within a millisecond.
		if (now !== writtenAt) time = new Date(now).toISOString();
		writtenAt = now;
		return time;
	};
	return {
		write: (entry) => void output.write(`${JSON.stringify({ time: timestamp(), ...entry })}\n`),
		flush: () => output.flushSync(),
	};
}
