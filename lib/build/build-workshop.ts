import { writeFile } from 'node:fs/promises';
import { isUpToDate, runNextBuild, sourceHash } from './build-site';
import { makeFont } from './font';

const stamp = '.verksted/build-stamp';

/**
 * Builds the editors' workshop into `.verksted/`, unless it is there. Content is not asked: editors come here to mend it.
 *
 * @throws {Error} when a step fails.
 */
export async function buildWorkshopIfNeeded(): Promise<void> {
	if (await isUpToDate(stamp)) return;
	console.log('Bygger verkstedet: koden er ny eller endret siden sist.');
	await makeFont();
	const hash = await sourceHash();
	await runNextBuild({ VERKSTED: '1' });
	await writeFile(stamp, hash);
}
