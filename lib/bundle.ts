import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/** The script of the threads that understand content, from the project's root. */
export const workerSource = 'lib/content/store/understanding-worker.ts';

/** The script of the thread that searches. */
export const searchWorkerSource = 'lib/search/search-worker.ts';

/** Writes one file of all that a script imports, for Node alone, and by default a source map beside it. */
export async function bundle(script: string, outfile: string, { sourcemap = true } = {}): Promise<void> {
	await build({
		entryPoints: [script],
		outfile,
		bundle: true,
		platform: 'node',
		target: 'node20.9',
		format: 'esm',
		sourcemap,
		// Places are enough to find a fault by: with the texts, the map would be all of the sources, and of package.json too.
		sourcesContent: false,
		// CommonJS packages inside the bundle call `require`, which an ES module does not have.
		banner: {
			js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
		},
	});
}

/** Does something with the script of the threads that understand content, bundled from its sources for just as long. */
export async function withWorkerBundle<Result>(use: (script: string) => Promise<Result>): Promise<Result> {
	const folder = await mkdtemp(join(tmpdir(), 'minid-content-'));
	try {
		const script = join(folder, 'understanding-worker.mjs');
		await bundle(workerSource, script);
		return await use(script);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
