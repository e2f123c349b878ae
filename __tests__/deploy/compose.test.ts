import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { startOn } from '../release/empty-machine';
import { waitFor } from '../support/start-site';

const folderOfFiles = 'docs/deploy/container';
const [, override = ''] = /```yaml\n(services:.*?)```/s.exec(readFileSync(`${folderOfFiles}/README.md`, 'utf8')) ?? [];
const { site } = z
	.object({
		services: z.object({
			site: z.object({ environment: z.object({ CONTENT_DIR: z.string() }), volumes: z.tuple([z.string()]) }),
		}),
	})
	.parse(parse(override)).services;
const [outside, inside = ''] = site.volumes[0].split(':');

describe('The compose file', () => {
	it('is one to Compose, with the content of the guide beside it', async () => {
		const root = await mkdtemp(join(tmpdir(), 'minid-compose-'));
		// Compose of Debian 12 does not know that a project may name itself.
		const own = readFileSync(`${folderOfFiles}/compose.yaml`, 'utf8').replace(/^name: .*$/m, '');
		await writeFile(join(root, 'compose.yaml'), own);
		await writeFile(join(root, 'compose.override.yaml'), override);
		const env = { ...process.env, DOMAIN: 'minid.example.no' };
		const { stdout, stderr, error } = spawnSync('docker-compose', ['config'], { cwd: root, env, encoding: 'utf8' });
		await rm(root, { recursive: true });
		if (error) throw new Error('docker-compose is not here. Debian: apt-get install docker-compose');
		expect(stderr).toBe('');
		const { services } = parse(stdout);
		expect(services.site.environment).toMatchObject({ SITE_URL: 'https://minid.example.no', ...site.environment });
		expect(services.site.volumes.join()).toContain(site.volumes[0]);
	});
});

describe('A container that is given content from git as the guide says', () => {
	let root: string;
	let follower: ChildProcess;
	let container: ReturnType<typeof startOn>;
	let read = '';
	const repository = () => join(root, 'repository');
	const git = (...args: string[]) =>
		execFileSync('git', ['-C', repository(), '-c', 'user.name=R', '-c', 'user.email=r@minid.example', ...args]);
	const publish = async (text: string) => {
		await writeFile(join(repository(), 'content/nb/side.md'), text);
		git('add', '--all');
		git('commit', '--quiet', '--message', text);
	};
	const follow = (folder: string) =>
		spawn(resolve('docs/deploy/content/follow-content.sh'), [repository(), 'main', folder, '0'], { stdio: 'ignore' });

	beforeAll(async () => {
		root = await mkdtemp(join(tmpdir(), 'minid-compose-'));
		await mkdir(join(repository(), 'content/nb'), { recursive: true });
		git('init', '--quiet', '--initial-branch', 'main');
		await publish('Den første.');
		// The engine makes the folder that is mounted, if it is not there.
		await mkdir(join(root, 'minid-content'));
		follower = follow(join(root, 'minid-content'));
		const file = join(site.environment.CONTENT_DIR, 'nb/side.md');
		const system = ['/bin', '/lib', '/lib64', '/usr'].map((path) => [path, path]);
		container = startOn(
			{ files: { ...Object.fromEntries(system), [inside]: join(root, outside?.replace('/srv/', '') ?? '') } },
			['/bin/sh', '-c', `while :; do cat ${file}; sleep 0.2; done`],
		);
		container.stdout.on('data', (data) => {
			read = String(data);
		});
	});
	afterAll(async () => {
		follower.kill();
		container.kill();
		await rm(root, { recursive: true, force: true });
	});

	it('reads each version that is published while it runs', async () => {
		for (const text of ['Den andre.', 'Den tredje.', 'Den fjerde.']) {
			await waitFor('a version', () => read.includes('Den ') || undefined, 30);
			await publish(text);
			await waitFor(`«${text}»`, () => read.includes(text) || undefined, 30);
		}
	}, 120_000);
});
