import { fstatSync, write } from 'node:fs';

export interface Output {
	/** Writes some lines, in the order of the calls; never waits, never throws. */
	write(bytes: Buffer, lines: number): void;
	/** Lines that could not be written, or that nobody took while too many others waited. */
	lost(): number;
	/** Resolves when everything is written, or after `ms`. */
	end(ms: number): Promise<void>;
}

/** Writes everything, and calls back with an error if it could not. */
type Writer = (bytes: Buffer, done: (error?: Error | null) => void) => void;

/** When nobody takes the log, this much is kept, and what comes after is lost: readers come first. */
const keptBytes = 16_777_216;

/** Standard output for a log that must neither stop this process nor keep it alive. */
export function openOutput(writer: Writer = standardWriter()): Output {
	let waiting = 0;
	let lost = 0;
	let last = Promise.resolve();
	return {
		write: (bytes, lines) => {
			if (waiting >= keptBytes) {
				lost += lines;
				return;
			}
			waiting += bytes.length;
			const written = new Promise<void>((resolve) => {
				writer(bytes, (error) => {
					waiting -= bytes.length;
					if (error) lost += lines;
					resolve();
				});
			});
			last = written;
		},
		lost: () => lost,
		end: async (ms) => {
			await Promise.race([last, new Promise((resolve) => setTimeout(resolve, ms))]);
		},
	};
}

/**
 * A pipe is written to without waiting: a thread that waits in `write(2)` for somebody to read cannot be ended, and Node
 * joins its threads before it exits. A file has no such reader, and a full disk is no reason never to write to it again.
 */
function standardWriter(): Writer {
	const kind = fstatSync(1);
	if (kind.isFIFO() || kind.isSocket()) {
		// Nobody takes the log any more: that is no reason to stop answering readers.
		process.stdout.on('error', () => undefined);
		return (bytes, done) => void process.stdout.write(bytes, done);
	}
	let previous = Promise.resolve();
	return (bytes, done) => {
		previous = previous.then(() => writeAll(bytes).then(() => done(), done));
	};
}

function writeAll(bytes: Buffer): Promise<void> {
	return new Promise((resolve, reject) => {
		write(1, bytes, (error, written) => {
			if (error) reject(error);
			else if (written < bytes.length) resolve(writeAll(bytes.subarray(written)));
			else resolve();
		});
	});
}
