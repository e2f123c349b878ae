import { resolve, sep } from 'node:path';
import { z } from 'zod';

const portRule = 'må være et heltall mellom 0 og 65535';

const port = z.string().regex(/^\d+$/, portRule).transform(Number).pipe(z.number().max(65_535, portRule));

const share = z
	.string()
	.regex(/^\d+(\.\d+)?$/, 'må være et tall mellom 0 og 1, for eksempel 0.1')
	.transform(Number)
	.pipe(z.number().max(1, 'må være et tall mellom 0 og 1, for eksempel 0.1'));

const noticeRule = 'må være et helt antall sekunder mellom 0 og 300';

const environmentSchema = z.object({
	/** Public origin of the site, without path. Decides canonical addresses, the sitemap and whether the site may be indexed. */
	SITE_URL: z
		.string()
		.refine(isOrigin, 'må være en opprinnelse uten sti, for eksempel https://minid.no')
		.transform((value) => new URL(value).origin)
		.optional(),
	/** Folder that holds `nb/`, `nn/` and the shared files. Default: `content`. */
	CONTENT_DIR: z.string().optional(),
	/** Folder for the snapshot of the last valid content. Must be writable and lie outside `CONTENT_DIR`.
	 * Default: `.next/cache`. */
	STATE_DIR: z.string().optional(),
	/** Public port; 0 picks a free one. */
	PORT: port.default(3000),
	/** Public address to listen on; empty means every address of the machine. */
	HOST: z.string().optional(),
	/** `1` when a proxy in front may be believed about the reader's address (`X-Forwarded-Host`, `X-Forwarded-Proto`). */
	TRUST_PROXY: z.enum(['0', '1'], 'må være 0 eller 1').default('0'),
	/** `1` binds every name below the site's own to https for two years (RFC 6797 §6.1.2). */
	HSTS_SUBDOMAINS: z.enum(['0', '1'], 'må være 0 eller 1').default('0'),
	/** `1` lets browsers ship the site's name on their list of https sites (https://hstspreload.org): hard to undo. */
	HSTS_PRELOAD: z.enum(['0', '1'], 'må være 0 eller 1').default('0'),
	/** Port for Prometheus metrics; 0 picks a free one. */
	METRICS_PORT: port.default(9464),
	/** Address to listen on for metrics: the machine's own, unless whoever asks is on another, as in a cluster. */
	METRICS_HOST: z.string().default('127.0.0.1'),
	/** Seconds for which the site still lets new readers in after SIGTERM, while it says that it is not ready. */
	STOP_NOTICE: z.string().regex(/^\d+$/, noticeRule).transform(Number).pipe(z.number().max(300, noticeRule)).default(5),
	/** Share of the answers from memory that get a line in the log. */
	LOG_SAMPLE: share.default(1),
	/** Set by lib/delivery for Next, whose own `PORT` is not the public one. Not for operators. */
	PUBLIC_ORIGIN: z.string().optional(),
});

export interface Settings {
	/** Origin for absolute URLs, without trailing slash. */
	origin: string;
	/** True only when `SITE_URL` is a public https origin: then, and only then, search engines may index the site. */
	indexable: boolean;
	contentDir: string;
	stateDir: string;
	port: number;
	host: string | undefined;
	/** True when `SITE_URL` is set: readers who come by another address are then sent there. */
	hasPublicAddress: boolean;
	trustsProxy: boolean;
	/** What `Strict-Transport-Security` says besides its age. */
	hsts: readonly ('includeSubDomains' | 'preload')[];
	metricsPort: number;
	metricsHost: string;
	/** How long (ms) the site is not ready, but answers, before it stops. */
	stopNotice: number;
	/** Share, from 0 to 1, of the ordinary answers that get a line in the log. */
	logSample: number;
}

/**
 * The validated settings of this process.
 *
 * @throws {Error} with every wrong variable at once, in Norwegian, when a value cannot be used.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>> = process.env): Settings {
	const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
	const parsed = environmentSchema.safeParse(given);
	const wrong = parsed.error?.issues.map(({ path, message }) => ({ name: String(path[0]), message })) ?? [];
	const contentDir = resolve(/* turbopackIgnore: true */ given.CONTENT_DIR ?? 'content');
	const stateDir = resolve(/* turbopackIgnore: true */ given.STATE_DIR ?? '.next/cache');
	if (`${stateDir}${sep}`.startsWith(`${contentDir}${sep}`))
		wrong.push({ name: 'STATE_DIR', message: `må ligge utenfor CONTENT_DIR (${contentDir})` });
	if (given.HSTS_PRELOAD === '1' && given.HSTS_SUBDOMAINS !== '1')
		wrong.push({
			name: 'HSTS_PRELOAD',
			message: 'krever også HSTS_SUBDOMAINS=1: listen i nettleserne gjelder hele domenet',
		});
	if (!parsed.success || wrong.length > 0) {
		const lines = wrong.map(({ name, message }) => `  ${name}=${given[name] ?? ''}: ${message}`);
		throw new Error(`Innstillingene kan ikke brukes:\n${lines.join('\n')}`);
	}
	const {
		SITE_URL,
		PORT,
		HOST,
		TRUST_PROXY,
		METRICS_PORT,
		METRICS_HOST,
		STOP_NOTICE,
		LOG_SAMPLE,
		PUBLIC_ORIGIN,
		HSTS_SUBDOMAINS,
		HSTS_PRELOAD,
	} = parsed.data;
	return {
		origin: SITE_URL ?? PUBLIC_ORIGIN ?? `http://localhost:${PORT}`,
		indexable: SITE_URL !== undefined && isPublicHttps(SITE_URL),
		contentDir,
		stateDir,
		port: PORT,
		host: HOST,
		hasPublicAddress: SITE_URL !== undefined,
		trustsProxy: TRUST_PROXY === '1',
		hsts: [
			...(HSTS_SUBDOMAINS === '1' ? (['includeSubDomains'] as const) : []),
			...(HSTS_PRELOAD === '1' ? (['preload'] as const) : []),
		],
		metricsPort: METRICS_PORT,
		metricsHost: METRICS_HOST,
		stopNotice: STOP_NOTICE * 1000,
		logSample: LOG_SAMPLE,
	};
}

/** The absolute URL of a path on this site. The only place where absolute URLs are made. */
export function absoluteUrl(settings: Pick<Settings, 'origin'>, path: string): string {
	return new URL(path, settings.origin).href;
}

function isOrigin(value: string): boolean {
	if (!URL.canParse(value)) return false;
	const url = new URL(value);
	return (
		/^https?:$/.test(url.protocol) &&
		url.pathname === '/' &&
		url.search === '' &&
		url.hash === '' &&
		url.username === ''
	);
}

/** An https origin with a name that a search engine can reach: no address literal, no local name. */
function isPublicHttps(origin: string): boolean {
	const { protocol, hostname } = new URL(origin);
	const isAddress = /^[\d.]+$|:/.test(hostname);
	const isLocal = !hostname.includes('.') || /\.(local|localhost|internal|test|example|invalid)$/.test(hostname);
	return protocol === 'https:' && !isAddress && !isLocal;
}
