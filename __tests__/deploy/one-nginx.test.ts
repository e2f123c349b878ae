import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { nginx } from '../support/own-nginx';

const folder = 'docs/deploy';
const variablesOf = (text: string) => [...text.matchAll(/^(?:map .*|\t*set) (\$minid_\w+)/gm)].map(([, name]) => name);

describe('nginx that is both the mirror and in front of the site', () => {
	const configurations = ['mirror/nginx.conf', 'nginx/cache.conf'] as const;

	it('takes both files, under the names that the guides give them', async () => {
		const root = await mkdtemp(join(tmpdir(), 'minid-nginx-'));
		const tables = join(root, 'minid-speil/current/nginx');
		await mkdir(join(root, 'conf.d'));
		await mkdir(tables, { recursive: true });
		const texts = await Promise.all(configurations.map((file) => readFile(join(folder, file), 'utf8')));
		for (const [index, file] of configurations.entries()) {
			const guide = await readFile(join(folder, file, '../README.md'), 'utf8');
			const [, name = ''] = new RegExp(`cp ${folder}/${file} /etc/nginx/conf\\.d/(\\S+)`).exec(guide) ?? [];
			const text = texts[index] ?? '';
			const here = ['/srv', '/var/log/nginx', '/var/cache/nginx'].reduce(
				(all, place) => all.replaceAll(place, root),
				text,
			);
			await writeFile(join(root, 'conf.d', basename(name)), here.replaceAll('unix:/run', `unix:${root}`));
		}
		// What the mirror itself would write of its documents.
		const known = new Set(texts.flatMap(variablesOf));
		const asked = new Set((texts[0] ?? '').match(/\$minid_\w+/g));
		const written = [...asked].filter((name) => !known.has(name)).map((name) => `map $uri ${name} { default ""; }\n`);
		await writeFile(join(tables, 'tables.conf'), written.join(''));
		await writeFile(join(tables, 'headers.conf'), '');
		const main = `pid ${root}/pid; events {} http { include ${root}/conf.d/*.conf; }`;
		await writeFile(join(root, 'main.conf'), main);
		const { stderr } = spawnSync(nginx, ['-t', '-p', root, '-c', 'main.conf', '-e', 'stderr'], { encoding: 'utf8' });
		await rm(root, { recursive: true });
		expect(stderr).toContain('test is successful');
	});

	it('has no variable that means one thing in one of them and another in the other', async () => {
		const names = await Promise.all(
			configurations.map(async (file) => new Set(variablesOf(await readFile(join(folder, file), 'utf8')))),
		);
		const [mirror, cache] = names;
		expect([mirror?.size, cache?.size].map((size) => (size ?? 0) > 2)).toEqual([true, true]);
		expect([...(mirror ?? [])].filter((name) => cache?.has(name))).toEqual([]);
	});
});
