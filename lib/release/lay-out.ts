import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { z } from 'zod';
import { madeBesideNext } from '../build/build-site';
import { bundle } from '../bundle';
import { releasedNext } from '../delivery/upstream-process';
import { fixOutput } from './fixed-output';
import { collectLicences, forbiddenLicences, licenceFile } from './licences';
import { checksums, filesBelow, type Manifest, manifestFile } from './manifest';
import { type Package, packagesOf } from './packages';
import { sbom } from './sbom';

const standalone = '.next/standalone';

const projectSchema = z.object({
	name: z.string(),
	version: z.string(),
	license: z.string(),
	engines: z.object({ node: z.string() }),
	dependencies: z.record(z.string(), z.string()),
});

type Project = z.infer<typeof projectSchema>;

/**
 * Lays a release out in a folder, from a build of the site as it is. What was there is taken away; the manifest is written last,
 * so that a release that was broken off has none.
 *
 * @throws {Error} when the build is not whole, or a package may not be passed on.
 */
export async function layOut(dist: string, contentDir: string): Promise<Manifest> {
	const project = projectSchema.parse(JSON.parse(await readFile('package.json', 'utf8')));
	const build = await readFile(`${standalone}/.next/BUILD_ID`, 'utf8');
	await rm(dist, { recursive: true, force: true });
	await mkdir(dist, { recursive: true });
	await copyNext(dist, build);
	for (const path of ['.next/static', ...madeBesideNext]) await cp(path, join(dist, path), { recursive: true });
	await copyContent(contentDir, join(dist, 'content'));
	await bundle('lib/release/serve.ts', join(dist, 'server.mjs'), { sourcemap: false });
	await writePapers(dist, project);
	const manifest = { name: project.name, version: project.version, build, files: await checksums(dist) };
	refuseWorkshop(Object.keys(manifest.files));
	await writeFile(join(dist, manifestFile), `${JSON.stringify(manifest, null, '\t')}\n`);
	return manifest;
}

/** Next as its build lays it out to run alone, without what only tools read. */
async function copyNext(dist: string, build: string): Promise<void> {
	const server = join(standalone, '.next/server');
	const fix = fixOutput(process.cwd(), build, {
		preview: await readJson(join(server, 'preview-props.json'), z.record(z.string(), z.string())),
		...(await readJson(join(server, 'server-reference-manifest.json'), z.object({ encryptionKey: z.string() }))),
	});
	for (const path of await filesBelow(standalone)) {
		if (/\.(map|nft\.json)$/.test(path) || path === 'package.json') continue;
		const source = join(standalone, path);
		const target = join(dist, path === 'server.js' ? releasedNext : path);
		if (path.startsWith('node_modules/') || !/\.(js|json)$/.test(path)) await cp(source, target);
		else {
			await mkdir(join(target, '..'), { recursive: true });
			await writeFile(target, fix(await readFile(source, 'utf8')));
		}
	}
}

/** The pages and pictures. What is hidden is no content: an editor's own settings, and saves that are under way. */
async function copyContent(from: string, to: string): Promise<void> {
	const isHidden = (path: string) => /[/\\]\./.test(path.slice(from.length));
	await cp(from, to, { recursive: true, dereference: true, filter: (path) => !isHidden(path) });
}

/** What goes along with the code: how Node is to read it, its own licence and those of others, and what it is made of. */
async function writePapers(dist: string, project: Project): Promise<void> {
	const { dependencies, engines, name, version, license: licence } = project;
	const own = { name, version, private: true, license: licence, type: 'module', engines };
	await writeFile(join(dist, 'package.json'), `${JSON.stringify(own, null, '\t')}\n`);
	await cp('LICENSE', join(dist, 'LICENSE'));
	const files = new Set(await filesBelow(dist));
	const lock = await readFile('package-lock.json', 'utf8');
	const packages = packagesOf(lock, (folder) => files.has(`${folder}/package.json`));
	refuseLicences(packages);
	const texts = await collectLicences('.', packages, partsIn(files));
	await writeFile(join(dist, 'THIRD-PARTY-LICENCES.txt'), licenceFile(texts));
	const needs = Object.keys(dependencies);
	await writeFile(join(dist, 'sbom.cdx.json'), sbom({ name, version, licence, needs }, packages));
}

/** Where Next keeps what it has taken over from others. */
const compiled = 'node_modules/next/dist/compiled/';

/** The folders in there that hold files of the release. */
function partsIn(files: Iterable<string>): string[] {
	const within = [...files].filter((path) => path.startsWith(compiled));
	return [...new Set(within.map((path) => posix.dirname(path)))].sort();
}

function refuseLicences(packages: readonly Package[]): void {
	const forbidden = forbiddenLicences(packages);
	if (forbidden.length > 0)
		throw new Error(`Utgivelsen kan ikke inneholde pakker med disse lisensene:\n  ${forbidden.join('\n  ')}`);
}

/** The editors' workshop is no part of the public site, whatever the environment says that the build is of. */
function refuseWorkshop(files: readonly string[]): void {
	const workshop = files.filter((path) => !path.startsWith('content/') && /\bverksted\b/.test(path));
	if (workshop.length > 0)
		throw new Error(`Utgivelsen kan ikke inneholde redaktørenes verksted:\n  ${workshop.join('\n  ')}`);
}

async function readJson<Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.infer<Schema>> {
	return schema.parse(JSON.parse(await readFile(file, 'utf8')));
}
