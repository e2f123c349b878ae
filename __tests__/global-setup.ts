import { isUpToDate } from '../lib/build/build-site';

/** Tests run against a build of the code as it is: `npm test` makes one first. */
export default async function globalSetup(): Promise<void> {
	if (!(await isUpToDate())) throw new Error('The build is older than the code. Run the tests with «npm test».');
}
