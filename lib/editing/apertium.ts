import { spawn } from 'node:child_process';

/** Turns HTML in one language into another; undefined where nothing on this machine can. */
export type Translate = (html: string, from: string, to: string) => Promise<string | undefined>;

/** What Apertium calls the ways that it is used for. Of its two kinds of Nynorsk, this has «vi» and infinitives in -e, as our texts have. */
const modes: Readonly<Record<string, string>> = { 'nb nn': 'nob-nno_e', 'nn nb': 'nno-nob' };

/**
 * Translates between the two forms of Norwegian with Apertium (Debian's `apertium-nno-nob`), on this machine. Takes one to two
 * seconds.
 */
export const translateWithApertium: Translate = (html, from, to) => {
	const mode = modes[`${from} ${to}`];
	if (!mode) return Promise.resolve(undefined);
	return new Promise((resolve, reject) => {
		// Apertium opens /dev/stdin anew, which can be done with the shell's pipe and not with Node's.
		const apertium = spawn('sh', ['-c', 'cat | apertium -u -f html "$0"', mode], {
			env: { ...process.env, LC_ALL: 'C.UTF-8' },
			stdio: ['pipe', 'pipe', 'ignore'],
		});
		const output: Buffer[] = [];
		apertium.on('error', reject);
		apertium.stdout.on('data', (chunk: Buffer) => output.push(chunk));
		// Neither Apertium nor the pair of languages need be installed: it then ends otherwise than with 0.
		apertium.on('close', (code) => resolve(code === 0 ? Buffer.concat(output).toString() : undefined));
		// What it does not read is told by how it ends.
		apertium.stdin.on('error', () => undefined);
		apertium.stdin.end(html);
	});
};
