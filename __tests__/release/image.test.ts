import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readManifest } from '../../lib/release/manifest';
import { runOn, serveOn } from './running-machine';

const run = promisify(execFile);
const archive = 'dist.oci.tar';
const { name, version } = readManifest(readFileSync('dist/manifest.json', 'utf8'));

/** What Debian's tools for images make of it: another's word that it is one. */
async function tool(command: string, args: readonly string[]): Promise<string> {
	const { stdout } = await run(command, args).catch((error: NodeJS.ErrnoException) => {
		throw error.code === 'ENOENT' ? new Error(`These tests need ${command}: apt-get install ${command}`) : error;
	});
	return stdout;
}

interface Runtime {
	process: { user: { uid: number; gid: number }; args: string[]; env: string[]; cwd: string };
}

describe('The image of a release', () => {
	let folder: string;
	let root: string;
	let runtime: Runtime;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'minid-image-'));
		await mkdir(join(folder, 'layout'));
		await run('tar', ['--extract', '--file', archive, '--directory', join(folder, 'layout')]);
		await tool('umoci', ['unpack', '--image', `${join(folder, 'layout')}:${name}:${version}`, join(folder, 'bundle')]);
		root = join(folder, 'bundle/rootfs');
		runtime = JSON.parse(readFileSync(join(folder, 'bundle/config.json'), 'utf8'));
	}, 120_000);
	afterAll(() => rm(folder, { recursive: true, force: true }));

	test('is one to Skopeo, which checks each sum as it copies', async () => {
		await tool('skopeo', ['--insecure-policy', 'copy', `oci-archive:${archive}`, `dir:${join(folder, 'copy')}`]);
		const image = JSON.parse(await tool('skopeo', ['inspect', '--config', `oci-archive:${archive}`]));
		const { stdout: committed } = await run('git', ['log', '-1', '--format=%ct']);
		expect(Date.parse(image.created)).toBe(Number(committed) * 1000);
		expect(image).toMatchObject({ os: 'linux', config: { StopSignal: 'SIGTERM', ExposedPorts: { '3000/tcp': {} } } });
	}, 120_000);

	test('holds Node, its libraries and the release, and neither shell nor tools', async () => {
		expect((await readdir(root)).filter((entry) => !/^lib/.test(entry))).toEqual(['etc', 'srv', 'state', 'tmp', 'usr']);
		expect(await readdir(join(root, 'usr/local/bin'))).toEqual(['node']);
		for (const folderOfTools of ['bin', 'sbin', 'usr/bin', 'usr/sbin'])
			expect(existsSync(join(root, folderOfTools))).toBe(false);
	});

	test('runs as somebody without rights, and with its own words, where only its state can be written', async () => {
		const { user, args, env } = runtime.process;
		expect(user.uid).toBeGreaterThan(9_999);
		const names = (await readdir(root)).filter((entry) => entry !== 'state');
		const machine = {
			files: Object.fromEntries(names.map((entry) => [`/${entry}`, join(root, entry)])),
			writable: ['/state'],
			env: Object.fromEntries(env.map((line) => line.split(/=(.*)/s).slice(0, 2))),
			user: user.uid,
		};
		const site = await serveOn(machine, args);
		expect((await site.get('/nn/om-minid')).status).toBe(200);
		expect(await site.stop()).toBe(0);
		expect(site.log()).not.toContain('kan ikke lagres');
		expect((await runOn(machine, [...args, '--verify'])).code).toBe(0);
	}, 180_000);
});
