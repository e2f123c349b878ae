import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

const run = promisify(execFile);
/** The shell comes first: the same engine without the windows around it opens a page in half the time. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The Chromium that tests and measurements drive: `CHROMIUM_PATH`, Playwright's own, or the system's. Where there is none, one
 * is installed: Debian's as root, else Playwright's.
 *
 * @throws {Error} with what to do, when none can be found or installed. Nothing is ever skipped for want of one.
 */
export async function findChromium(): Promise<string> {
	const given = process.env.CHROMIUM_PATH;
	if (given) {
		if (await isExecutable(given)) return given;
		throw new Error(`CHROMIUM_PATH=${given} cannot be run. Point it to a Chromium, or unset it to have one found.`);
	}
	const found = await installed();
	if (found) return found;
	const failures = [await attempt(installFromDebian), await attempt(installFromPlaywright)];
	const now = await installed();
	if (now) return now;
	throw new Error(
		`No Chromium was found, and none could be installed:\n${failures.filter(Boolean).join('\n')}\n` +
			'Install Chromium (Debian: apt-get install chromium-headless-shell), or set CHROMIUM_PATH to one, and run this again.',
	);
}

async function installed(): Promise<string | undefined> {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const candidates = [
		chromium.executablePath(),
		...names.flatMap((name) => folders.map((folder) => join(folder, name))),
	];
	for (const candidate of candidates) if (candidate && (await isExecutable(candidate))) return candidate;
	return undefined;
}

async function installFromDebian(): Promise<void> {
	if (process.getuid?.() !== 0) throw new Error('Debian’s package needs root.');
	console.log('No Chromium found: installing Debian’s …');
	await run('apt-get', ['update', '-qq']);
	await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell'], {
		maxBuffer: 64 * 1024 * 1024,
	});
}

async function installFromPlaywright(): Promise<void> {
	if (await installed()) return;
	console.log('Installing Playwright’s Chromium …');
	await run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']);
}

/** Runs an installer; gives the reason when it fails. */
async function attempt(install: () => Promise<void>): Promise<string | undefined> {
	try {
		await install();
		return undefined;
	} catch (error) {
		return `- ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
	}
}

async function isExecutable(path: string): Promise<boolean> {
	return access(path, constants.X_OK).then(
		() => true,
		() => false,
	);
}
