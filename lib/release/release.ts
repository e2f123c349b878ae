import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from '../build/build-site';
import { type CommandRun, refusal } from '../content-check/command-run';
import { readSettings } from '../settings';
import { commitTime } from './commit-time';
import { imageOf } from './image';
import { layOut } from './lay-out';
import { filesBelow, manifestFile, sha256 } from './manifest';
import { readOptions, usage } from './options';

const dist = 'dist';
const image = 'dist.oci.tar';

/** What a release must not learn of the machine that it is made on: its settings are those of the machine that runs it. */
const settingsOfRunning = ['SITE_URL', 'PUBLIC_ORIGIN', 'PORT', 'VERKSTED'];

/** Makes a release: builds the site anew, lays it out in `dist/`, and packs an image when one is asked for. */
export async function runRelease(args: readonly string[], ownNode: string): Promise<CommandRun> {
	const { options, faults } = readOptions(args, ownNode);
	if (faults.length > 0) return refusal([...faults, '', usage]);
	if (options.help) return { code: 0, output: usage, errors: '' };
	const created = await commitTime(process.env.SOURCE_DATE_EPOCH);
	for (const name of settingsOfRunning) delete process.env[name];
	await build();
	const manifest = await layOut(dist, readSettings().contentDir);
	const lines = [
		await sizeReport(),
		`SHA-256 av ${dist}/${manifestFile}: ${sha256(await readFile(join(dist, manifestFile)))}`,
	];
	if (options.imageNode !== undefined) {
		const archive = await imageOf(dist, manifest, options.imageNode, created);
		await writeFile(image, archive);
		lines.push(`${image}: ${megabytes(archive.length)}, SHA-256 ${sha256(archive)}`);
	}
	return { code: 0, output: lines.join('\n'), errors: '' };
}

/** The largest parts of a release, each by the beginning of its files' paths. */
const parts = {
	'Next og React': 'node_modules/',
	'sider og ruter': '.next/server/',
	'stil og skrift': '.next/static/',
	'serveren foran': '.next/delivery/',
	'lesing av innhold, og søk': '.next/content/',
	innhold: 'content/',
} as const;

async function sizeReport(): Promise<string> {
	const files = await Promise.all(
		(await filesBelow(dist)).map(async (path) => ({ path, size: (await stat(join(dist, path))).size })),
	);
	const sizeOf = (prefix: string) =>
		files.filter(({ path }) => path.startsWith(prefix)).reduce((sum, { size }) => sum + size, 0);
	const lines = Object.entries(parts).map(([name, prefix]) => `  ${name}: ${megabytes(sizeOf(prefix))}`);
	return [`${dist}/: ${megabytes(sizeOf(''))} i ${files.length} filer`, ...lines].join('\n');
}

function megabytes(bytes: number): string {
	return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
