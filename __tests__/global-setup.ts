import { isUpToDate } from '../lib/build/build-site';
import { findChromium } from './support/chromium';
import { startSharedSite } from './support/shared-site';

/**
 * Tests run against a build of the code as it is, and in a real browser: `npm test` makes the one, this finds the other. It
 * also starts the site that all files which only read have in common.
 */
export default async function globalSetup(): Promise<void> {
	if (!(await isUpToDate())) throw new Error('The build is older than the code. Run the tests with «npm test».');
	process.env.CHROMIUM_PATH = await findChromium();
	await startSharedSite();
}
