import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CommandRun, refusal } from '../content-check/command-run';
import { readCommandLine } from './command-line';
import { checksums, faultsIn, manifestFile, readManifest, sha256 } from './manifest';

const usage = [
	'Bruk: node server.mjs [VALG]',
	'',
	'Starter nettstedet. Innstillinger står i miljøvariabler: SITE_URL, PORT, CONTENT_DIR, STATE_DIR og andre.',
	'',
	'  --verify   starter ikke, men sjekker at hver fil er som da utgivelsen ble laget',
	'  --help     vis denne teksten',
].join('\n');

const options = { verify: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

/** What a release is asked to do: to run, or something else, or what it cannot. */
export type ServeChoice = 'serve' | 'verify' | 'help' | { faults: string[] };

/** Reads the arguments of `server.mjs`, without stopping at the first that is wrong. */
export function readServeOptions(args: readonly string[]): ServeChoice {
	const { given, faults } = readCommandLine(args, options);
	if (faults.length > 0) return { faults };
	return given.has('help') ? 'help' : given.has('verify') ? 'verify' : 'serve';
}

/** Does what is not running the site. */
export async function runServe(choice: Exclude<ServeChoice, 'serve'>, root: string): Promise<CommandRun> {
	if (choice === 'help') return { code: 0, output: usage, errors: '' };
	return choice === 'verify' ? verify(root) : refusal([...choice.faults, '', usage]);
}

/** Whether a release is as it was made. Whoever has its manifest's checksum from another place knows that it is that one, too. */
async function verify(root: string): Promise<CommandRun> {
	const text = await readFile(join(root, manifestFile), 'utf8').catch((error: unknown) => String(error));
	const manifest = manifestOf(text);
	if (!manifest) return refusal([`${manifestFile} kan ikke brukes: utgivelsen er ikke hel.`, text.slice(0, 200)]);
	const faults = faultsIn(manifest, await checksums(root));
	const count = Object.keys(manifest.files).length;
	if (faults.length === 0)
		return {
			code: 0,
			output: `Alle ${count} filer er som de skal. SHA-256 av ${manifestFile}: ${sha256(text)}`,
			errors: '',
		};
	return { code: 1, output: '', errors: [...faults, `${faults.length} feil i ${count} filer.`].join('\n') };
}

function manifestOf(text: string) {
	try {
		return readManifest(text);
	} catch {
		return undefined;
	}
}
