import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** `npm run mirror` without npm and its check of the build, which the command of the tests has made already. */
const command = ['--import', 'tsx', 'lib/mirror/command.ts'];

interface Options {
	dir: string;
	contentDir: string;
	/** The site's public address. */
	siteUrl: string;
}

function environmentOf({ contentDir, siteUrl }: Options): NodeJS.ProcessEnv {
	return {
		...process.env,
		NODE_ENV: 'production',
		SITE_URL: siteUrl,
		CONTENT_DIR: contentDir,
		STATE_DIR: '',
		PORT: '',
	};
}

/** Makes a mirror, or brings it up to date; gives what the command prints. @throws {Error} when it fails. */
export async function runMirror(options: Options): Promise<string> {
	const { stdout } = await run(process.execPath, [...command, options.dir], { env: environmentOf(options) });
	return stdout;
}

/** Begins to make one, for a test that ends it. */
export function startMirror(options: Options): ChildProcess {
	return spawn(process.execPath, [...command, options.dir], { env: environmentOf(options), stdio: 'ignore' });
}
