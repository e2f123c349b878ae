import { readFile } from 'node:fs/promises';

/** Where the system does not tell, the least that servers are given. */
const usualLimit = 1_024;
/** For Next, the log, metrics and health, and whatever is read. */
const reserve = { least: 100, share: 0.1 };
/** A site without readers is no site. */
const fewestConnections = 32;

/**
 * How many readers' connections this process can hold: each takes an open file, and when there are none left, neither Next can
 * be started nor a log written.
 */
export async function mostConnections(limits = '/proc/self/limits'): Promise<number> {
	const text = await readFile(limits, 'utf8').catch((error: NodeJS.ErrnoException) => {
		// Only Linux has the file.
		if (error.code === 'ENOENT') return '';
		throw error;
	});
	const [, soft] = /^Max open files\s+(\S+)/m.exec(text) ?? [];
	const limit = soft === 'unlimited' ? Number.POSITIVE_INFINITY : Number(soft ?? usualLimit);
	if (limit === Number.POSITIVE_INFINITY) return Number.MAX_SAFE_INTEGER;
	const kept = Math.max(reserve.least, Math.ceil(limit * reserve.share));
	return Math.max(fewestConnections, limit - kept);
}
