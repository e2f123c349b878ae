import { readdir, readFile, readlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/**
 * The process of a site that runs from a build: Next reads files of it for as long as it runs, and finds others there when it is
 * built anew. Undefined where there is none, or where the system does not tell, as only Linux does.
 *
 * @param server the script of the site
 * @param processes where the system tells of processes; https://man7.org/linux/man-pages/man5/proc.5.html
 */
export async function siteThatRuns(server: string, processes = '/proc'): Promise<number | undefined> {
	const names = (await readdir(processes).catch(() => [])).filter((name) => /^\d+$/.test(name));
	const runs = await Promise.all(
		names.map(async (name) => {
			// Of others' processes the system does not tell, and some end meanwhile.
			const told = [readlink(join(processes, name, 'cwd')), readFile(join(processes, name, 'cmdline'), 'utf8')];
			const [folder = '/', command = ''] = await Promise.all(told).catch(() => []);
			const script = command.split('\0').find((part, index) => index > 0 && !part.startsWith('-'));
			return script !== undefined && resolve(folder, script) === resolve(server);
		}),
	);
	const found = names[runs.indexOf(true)];
	return found === undefined ? undefined : Number(found);
}
