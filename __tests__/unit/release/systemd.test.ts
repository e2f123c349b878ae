import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname } from 'node:path';
import { readSettings } from '@/lib/settings';

const folder = 'docs/deploy/systemd';
const unit = readFileSync(`${folder}/minid.service`, 'utf8');
const guide = readFileSync(`${folder}/README.md`, 'utf8');
const valuesOf = (name: string) =>
	[...unit.matchAll(new RegExp(`^${name}=(.*)$`, 'gm'))].map(([, value = '']) => value);
const environment = Object.fromEntries(
	valuesOf('Environment')
		.flatMap((line) => line.split(' '))
		.map((pair) => pair.split(/=(.*)/s).slice(0, 2)),
);

describe('The unit for systemd', () => {
	it('gives the site settings that it takes', () => {
		expect(readSettings(environment)).toMatchObject({ indexable: true, trustsProxy: true });
		const settings = [...readFileSync('README.md', 'utf8').matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
		expect(settings).toEqual(expect.arrayContaining(Object.keys(environment)));
	});

	it('runs what the link of the guide leads to, with content and state outside of it', () => {
		const [, server = ''] = (valuesOf('ExecStart')[0] ?? '').split(' ');
		expect(guide).toContain(`/srv/minid/next ${dirname(server)}\n`);
		const { contentDir, stateDir } = readSettings(environment);
		for (const place of [contentDir, stateDir]) expect(place.startsWith('/srv/minid/now')).toBe(false);
		expect(stateDir).toBe(`/var/lib/${valuesOf('StateDirectory')[0]}`);
	});

	it('is restarted by a command that ends when the site is ready, so that the next machine is not taken before', async () => {
		const [, wait = ''] = /^systemctl restart minid\n(.*)$/m.exec(guide) ?? [];
		let asked = 0;
		const server = createServer((request, response) => {
			asked++;
			response.writeHead(request.url === '/healthz/ready' && asked > 2 ? 200 : 503).end();
		}).listen(0, 'localhost');
		await once(server, 'listening');
		const { port } = server.address() as AddressInfo;
		const own = `localhost:${readSettings(environment).port}`;
		expect(wait).toContain(own);
		const [code] = await once(spawn('sh', ['-euc', wait.replace(own, `localhost:${port}`)]), 'close');
		server.close();
		expect([code, asked]).toEqual([0, 3]);
	});

	it('lets the site stop by itself: the server is told, not Next, and is given the time that it needs', () => {
		expect(valuesOf('KillMode')).toEqual(['mixed']);
		expect(Number(valuesOf('TimeoutStopSec')[0]) * 1000).toBeGreaterThan(readSettings(environment).stopNotice + 11_000);
	});
});

describe('The unit that follows the content', () => {
	const folderOfContent = 'docs/deploy/content';
	const own = readFileSync(`${folderOfContent}/minid-content.service`, 'utf8');
	const [, script = '', , , into = ''] = /^ExecStart=(\S+) (\S+) (\S+) (\S+) \d+$/m.exec(own) ?? [];

	it('runs what the guide installs, as whom it makes, in the folder that is theirs', () => {
		const commands = readFileSync(`${folderOfContent}/README.md`, 'utf8');
		const [, user = ''] = /^User=(.*)$/m.exec(own) ?? [];
		expect(commands).toContain(`install ${folderOfContent}/${basename(script)} ${dirname(script)}/\n`);
		expect(commands).toContain(`adduser --system --group ${user}\n`);
		expect(commands).toContain(`install --directory --owner=${user} --group=${user} ${into}\n`);
		expect(own).toContain(`ReadWritePaths=${into}\n`);
	});
});
