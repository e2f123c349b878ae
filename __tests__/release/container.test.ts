import { spawnSync } from 'node:child_process';

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
