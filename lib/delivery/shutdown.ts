import type { Server } from 'node:http';

interface Options {
	/** After SIGTERM, for so long (ms) new readers are still let in, while `/healthz/ready` tells balancers to stop sending them. */
	noticeMs: number;
	stopUpstream(): Promise<void>;
	/** Writes the log out, for so long (ms) at most. */
	endLog(ms: number): Promise<void>;
	log(level: 'info', message: string): void;
}

/**
 * After the notice, for so long (ms) answers under way may take. Next gets four seconds more (`endProcess`), the log one: ten
 * in all, besides the notice.
 */
const graceMs = 5_000;
const logMs = 1_000;

/** Ends the site in order: no new readers, the last answers sent, Next stopped, the log written, exit code 0. */
export function createShutdown({ noticeMs, stopUpstream, endLog, log }: Options) {
	let begun = false;
	return {
		hasBegun: (): boolean => begun,
		/** Ends the process when it is asked to: on SIGTERM with notice, on SIGINT (Ctrl+C) at once. */
		watch: (server: Server): void => {
			const end = async (notice: number) => {
				if (begun) return;
				begun = true;
				log('info', 'Nettstedet stopper.');
				// Each answer from now on is the last on its connection (RFC 9112 §9.6).
				server.prependListener('request', (_, response) => response.setHeader('connection', 'close'));
				await new Promise((resolve) => setTimeout(resolve, notice));
				const closed = new Promise((resolve) => server.close(resolve));
				// A connection whose last answer began before the notice rests once that is sent.
				const tidy = setInterval(() => server.closeIdleConnections(), 100);
				const force = setTimeout(() => server.closeAllConnections(), graceMs);
				await closed;
				clearTimeout(force);
				clearInterval(tidy);
				await stopUpstream();
				await endLog(logMs);
				process.exit(0);
			};
			process.once('SIGTERM', () => void end(noticeMs));
			process.once('SIGINT', () => void end(0));
		},
	};
}
