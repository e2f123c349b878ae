import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checksums, faultsIn, readManifest, sha256 } from '@/lib/release/manifest';

describe('The manifest of a release', () => {
	let folder: string;
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'minid-manifest-'));
		for (const [path, text] of Object.entries({
			'content/nb/index.md': 'Hei',
			LICENSE: 'MIT',
			'.next/cache/content-1.json': 'what the site keeps as it runs',
			'manifest.json': '{}',
		})) {
			await mkdir(dirname(join(folder, path)), { recursive: true });
			await writeFile(join(folder, path), text);
		}
	});
	afterEach(() => rm(folder, { recursive: true }));

	it('has the checksum of every file but itself and what the site keeps, in order', async () => {
		const found = await checksums(folder);
		expect(Object.entries(found)).toEqual([
			['LICENSE', sha256('MIT')],
			['content/nb/index.md', sha256('Hei')],
		]);
	});

	it('holds of the release that it was made from', async () => {
		const files = await checksums(folder);
		expect(faultsIn({ files }, await checksums(folder))).toEqual([]);
	});

	it('tells of what is changed, missing or new, all at once', async () => {
		const files = await checksums(folder);
		await writeFile(join(folder, 'content/nb/index.md'), 'Hå');
		await writeFile(join(folder, 'content/nb/ny.md'), '');
		await rm(join(folder, 'LICENSE'));
		expect(faultsIn({ files }, await checksums(folder))).toEqual([
			'LICENSE: mangler',
			'content/nb/index.md: er endret',
			'content/nb/ny.md: hører ikke til utgivelsen',
		]);
	});

	it('is no list of files without checksums', () => {
		const text = (sum: string) => JSON.stringify({ name: 'a', version: '1', build: 'b', files: { LICENSE: sum } });
		expect(() => readManifest(text('abc'))).toThrow();
		expect(readManifest(text(sha256('MIT'))).files).toEqual({ LICENSE: sha256('MIT') });
	});
});
