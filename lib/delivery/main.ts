import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { readSite } from '../site';
import { createDelivery } from './delivery';
import { readErrorPages } from './error-pages';
import { createLog } from './log';
import { createMetrics } from './metrics';
import { mostConnections } from './open-files';
import { type Origin, startOrigin } from './origin';
import { createQuestionReader } from './question';
import { createPublicServer } from './server';
import { createShutdown } from './shutdown';
import { readStaticFiles } from './static-files';
import { createWarming } from './warming';

/** To readers, an origin that has not been started is one that cannot be reached. */
const notStarted = Object.assign(new Error('Next er ikke startet ennå.'), { code: 'ECONNREFUSED' });

/** Starts the public site: this server in front, Next behind it. */
async function main(): Promise<void> {
	const settings = readSite();
	const errorPages = await readErrorPages(new URL('./error-pages.json', import.meta.url));
	const staticFiles = await readStaticFiles(fileURLToPath(new URL('../static', import.meta.url)));
	const readQuestion = createQuestionReader({ staticFiles, trustsProxy: settings.trustsProxy });
	const output = createLog();
	const log = (level: 'info' | 'error', message: string) => output.write({ level, message });
	// With PORT=0 the port, and so the default origin, is known only once the server listens.
	const site = { ...settings };
	let origin: Origin | undefined;
	const delivery = createDelivery({
		site,
		ask: (question, timeout) => (origin ? origin.ask(question, timeout) : Promise.reject(notStarted)),
		// Less than the public server lets a connection rest.
		patience: 8_000,
	});
	const warming = createWarming({ delivery, readQuestion, log });
	const shutdown = createShutdown({ stopOrigin: () => origin?.stop(), endLog: output.end, log });
	const isReady = () => warming.isWarm() && !shutdown.hasBegun();
	const metrics = createMetrics(delivery, isReady);
	const server = createPublicServer({
		site,
		delivery,
		readQuestion,
		errorPages,
		isReady,
		onAnswered: (entry) => {
			metrics.answered(entry);
			output.access(entry);
		},
		logError: (message) => log('error', message),
	});
	server.maxConnections = await mostConnections();
	server.listen(settings.port, settings.host);
	await once(server, 'listening');
	shutdown.watch(server);
	const { port } = server.address() as AddressInfo;
	if (!settings.hasPublicAddress) site.origin = `http://localhost:${port}`;
	listenForMetrics(metrics.server(), settings.metricsPort, log);

	origin = await startOrigin({
		publicOrigin: site.origin,
		log,
		passOn: (line) => output.write({ level: 'info', source: 'next', message: line }),
		onProbe: (answer, askedAt) => {
			delivery.noteProbe(answer, askedAt);
			if (answer) void warming.keepWarm();
		},
		onRestart: metrics.originRestarted,
	});
	log('info', `MinID-nettstedet svarer på http://localhost:${port}`);
}

/** A port that is taken is no reason to keep readers waiting: the site then runs without metrics. */
function listenForMetrics(
	server: ReturnType<ReturnType<typeof createMetrics>['server']>,
	port: number,
	log: (level: 'info' | 'error', message: string) => void,
): void {
	server.on('error', (error) => log('error', `Målinger kan ikke hentes: ${error.message}`));
	server.on('listening', () =>
		log('info', `Målinger hentes på http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`),
	);
	server.listen(port, '127.0.0.1').unref();
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
