import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Evaluates } from '../browser/checks';

/** A window of a browser, with what a person at a keyboard and a screen can do in it. */
export interface Reader extends Evaluates {
	open(address: string): Promise<void>;
	back(): Promise<void>;
	press(key: 'Tab' | 'Enter'): Promise<void>;
	type(text: string): Promise<void>;
	/** Clicks at a point of what is shown, in CSS pixels. */
	click(x: number, y: number): Promise<void>;
	resize(width: number, height: number): Promise<void>;
	/** The page as it would lie in the printer. */
	print(): Promise<Buffer>;
	/** Ends the browser, and all that was started for it. */
	close(): Promise<void>;
}

export interface Settings {
	/** The size of text that the reader has chosen in the browser, in pixels; browsers come with 16. */
	textSize: number;
}

export interface Engine {
	name: string;
	/** Starts a browser with this engine. @throws {Error} that names what is missing, and says how to get it. */
	start(settings: Settings): Promise<Reader>;
	/** WebKitGTK's driver does not know the command (2.50); its style for print is tried all the same. */
	printsToFile: boolean;
}

/** A function, as an expression that a page can run: its answer comes as JSON. */
export function asExpression(inPage: () => unknown): string {
	return `Promise.resolve((${inPage})()).then((value) => JSON.stringify(value ?? null))`;
}

/**
 * The first of some programs that this machine has.
 *
 * @throws {Error} that names the engine and its package, when it has none of them.
 */
export async function programOf(engine: string, packages: string, ...candidates: string[]): Promise<string> {
	const folders = (process.env.PATH ?? '').split(delimiter);
	for (const path of candidates.flatMap((name) => (name.includes('/') ? [name] : folders.map((at) => join(at, name)))))
		if (await isProgram(path)) return path;
	const names = candidates.join(' or ');
	throw new Error(`${engine} is missing: there is no ${names}. On Debian: apt-get install ${packages}`);
}

async function isProgram(path: string): Promise<boolean> {
	return access(path, constants.X_OK).then(
		() => true,
		() => false,
	);
}
