import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mostConnections } from '@/lib/delivery/open-files';

describe('how many connections readers may have', () => {
	let folder: string;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'limits-'));
	});
	afterAll(() => rm(folder, { recursive: true }));

	it.each([
		['300', 200],
		['100', 32],
		['1048576', 943_718],
		['unlimited', Number.MAX_SAFE_INTEGER],
	])('with %s open files is %i: the rest is for Next, the log and health', async (soft, most) => {
		const file = join(folder, soft);
		await writeFile(
			file,
			`Limit  Soft Limit  Hard Limit  Units\nMax open files            ${soft}   1048576   files\n`,
		);
		expect(await mostConnections(file)).toBe(most);
	});

	it('is a cautious guess where the system does not tell', async () => {
		expect(await mostConnections(join(folder, 'none'))).toBe(1_024 - 103);
	});

	it('is not guessed when the file is there and cannot be read', async () => {
		await expect(mostConnections(folder)).rejects.toThrow('EISDIR');
	});
});
