import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse } from 'yaml';
import { runConfig } from '@/lib/release/image';

const folder = 'docs/deploy/container';
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const project = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string };
const image = runConfig(project.name, project.version);

/** What the instructions of one kind say, one after the other. */
const instructions = (kind: string) =>
	read('Dockerfile')
		.split('\n')
		.flatMap((line) => (line.startsWith(`${kind} `) ? line.slice(kind.length + 1) : []));

describe('The Dockerfile', () => {
	it('makes an image that is run as the one that the release makes', () => {
		const [user, folderOfSite, port, signal] = ['USER', 'WORKDIR', 'EXPOSE', 'STOPSIGNAL'].map((kind) =>
			instructions(kind).at(-1),
		);
		expect([user, folderOfSite, signal]).toEqual([image.User, image.WorkingDir, image.StopSignal]);
		expect(Object.keys(image.ExposedPorts)).toEqual([port]);
		expect(image.Env).toEqual(expect.arrayContaining(instructions('ENV').join(' ').split(' ')));
		const [node, server] = JSON.parse(instructions('ENTRYPOINT').at(-1) ?? '[]') as string[];
		expect([`/usr/local/bin/${node}`, server]).toEqual(image.Entrypoint);
	});
});

describe('The compose file', () => {
	const { services, volumes } = parse(read('compose.yaml'));

	it('takes the image that the release makes, or makes one, from files that are there', () => {
		expect(services.site.image).toBe(`${project.name}:\${RELEASE:-${project.version}}`);
		const { context, dockerfile } = services.site.build;
		expect(existsSync(join(folder, context, dockerfile))).toBe(true);
		expect(existsSync(join(folder, services.caddy.volumes[0].split(':')[0]))).toBe(true);
	});

	it('runs the release that is named, by the names that the guide gives', () => {
		const guide = read('README.md');
		expect(guide).toContain(`docker tag ${project.name}:${project.version} "${project.name}:$release"`);
		const [, given = ''] = /printf '(.*)' "\$release" > \.env/.exec(guide) ?? [];
		const named = [...read('compose.yaml').matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
		expect([...given.matchAll(/([A-Z]+)=/g)].map(([, name]) => name)).toEqual([...new Set(named)].sort());
	});

	it('gives the site no rights, and one folder to write in', () => {
		expect(services.site).toMatchObject({
			user: image.User,
			read_only: true,
			cap_drop: ['ALL'],
			volumes: ['state:/state'],
		});
		expect(Object.keys(volumes)).toContain('state');
		expect(services.site).not.toHaveProperty('ports');
	});

	it.each([
		[200, 0],
		[503, 1],
	])('asks the site how it is, and is told: %i is %i', async (status, code) => {
		const [kind, program, ...args] = services.site.healthcheck.test as string[];
		expect([kind, program]).toEqual(['CMD', 'node']);
		const server = createServer((_, response) => response.writeHead(status).end()).listen(0, 'localhost');
		await once(server, 'listening');
		const { port } = server.address() as AddressInfo;
		const here = args.map((arg) => arg.replace('localhost:3000', `localhost:${port}`));
		const [ended] = await once(spawn(process.execPath, here), 'close');
		server.close();
		expect(ended).toBe(code);
	});

	it('sets only what can be set', () => {
		const settings = [...readFileSync('README.md', 'utf8').matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
		expect(settings).toEqual(expect.arrayContaining(Object.keys(services.site.environment)));
	});

	it('lets no service fill the disk or take the machine’s memory, and runs no image that moves by itself', () => {
		for (const service of Object.values<Record<string, unknown>>(services)) {
			expect(service.logging).toEqual({ driver: 'json-file', options: { 'max-size': '50m', 'max-file': '5' } });
			expect(service.mem_limit).toMatch(/^\d+[gm]$/);
			if (!service.build) expect(service.image).toMatch(/:\d+\.\d+\.\d+$|@sha256:/);
		}
		const inCluster = readFileSync('docs/deploy/kubernetes/base/settings.env', 'utf8');
		expect(inCluster).toContain(`LOG_SAMPLE=${services.site.environment.LOG_SAMPLE}\n`);
	});

	it('waits for longer than the site takes to stop', () => {
		expect(Number.parseInt(services.site.stop_grace_period, 10)).toBeGreaterThan(15);
	});
});
