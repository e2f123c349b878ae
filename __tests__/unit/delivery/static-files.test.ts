import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readStaticFiles } from '@/lib/delivery/static-files';

test('the files of a build are known by their addresses, and a build without files is none', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'static-'));
	await mkdir(join(folder, 'chunks/deep'), { recursive: true });
	await writeFile(join(folder, 'chunks/a.css'), '');
	await writeFile(join(folder, 'chunks/deep/b c.woff2'), '');
	expect([...(await readStaticFiles(folder))].sort()).toEqual([
		'/_next/static/chunks/a.css',
		'/_next/static/chunks/deep/b%20c.woff2',
	]);
	await rm(folder, { recursive: true });
	await expect(readStaticFiles(folder)).rejects.toThrow('ENOENT');
});
