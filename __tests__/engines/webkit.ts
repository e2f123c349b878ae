import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../lib/delivery/upstream-process';
import { waitFor } from '../support/start-site';
import { asExpression, type Engine, programOf, type Reader } from './engine';
import { clicking, keys, typing } from './input-actions';

const run = promisify(execFile);
const packages = 'webkit2gtk-driver libwebkit2gtk-4.1-0 xvfb xdotool';
const browsers = ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`);

/** The buttons around the page are as narrow as they come: with GTK's own, no window is narrower than 447 pixels. */
const narrowButtons = '* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px }';

/** WebKit, by the driver of WebKitGTK and the browser that comes with it, on a screen that nobody sees. */
export const webkit: Engine = {
	name: 'WebKit',
	printsToFile: false,
	async start({ textSize }) {
		const program = (...candidates: string[]) => programOf('WebKit', packages, ...candidates);
		const [screen, driver, focuser] = [
			await program('Xvfb'),
			await program('WebKitWebDriver'),
			await program('xdotool'),
		];
		const binary = await program(...browsers);
		const home = await homeWith(textSize);
		const started: ChildProcess[] = [];
		const close = async () => {
			// Last come, first gone: the driver takes its browser with it, and needs the screen for that.
			for (const child of started.reverse()) await end(child);
			await rm(home, { recursive: true, force: true, maxRetries: 5 });
		};
		try {
			const { child, display } = await startScreen(screen);
			started.push(child);
			const env = { ...process.env, DISPLAY: display, XDG_CONFIG_HOME: home };
			const port = await freePort();
			started.push(spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' }));
			const args = ['--automation', `--config=${join(home, 'settings.ini')}`];
			const { leave, ...reader } = await startSession(`http://localhost:${port}`, { binary, args });
			// Without a window manager nobody gives the window the focus, and nothing in it has `:focus`.
			await run(focuser, ['search', '--sync', '--onlyvisible', '--class', 'MiniBrowser', 'windowfocus'], { env });
			return { ...reader, close: () => leave().then(close) };
		} catch (error) {
			await close();
			throw error;
		}
	},
};

/** A folder for the settings of GTK and of the browser. */
async function homeWith(textSize: number): Promise<string> {
	const home = await mkdtemp(join(tmpdir(), 'minid-webkit-'));
	await mkdir(join(home, 'gtk-3.0'));
	await writeFile(join(home, 'gtk-3.0', 'gtk.css'), narrowButtons);
	await writeFile(join(home, 'settings.ini'), `[websettings]\ndefault-font-size=${textSize}\n`);
	return home;
}

/** Starts a screen, which says itself what number it has taken. */
async function startScreen(program: string): Promise<{ child: ChildProcess; display: string }> {
	const child = spawn(program, ['-displayfd', '3', '-screen', '0', '2600x1600x24', '-nolisten', 'tcp'], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
	});
	const [number] = await once(child.stdio[3] as NodeJS.ReadableStream, 'data');
	return { child, display: `:${String(number).trim()}` };
}

async function end(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.kill('SIGTERM');
	await once(child, 'exit');
}

/** Opens a window by WebDriver, one HTTP request for each command. */
async function startSession(
	driver: string,
	browserOptions: { binary: string; args: string[] },
): Promise<Omit<Reader, 'close'> & { leave(): Promise<void> }> {
	await waitFor('WebKit’s driver', async () => (await fetch(`${driver}/status`)).ok || undefined);
	const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } };
	const { sessionId } = await command<{ sessionId: string }>(`${driver}/session`, 'POST', { capabilities });
	const session = `${driver}/session/${sessionId}`;
	const post = <Value>(name: string, body: object) => command<Value>(`${session}/${name}`, 'POST', body);
	const perform = (actions: unknown) => post<void>('actions', { actions });
	const resize = (width: number, height: number) => post<void>('window/rect', { width, height });
	return {
		open: (url) => post('url', { url }),
		back: () => post('back', {}),
		press: (key) => perform(typing(keys[key])),
		type: (text) => perform(typing(text)),
		click: (x, y) => perform(clicking(x, y)),
		async resize(width, height) {
			await resize(width, height);
			// A window is as large as the page and what stands around it.
			const shown = Number(await post('execute/sync', { script: 'return innerHeight', args: [] }));
			await resize(width, 2 * height - shown);
		},
		async evaluate(inPage) {
			const script = `const tell = arguments[0]; ${asExpression(inPage)}.then(tell)`;
			return JSON.parse(await post<string>('execute/async', { script, args: [] }));
		},
		print: () => Promise.reject(new Error('WebKitGTK’s driver does not print.')),
		leave: () => command(session, 'DELETE'),
	};
}

/** @throws {Error} with the driver's own words when it refuses. */
async function command<Value>(address: string, method: string, body?: object): Promise<Value> {
	const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
	const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } };
	if (!response.ok) throw new Error(`${address}: ${value.error} ${value.message}`);
	return value;
}
