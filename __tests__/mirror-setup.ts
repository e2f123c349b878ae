import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isUpToDate } from '../lib/build/build-site';
import { freePort } from '../lib/delivery/upstream-process';
import { findChromium } from './support/chromium';
import { startMirrorCaddy, startMirrorNginx } from './support/mirror-servers';
import { type MirrorUnderTest, mirrorVariable } from './support/mirror-under-test';
import { rawRequest } from './support/raw-request';
import { runMirror } from './support/run-mirror';
import { announceSharedSite } from './support/shared-site';
import { startSite, temporaryContent, waitFor } from './support/start-site';

/**
 * Starts the site, makes a mirror of it, and has nginx and Caddy serve that. The tests of what readers get are then of nginx, as if
 * it were the site.
 */
export default async function setUp(): Promise<void> {
	if (!(await isUpToDate()))
		throw new Error('The build is older than the code. Run the tests with «npm run test:mirror».');
	process.env.CHROMIUM_PATH = await findChromium();
	const content = await temporaryContent('content');
	const root = await mkdtemp(join(tmpdir(), 'minid-mirror-'));
	const dir = join(root, 'speil');
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	console.log('Lager et speil av nettstedet: det tar et par minutter.');
	await runMirror({ dir, contentDir: content.contentDir, siteUrl: origin });
	const logFile = join(root, 'log');
	const live = await startSite({ ...content, logFile, env: { SITE_URL: origin, TRUST_PROXY: '0' } });
	const { host } = new URL(origin);
	const front = () => rawRequest(live.origin, '/nb', { headers: { host } });
	await waitFor('the front page', async () => (await front()).status === 200 || undefined);
	const nginx = await startMirrorNginx({ mirror: dir, folder: join(root, 'nginx'), port });
	const caddy = await startMirrorCaddy({ mirror: dir, folder: join(root, 'caddy'), port: await freePort() });
	const mirror: MirrorUnderTest = {
		live: live.origin,
		host,
		dir,
		servers: { nginx: nginx.origin, Caddy: caddy.origin },
	};
	process.env[mirrorVariable] = JSON.stringify(mirror);
	await announceSharedSite({ origin, ...content, logFile }, async () => {
		await Promise.all([live.stop(), nginx.stop(), caddy.stop()]);
		await content.remove();
		await rm(root, { recursive: true, force: true });
	});
}
