import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeLock } from '@/lib/mirror/lock';

describe('a mirror that is being made', () => {
	let dir: string;
	beforeEach(async () => {
		dir = await mkdtemp(join(tmpdir(), 'minid-lock-'));
	});
	afterEach(() => rm(dir, { recursive: true, force: true }));

	it('is left alone by others', async () => {
		await writeFile(join(dir, 'lock'), String(process.ppid));
		await expect(takeLock(dir)).rejects.toThrow(`Prosess ${process.ppid} lager speilet allerede`);
	});

	it('may be made by the next when it is done', async () => {
		await (await takeLock(dir))();
		expect(await readdir(dir)).toEqual([]);
	});

	it.each(['999999999', 'x', ''])('is not locked by one that is no more (%s)', async (owner) => {
		await writeFile(join(dir, 'lock'), owner);
		await (await takeLock(dir))();
	});
});
