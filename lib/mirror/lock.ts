import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Keeps another run out of a folder until this one is done; gives what lets it in. The lock of a run that was killed does not count.
 *
 * @throws {Error} in Norwegian, when another run is under way.
 */
export async function takeLock(dir: string): Promise<() => Promise<void>> {
	const file = join(dir, 'lock');
	const owner = Number(await readFile(file, 'utf8').catch(() => ''));
	if (owner > 0 && runs(owner))
		throw new Error(`Prosess ${owner} lager speilet allerede. Hvis det ikke stemmer: slett ${file}.`);
	await rm(file, { force: true });
	// Of two that come at once, one gets to make it.
	await writeFile(file, String(process.pid), { flag: 'wx' });
	return () => rm(file, { force: true });
}

function runs(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return pid !== process.pid;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
