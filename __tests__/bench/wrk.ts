import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);
const resultSchema = z.object({
	requests: z.number(),
	seconds: z.number(),
	p50: z.number(),
	p99: z.number(),
	failures: z.number(),
	clientCpu: z.number(),
});

/** What wrk counted. Times are in seconds; failures are broken connections, timeouts and statuses from 400 up. */
export type LoadResult = z.infer<typeof resultSchema>;

export interface Load {
	origin: string;
	/** A file with one path a line. */
	pathsFile: string;
	acceptEncoding: string;
	seconds: number;
}

export const connections = 64;
/** More threads than this only take processor time from the server on a small machine; the tables say what the client used. */
export const threads = 2;

/** Puts a server under full load from 64 kept connections that ask for page after page. */
export async function putLoad({ origin, pathsFile, acceptEncoding, seconds }: Load): Promise<LoadResult> {
	const options = ['-t', String(threads), '-c', String(connections), '-d', `${seconds}s`, '--timeout', '10s'];
	const script = ['-s', '__tests__/bench/every-page.lua', origin, '--', pathsFile, acceptEncoding];
	const { stdout } = await run('wrk', [...options, ...script]);
	return resultSchema.parse(JSON.parse(stdout.slice(stdout.lastIndexOf('\n{'))));
}
