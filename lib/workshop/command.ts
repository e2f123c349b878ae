import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import next from 'next';
import { readSettings } from '../settings';
import { createWorkshopServer } from './server';
import { readWorkshopSettings } from './settings';

async function main(): Promise<void> {
	const { port, proxyOrigin, opensBrowser } = readWorkshopSettings();
	const { contentDir } = readSettings();
	process.env.VERKSTED = '1';
	// By this name Next knows its own rewrites from addresses of others.
	const app = next({ dev: false, hostname: 'localhost', port });
	await app.prepare();
	let address: AddressInfo | undefined;
	const server = createWorkshopServer({
		port: () => address?.port ?? port,
		proxyOrigin,
		next: app.getRequestHandler(),
	});
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	address = server.address() as AddressInfo;
	const origin = proxyOrigin ?? `http://localhost:${address.port}`;
	console.log(`Verkstedet svarer på ${origin}/verksted, og leser ${contentDir}. Avslutt med Ctrl+C.`);
	if (opensBrowser && !proxyOrigin) openBrowser(`${origin}/verksted`);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
}

/** Where there is no browser, the address has been printed. */
function openBrowser(address: string): void {
	const [command, ...args] =
		process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
	const child = spawn(command ?? '', [...args, address], { stdio: 'ignore', detached: true });
	child.on('error', () => undefined);
	child.unref();
}

main().catch((error: unknown) => {
	const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
	const advice = 'Porten er opptatt. Er verkstedet startet alt? Velg ellers en annen med VERKSTED_PORT.';
	console.error(isTaken ? advice : error instanceof Error ? error.message : error);
	process.exit(1);
});
