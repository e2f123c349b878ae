import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sha256 } from '../../lib/release/manifest';

const run = promisify(execFile);

test('The same code makes the same release, to the byte, in another folder, without what the first build left', async () => {
	const other = join(await mkdtemp(join(tmpdir(), 'minid-again-')), 'another-name');
	const left = ['.git', '.next', '.verksted', 'dist', 'dist.oci.tar', '.screenshots'].map((name) =>
		join(process.cwd(), name),
	);
	await cp('.', other, {
		recursive: true,
		verbatimSymlinks: true,
		filter: (path) => !left.includes(join(process.cwd(), path)),
	});
	await rm(join(other, 'app/_styles/inter-common.woff2'), { force: true });
	// The copy has no history to ask.
	const { stdout: committed } = await run('git', ['log', '-1', '--format=%ct']);
	await run('npm', ['run', 'release', '--', '--oci'], {
		cwd: other,
		env: {
			...process.env,
			SITE_URL: 'https://example.no',
			PORT: '4999',
			TZ: 'Asia/Tokyo',
			VERKSTED: '1',
			SOURCE_DATE_EPOCH: committed.trim(),
		},
		maxBuffer: 64 * 1024 * 1024,
	});
	const manifestIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'dist/manifest.json'), 'utf8'));
	expect(manifestIn(other)).toEqual(manifestIn('.'));
	const imageIn = (folder: string) => sha256(readFileSync(join(folder, 'dist.oci.tar')));
	expect(imageIn(other)).toBe(imageIn('.'));
	await rm(join(other, '..'), { recursive: true, force: true });
}, 900_000);
