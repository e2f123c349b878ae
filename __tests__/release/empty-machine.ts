import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { outsidePackage } from '../bench/outside-package';

const run = promisify(execFile);

/** A Node of a version, as npm has it for this machine. */
export async function nodeOf(version: string): Promise<string> {
	return `${await outsidePackage(`node-${process.platform}-${process.arch}`, version)}/bin/node`;
}

export interface Machine {
	/** What lies in it, by where: read only, and nothing else is there. */
	files: Readonly<Record<string, string>>;
	/** Folders in it that may be written to; they are empty. */
	writable?: readonly string[];
	env?: Readonly<Record<string, string>>;
	user?: number;
}

/** The libraries that a program is linked with, each in its place. */
export async function librariesOf(program: string): Promise<Record<string, string>> {
	const { stdout } = await run('ldd', [program]);
	return Object.fromEntries([...stdout.matchAll(/(\/\S+) \(0x/g)].map(([, path = '']) => [path, path]));
}

/**
 * Starts a program on a machine that has nothing but what it is given, as nobody in particular, with nothing of this process'
 * environment. It shares the network alone.
 *
 * @throws {Error} when bubblewrap is not installed.
 */
export function startOn({ files, writable = [], env = {}, user = 10_001 }: Machine, command: readonly string[]) {
	if (!existsSync('/usr/bin/bwrap')) throw new Error('These tests need bubblewrap: apt-get install bubblewrap');
	const args = [
		...[
			'--unshare-user',
			'--unshare-pid',
			'--as-pid-1',
			'--uid',
			String(user),
			'--gid',
			String(user),
			'--die-with-parent',
		],
		...Object.entries(files).flatMap(([inside, outside]) => ['--ro-bind', outside, inside]),
		...['--proc', '/proc', '--dev', '/dev'],
		...writable.flatMap((folder) => ['--tmpfs', folder]),
		...['--remount-ro', '/', '--clearenv'],
		...Object.entries(env).flatMap(([name, value]) => ['--setenv', name, value]),
		...command,
	];
	return spawn('/usr/bin/bwrap', args, { stdio: ['ignore', 'pipe', 'pipe'] });
}
