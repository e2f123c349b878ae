import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { conclude } from '../content-check/command-run';
import { readServeOptions, runServe } from './serve-options';

/** The folder of the release: this script is bundled into its top. */
const root = fileURLToPath(new URL('.', import.meta.url));
const choice = readServeOptions(process.argv.slice(2));

if (choice === 'serve') await serve();
else await conclude(runServe(choice, root));

/** Starts the public site. Its own folder is where it is at home, and a folder that is given means what it does to whoever gives it. */
async function serve(): Promise<void> {
	for (const [name, standard] of [
		['CONTENT_DIR', 'content'],
		['STATE_DIR', '.next/cache'],
	] as const)
		process.env[name] = process.env[name] ? resolve(process.env[name]) : join(root, standard);
	process.chdir(root);
	await import(new URL('./.next/delivery/server.mjs', import.meta.url).href);
}
