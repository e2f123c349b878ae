import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * When what is released was committed: the one time that is the same wherever and whenever it is built. `SOURCE_DATE_EPOCH`
 * (https://reproducible-builds.org/specs/source-date-epoch/) says it where git cannot; absent when nobody knows.
 *
 * @throws {Error} when the variable is no time.
 */
export async function commitTime(given: string | undefined): Promise<Date | undefined> {
	const seconds = given || (await lastCommit());
	if (seconds === undefined) return undefined;
	if (!/^\d{1,10}$/.test(seconds))
		throw new Error(`SOURCE_DATE_EPOCH er «${seconds}», og skal være et antall sekunder, for eksempel 1795795200.`);
	return new Date(Number(seconds) * 1000);
}

/** Absent in a copy without its history, and where git is not installed. */
async function lastCommit(): Promise<string | undefined> {
	const answer = await run('git', ['log', '-1', '--format=%ct']).catch(() => undefined);
	return answer?.stdout.trim();
}
