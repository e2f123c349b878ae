import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { bundle, searchWorkerSource, withWorkerBundle, workerSource } from '../bundle';
import { understandInThreads, workerBundle } from '../content/store/understanding';
import { checkContent } from '../content-check/check';
import { searchWorkerBundle } from '../search/search-thread';
import { readSettings } from '../settings';
import { buildErrorPages } from './build-error-pages';
import { makeFont } from './font';
import { siteThatRuns } from './running-site';

const stampFile = '.next/build-stamp';

/** Everything that decides what a build contains. Content is not among it: pages are made when they are asked for. */
const sources = [
	'app',
	'lib',
	'messages',
	'public',
	'proxy.ts',
	'instrumentation.ts',
	'next.config.mjs',
	'tsconfig.json',
	'package.json',
	'package-lock.json',
];

const server = '.next/delivery/server.mjs';

/** What Next does not bundle: each script, and the one file that it becomes. */
const bundles = {
	[workerSource]: workerBundle,
	[searchWorkerSource]: searchWorkerBundle,
	'lib/delivery/main.ts': server,
};

const errorPages = '.next/delivery/error-pages.json';

/** What a build makes beside what Next makes, and the site runs on. */
export const madeBesideNext = [...Object.values(bundles), errorPages];

/**
 * Builds the site into `.next/`: its font, Next itself, and `lib/delivery` as one file.
 *
 * @throws {Error} when a site runs from there, the content has errors, or a step fails.
 */
export async function build(): Promise<void> {
	const running = await siteThatRuns(server);
	if (running !== undefined)
		throw new Error(
			`Et nettsted kjører fra .next i denne mappen (prosess ${running}), og tåler ikke at det bygges på nytt under det. Stopp det først, eller bygg i en annen kopi av koden.`,
		);
	const { contentDir } = readSettings();
	const report = await withWorkerBundle((script) => {
		const understand = understandInThreads({ script, threads: availableParallelism() });
		return checkContent(contentDir, relative(process.cwd(), contentDir), process.cwd(), { understand });
	});
	console.log(report.text);
	if (report.failed) throw new Error('Nettstedet bygges ikke før feilene i innholdet er rettet.');
	await makeFont();
	const stamp = await sourceHash();
	await runNextBuild({ BUILD_ID: stamp });
	await writeStandalonePackage();
	for (const [script, outfile] of Object.entries(bundles)) await bundle(script, outfile);
	await writeFile(errorPages, JSON.stringify(await buildErrorPages()));
	await writeFile(stampFile, stamp);
}

/** Next lays the project's own package.json beside its server, with commands that are not for there. The server needs its kind alone. */
async function writeStandalonePackage(): Promise<void> {
	const { type } = JSON.parse(await readFile('package.json', 'utf8'));
	await writeFile('.next/standalone/package.json', `${JSON.stringify({ private: true, type })}\n`);
}

/** True when the folder of a stamp, `.next/`, holds a whole build of exactly these sources. */
export async function isUpToDate(stamp = stampFile): Promise<boolean> {
	try {
		return (await readFile(stamp, 'utf8')) === (await sourceHash());
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
		throw error;
	}
}

/**
 * Runs Next's own build, with more environment variables.
 *
 * @throws {Error} when it fails.
 */
export async function runNextBuild(more: Record<string, string>): Promise<void> {
	const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
	const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1', ...more };
	const child = spawn(process.execPath, [next, 'build'], { stdio: 'inherit', env });
	const [code] = await once(child, 'exit');
	if (code !== 0) throw new Error(`next build feilet (${code}).`);
}

/** Changes with anything that decides what a build contains. */
export async function sourceHash(): Promise<string> {
	const hash = createHash('sha256').update(process.version);
	for (const source of sources) await addToHash(hash, source);
	return hash.digest('hex');
}

async function addToHash(hash: ReturnType<typeof createHash>, path: string): Promise<void> {
	const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'EISDIR' || error.code === 'ENOENT') return undefined;
		throw error;
	});
	if (bytes) {
		hash.update(path).update(bytes);
		return;
	}
	const names = await readdir(path).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return [];
		throw error;
	});
	for (const name of names.sort()) await addToHash(hash, join(path, name));
}
