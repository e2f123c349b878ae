import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSnapshot, snapshotFile, writeSnapshot } from '@/lib/content/store/snapshot';

let folder = '';
const messages: string[] = [];
const log = (message: string) => void messages.push(message);
const snapshot = { sequence: 3, hash: 'abc', files: { 'nb/index.md': 'tekst' }, pictures: [] };

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'snapshot-'));
	messages.length = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the snapshot of the last valid content', () => {
	it('comes back as it was written, in a folder that is made for it', async () => {
		const file = join(folder, 'ny', 'mappe', 'content.json');
		await writeSnapshot(file, snapshot);
		expect(await readSnapshot(file, log)).toEqual(snapshot);
		expect(messages).toEqual([]);
	});

	it('is empty, without a word, the first time', async () => {
		expect(await readSnapshot(join(folder, 'none.json'), log)).toEqual({
			sequence: 0,
			hash: '',
			files: {},
			pictures: [],
		});
		expect(messages).toEqual([]);
	});

	it.each(['', '{"sequence": 3, "hash": "a', '[]', 'null', '{"sequence": "3", "hash": "", "files": {}}'])(
		'is reported and not used when it is damaged: %s',
		async (text) => {
			const file = join(folder, 'damaged.json');
			await writeFile(file, text);
			expect(await readSnapshot(file, log)).toEqual({ sequence: 0, hash: '', files: {}, pictures: [] });
			expect(messages).toEqual([expect.stringContaining(`Øyeblikksbildet ${file} er skadet`)]);
		},
	);

	it('is reported and not used when it cannot be read', async () => {
		expect(await readSnapshot(folder, log)).toMatchObject({ sequence: 0 });
		expect(messages).toEqual([expect.stringContaining('kan ikke leses')]);
	});

	it('is replaced whole: a write that fails leaves the old one, and nothing beside it', async () => {
		const file = join(folder, 'content.json');
		await writeSnapshot(file, snapshot);
		const unwritable = { ...snapshot, sequence: 1n as unknown as number };
		await expect(writeSnapshot(file, unwritable)).rejects.toThrow();
		expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(snapshot);
		expect(await readdir(folder)).toEqual(['content.json']);
	});

	it('leaves one whole file when it is written many times at once', async () => {
		const file = join(folder, 'content.json');
		const many = Array.from({ length: 20 }, (_, sequence) => ({ ...snapshot, sequence }));
		await Promise.all(many.map((one) => writeSnapshot(file, one)));
		expect(many).toContainEqual(await readSnapshot(file, log));
		expect(await readdir(folder)).toEqual(['content.json']);
	});

	it('lies apart for each content folder', () => {
		expect(snapshotFile('/state', '/a')).not.toBe(snapshotFile('/state', '/b'));
		expect(snapshotFile('/state', '/a')).toMatch(/^\/state\/content-[0-9a-f]{12}\.json$/);
	});
});
