import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../../lib/delivery/upstream-process';
import { startServer } from '../support/server-process';

test('Caddy takes its configuration, and gives readers to the site', () => {
	const { stdout, error } = spawnSync(
		'caddy',
		['adapt', '--validate', '--adapter', 'caddyfile', '--config', 'docs/deploy/container/Caddyfile'],
		{ env: { ...process.env, DOMAIN: 'minid.example.no' }, encoding: 'utf8' },
	);
	if (error) throw new Error('These tests need Caddy: apt-get install caddy');
	expect(stdout).toContain('"host":["minid.example.no"]');
	expect(stdout).toContain('"dial":"site:3000"');
});

test('Caddy gives the telephone number when the site does not answer', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'minid-caddy-'));
	const [port, nobody] = [await freePort(), await freePort()];
	const file = join(folder, 'Caddyfile');
	const text = (await readFile('docs/deploy/container/Caddyfile', 'utf8'))
		.replace('site:3000', `127.0.0.1:${nobody}`)
		.replace('root * /etc/caddy', `root * ${resolve('docs/deploy')}`)
		.replace('/minid-away.html', '/away.html');
	await writeFile(file, text);
	const origin = `http://127.0.0.1:${port}`;
	const env = { DOMAIN: origin, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
	const caddy = await startServer('/usr/bin/caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {
		...{ env, folder, origin, firstPage: '/nb' },
		isUp: ({ status }) => status === 503,
	});
	const answer = await fetch(`${origin}/nb/kontakt`);
	await caddy.stop();
	await rm(folder, { recursive: true });
	expect([answer.status, answer.headers.get('cache-control')]).toEqual([503, 'no-store']);
	expect(await answer.text()).toContain('800 30 300');
}, 90_000);
