import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { version } from '../../package.json';
import { readSettings, type Settings } from '../settings';
import { createCacheRequestReader } from './cache-request';
import { createContentWatch } from './content-watch';
import { stopwatch } from './deadline';
import { createDelivery } from './delivery';
import { createDocumentStore } from './document-store';
import { createErrorPages, readErrorPages } from './error-pages';
import { createLog } from './log';
import { createMetrics } from './metrics';
import { mostConnections } from './open-files';
import { createRestart } from './restart';
import { createPublicServer } from './server';
import { createShutdown } from './shutdown';
import { readStaticFiles } from './static-files';
import { versionOf } from './stored-response';
import { notThere, startUpstream, type Upstream } from './upstream';
import { readNextLine } from './upstream-line';
import { createWarming } from './warming';

type Log = (level: 'info' | 'error', message: string) => void;

/** What Next calls this build: a hash of its sources. */
const buildId = new URL('../BUILD_ID', import.meta.url);
/** What tells this build from every other. */
const buildFiles = [buildId, new URL(import.meta.url)];

/** Starts the public site: this server in front, Next behind it. */
async function main(): Promise<void> {
	const startedAt = Date.now();
	// With PORT=0 the port, and so the default upstream, is known only once the server listens.
	const settings = readSettings();
	const built = await readErrorPages(new URL('./error-pages.json', import.meta.url));
	const staticFiles = await readStaticFiles(fileURLToPath(new URL('../static', import.meta.url)));
	const readCacheRequest = createCacheRequestReader({ staticFiles, trustsProxy: settings.trustsProxy });
	const output = createLog({ sample: settings.logSample });
	const log: Log = (level, message) => output.write({ level, message });
	let upstream: Upstream | undefined;
	const askNext: Upstream['ask'] = (cacheRequest, deadline) =>
		upstream ? upstream.ask(cacheRequest, deadline) : Promise.reject(notThere());
	const ask: Upstream['ask'] = async (cacheRequest, deadline) => {
		const answer = await askNext(cacheRequest, deadline);
		metrics.upstreamAnswered(answer.status);
		return answer;
	};
	const documents = createDocumentStore({ log });
	const delivery = createDelivery({
		settings,
		ask,
		documents,
		// To compress a page takes as long as to make one: readers come before it.
		mayCompress: () => warming.first(),
		logError: (message) => log('error', message),
	});
	const warming = createWarming({ delivery, readCacheRequest, log });
	const restart = createRestart({ settings, buildFiles, documents, delivery, log });
	const content = createContentWatch({
		ask: askNext,
		onStatus: (status) => {
			restart.noteStatus(status);
			delivery.noteVersions(status);
		},
		log,
	});
	const errorPages = createErrorPages({ built, ask, log });
	const shutdown = createShutdown({
		noticeMs: settings.stopNotice,
		stopUpstream: async () => upstream?.stop(),
		endLog: output.end,
		log,
	});
	const isReady = () => warming.isWarm() && !shutdown.hasBegun();
	const metrics = createMetrics({
		...delivery,
		build: { build: await readFile(buildId, 'utf8'), version, node: process.version },
		contentStatus: content.status,
		contentUnreadableSince: content.unreadableSince,
		upstreamDownSince: () => (upstream ? upstream.downSince() : startedAt),
		documentsNotKept: documents.notKept,
		lostLines: output.lost,
		isReady,
	});
	const server = createPublicServer({
		settings,
		delivery,
		readCacheRequest,
		errorPages: errorPages.current,
		isReady,
		onAnswered: (entry) => {
			metrics.answered(entry);
			output.access(entry);
		},
		logError: (message, id) => output.write({ level: 'error', message, id }),
	});
	server.maxConnections = await mostConnections();
	server.listen(settings.port, settings.host);
	await once(server, 'listening');
	logFaults(server, log);
	shutdown.watch(server);
	const { port } = server.address() as AddressInfo;
	if (!settings.hasPublicAddress) settings.origin = `http://localhost:${port}`;
	listenForMetrics(metrics.server(), settings, log);

	const followContent = async () => {
		const version = delivery.currentVersion();
		await warming.keepWarm();
		await errorPages.follow(version);
	};
	upstream = startUpstream({
		publicOrigin: settings.origin,
		log,
		passOn: (line) => output.write({ ...readNextLine(line), source: 'next' }),
		onProbe: async (answer, askedAt) => {
			// What has changed is known before it is known that something has: whoever asks for the rest need not wait.
			if (answer) await content.look(versionOf(answer.headers));
			delivery.noteProbe(answer, askedAt);
			if (answer) void followContent();
		},
		onRestart: metrics.upstreamRestarted,
	});
	// Until the first probe is answered, what is kept from before stands in at once.
	delivery.noteProbe(undefined, stopwatch());
	if (await restart.open()) void warming.recall();
	log('info', `MinID-nettstedet svarer på http://localhost:${port}`);
}

/** So long (ms) after a line about a fault of the server there is no other. */
const quietMs = 60_000;

/** That the system lets no connection in, since files have run out, is no reason to stop, nor to fill the log. */
function logFaults(server: Server, log: Log): void {
	let loggedAt = Number.NEGATIVE_INFINITY;
	server.on('error', (error) => {
		if (performance.now() - loggedAt < quietMs) return;
		loggedAt = performance.now();
		log('error', `Serveren slipper ikke inn alle: ${error.message}`);
	});
}

/** A port that is taken is no reason to keep readers waiting: the site then runs without metrics. */
function listenForMetrics(server: Server, { metricsPort, metricsHost }: Settings, log: Log): void {
	server.on('error', (error) => log('error', `Målinger kan ikke hentes: ${error.message}`));
	server.on('listening', () =>
		log('info', `Målinger hentes på http://${metricsHost}:${(server.address() as AddressInfo).port}/metrics`),
	);
	server.listen(metricsPort, metricsHost).unref();
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
