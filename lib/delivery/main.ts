import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { readSite } from '../site';
import { createDelivery } from './delivery';
import { versionHeader } from './lifetimes';
import { type Origin, startOrigin } from './origin';
import { createPublicServer } from './server';

const log = (level: 'info' | 'error', message: string) =>
	console.log(JSON.stringify({ time: new Date().toISOString(), level, message }));

/** To readers, an origin that has not been started is one that cannot be reached. */
const notStarted = Object.assign(new Error('Next is starting.'), { code: 'ECONNREFUSED' });

/** Starts the public site: this server in front, Next behind it. */
async function main(): Promise<void> {
	const settings = readSite();
	// With PORT=0 the port, and so the default origin, is known only once the server listens.
	const site = { origin: settings.origin, indexable: settings.indexable };
	let origin: Origin | undefined;
	const delivery = createDelivery({
		site,
		ask: (path, language) => (origin ? origin.get(path, language) : Promise.reject(notStarted)),
		patience: 8_000,
	});
	const server = createPublicServer({
		site,
		delivery,
		logAccess: (entry) => console.log(JSON.stringify({ time: new Date().toISOString(), ...entry })),
		logError: (message) => log('error', message),
	});
	server.listen(settings.port, settings.host);
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	if (!process.env.SITE_URL) site.origin = `http://localhost:${port}`;

	const stop = async () => {
		server.close();
		server.closeIdleConnections();
		await origin?.stop();
		process.exit(0);
	};
	process.once('SIGTERM', stop);
	process.once('SIGINT', stop);

	origin = await startOrigin({
		publicOrigin: site.origin,
		log: (message, level) => log(level, message),
		onProbe: (headers) => {
			const version = headers[versionHeader];
			if (typeof version === 'string') delivery.noteVersion(version);
		},
	});
	log('info', `MinID-nettstedet svarer på http://localhost:${port}`);
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
