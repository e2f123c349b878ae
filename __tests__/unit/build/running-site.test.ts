import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteThatRuns } from '@/lib/build/running-site';

describe('A site that runs from a build', () => {
	const server = '/srv/checkout/.next/delivery/server.mjs';
	let processes: string;
	beforeEach(async () => {
		processes = await mkdtemp(join(tmpdir(), 'minid-proc-'));
		await mkdir(join(processes, 'self'));
	});
	afterEach(() => rm(processes, { recursive: true }));
	/** As the system tells of a process. */
	const runs = async (id: string, folder: string, ...command: string[]) => {
		await mkdir(join(processes, id));
		await symlink(folder, join(processes, id, 'cwd'));
		await writeFile(join(processes, id, 'cmdline'), `${command.join('\0')}\0`);
	};

	it.each([
		['from its folder', '/srv/checkout', ['node', '.next/delivery/server.mjs']],
		['from another, by its whole path', '/', ['/usr/bin/node', '--enable-source-maps', server]],
	])('is seen, when it was started %s', async (_, folder, command) => {
		await runs('12', '/srv/checkout', 'node', 'node_modules/.bin/jest', server);
		await runs('345', folder, ...command);
		expect(await siteThatRuns(server, processes)).toBe(345);
	});

	it('is none, when it runs from another checkout, or has only been asked about', async () => {
		await runs('12', '/srv/another', 'node', '.next/delivery/server.mjs');
		await runs('13', '/srv/checkout', 'grep', 'site', server);
		await mkdir(join(processes, '14'));
		expect(await siteThatRuns(server, processes)).toBeUndefined();
	});

	it('is none that is known of, where the system does not tell', async () => {
		expect(await siteThatRuns(server, join(processes, 'gone'))).toBeUndefined();
	});
});
