import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What systemd says of a unit, which it reads without starting anything. */
async function analyze(args: readonly string[], unit: string): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'minid-unit-'));
	const file = join(folder, basename(unit));
	try {
		// Where Node lies is another matter on each machine.
		const text = (await readFile(unit, 'utf8')).replace(/^(ExecStart=)\S+/m, `$1${process.execPath}`);
		await writeFile(file, text);
		const { stderr } = await run('systemd-analyze', [...args, file]);
		expect(stderr).toBe('');
	} catch (error) {
		const { code, stdout, stderr } = error as NodeJS.ErrnoException & { stdout?: string; stderr?: string };
		if (code === 'ENOENT') throw new Error('systemd-analyze is not here. Debian: apt-get install systemd');
		throw stdout === undefined ? error : new Error(`${stdout}${stderr}`);
	} finally {
		await rm(folder, { recursive: true });
	}
}

describe('the units for systemd', () => {
	it.each(['systemd/minid.service', 'content/minid-content.service', 'workshop/workshop.service'])(
		'are understood, every line: %s',
		(unit) => analyze(['verify'], `docs/deploy/${unit}`),
	);

	it.each(['systemd/minid.service', 'content/minid-content.service'])(
		'let them do little but what they do: 2 of 10 on systemd’s scale of exposure, at the most: %s',
		(unit) => analyze(['security', '--offline=true', '--threshold=20', '--no-pager'], `docs/deploy/${unit}`),
	);
});
