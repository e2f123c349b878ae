import { execFile } from 'node:child_process';
import { access, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LeftOut } from './measurement';

const run = promisify(execFile);

/**
 * The folder of a package that only a measurement needs: installed beside the project, outside its lockfile, and kept for
 * the next time.
 *
 * @throws {LeftOut} when it cannot be installed, as without a network.
 */
export async function outsidePackage(name: string, version: string): Promise<string> {
	const prefix = join(tmpdir(), `minid-bench-${name.replaceAll('/', '-')}-${version}`);
	const folder = join(prefix, 'node_modules', name);
	const isThere = () =>
		access(join(folder, 'package.json')).then(
			() => true,
			() => false,
		);
	if (await isThere()) return folder;
	await mkdir(prefix, { recursive: true });
	const args = [
		'install',
		'--no-save',
		'--ignore-scripts',
		'--no-audit',
		'--fetch-retries=1',
		'--prefix',
		prefix,
		`${name}@${version}`,
	];
	await run('npm', args, { timeout: 180_000 }).catch((error: unknown) => {
		// npm's whole message names folders and hosts of this machine, which no report should hold.
		const code = /npm error code (\w+)/.exec(String(error))?.[1] ?? 'no answer in time';
		throw new LeftOut(`${name}@${version} could not be installed (${code}; is there a network?).`);
	});
	if (!(await isThere())) throw new LeftOut(`${name}@${version} was installed, but is not in ${folder}.`);
	return folder;
}
