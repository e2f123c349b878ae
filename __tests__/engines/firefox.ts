import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitFor } from '../support/start-site';
import { type BidiConnection, connectBidi } from './bidi-connection';
import { asExpression, type Engine, programOf, type Reader } from './engine';
import { clicking, keys, typing } from './input-actions';

/** Firefox, by WebDriver BiDi, which it speaks itself. Playwright's own connection sends commands that the ESR does not know. */
export const firefox: Engine = {
	name: 'Firefox',
	printsToFile: true,
	async start({ textSize }) {
		const program = await programOf('Firefox', 'firefox-esr', 'firefox-esr', 'firefox');
		const profile = await mkdtemp(join(tmpdir(), 'minid-firefox-'));
		const sizes = ['x-western', 'x-unicode'].map((script) => `user_pref("font.size.variable.${script}", ${textSize});`);
		await writeFile(join(profile, 'user.js'), sizes.join('\n'));
		const child = spawn(program, ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile], {
			stdio: ['ignore', 'ignore', 'pipe'],
		});
		const close = async () => {
			if (child.exitCode === null && child.signalCode === null) {
				child.kill('SIGTERM');
				await once(child, 'exit');
			}
			await rm(profile, { recursive: true, force: true, maxRetries: 5 });
		};
		let said = '';
		child.stderr.on('data', (chunk: Buffer) => {
			said += chunk.toString();
		});
		try {
			const address = await waitFor('Firefox', () => /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1], 60);
			return { ...(await readerOf(await connectBidi(`${address}/session`))), close };
		} catch (error) {
			await close();
			throw error;
		}
	},
};

async function readerOf({ send }: BidiConnection): Promise<Omit<Reader, 'close'>> {
	await send('session.new', { capabilities: {} });
	const { context } = await send<{ context: string }>('browsingContext.create', { type: 'tab' });
	const perform = (actions: unknown) => send<void>('input.performActions', { context, actions });
	return {
		open: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
		back: () => send('browsingContext.traverseHistory', { context, delta: -1 }),
		press: (key) => perform(typing(keys[key])),
		type: (text) => perform(typing(text)),
		click: (x, y) => perform(clicking(x, y)),
		resize: (width, height) => send('browsingContext.setViewport', { context, viewport: { width, height } }),
		async evaluate(inPage) {
			const { result, exceptionDetails } = await send<{
				result?: { value: string };
				exceptionDetails?: { text: string };
			}>('script.evaluate', { expression: asExpression(inPage), target: { context }, awaitPromise: true });
			if (result === undefined) throw new Error(exceptionDetails?.text);
			return JSON.parse(result.value);
		},
		async print() {
			const { data } = await send<{ data: string }>('browsingContext.print', { context });
			return Buffer.from(data, 'base64');
		},
	};
}
