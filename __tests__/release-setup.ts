import { execFile } from 'node:child_process';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findChromium } from './support/chromium';

const run = promisify(execFile);

/**
 * Makes a release as an operator does, and lays it where no `node_modules` is in sight. The tests of the site as it is served are
 * then of that one.
 */
export default async function setUp(): Promise<void> {
	console.log('Lager en utgivelse: det tar et par minutter.');
	await run('npm', ['run', 'release', '--', '--oci'], { maxBuffer: 64 * 1024 * 1024 });
	const home = join(await mkdtemp(join(tmpdir(), 'minid-release-')), 'dist');
	await cp('dist', home, { recursive: true });
	process.env.SERVER_UNDER_TEST = join(home, 'server.mjs');
	process.env.CHROMIUM_PATH = await findChromium();
	const { startSharedSite } = await import('./support/shared-site');
	await startSharedSite();
}
