import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { rawRequest } from '../support/raw-request';
import { startSite, temporaryContent } from '../support/start-site';
import type { Measurement } from './measurement';
import { outsidePackage } from './outside-package';

const version = '1.4.8';
const hostname = 'minid.no';

const resultSchema = z.object({
	scan: z.object({ score: z.number(), grade: z.string() }),
	tests: z.record(z.string(), z.object({ pass: z.boolean(), result: z.string(), scoreModifier: z.number() })),
});

/** The score that MDN's HTTP Observatory would give, by its own package, on the headers that the site really sends. */
export const observatory: Measurement = {
	title: 'MDN HTTP Observatory',
	run: async () => {
		const folder = await outsidePackage('@mdn/mdn-http-observatory', version);
		const content = await temporaryContent('content');
		const site = await startSite({ ...content, env: { SITE_URL: `https://${hostname}` } });
		try {
			const retriever = join(folder, 'src/retriever');
			await copyFile('__tests__/bench/observatory-retriever.mjs', join(retriever, 'retriever.js'));
			await writeFile(join(retriever, 'recorded.json'), JSON.stringify(await record(site.origin)));
			await writeFile(join(folder, 'conf/hsts-preload.json'), '{}');
		} finally {
			await site.stop();
			await content.remove();
		}
		const { scan } = await import(pathToFileURL(join(folder, 'src/index.js')).href);
		const { scan: whole, tests } = resultSchema.parse(await scan(hostname));
		const rows = Object.entries(tests).map(([test, { pass, result, scoreModifier }]) => ({
			test,
			result,
			passed: pass ? 'yes' : 'no',
			modifier: scoreModifier,
		}));
		return [{ title: `Score ${whole.score}, grade ${whole.grade}`, rows, notes }];
	},
};

const notes = [
	`@mdn/mdn-http-observatory ${version}, its own scan on recorded answers to «Host: ${hostname}».`,
	'What the proxy that ends TLS must add is taken for granted: a valid certificate, and http answered with 308 to https. The preload list is empty.',
];

/** What the package's retriever would fetch: the front page with all redirects to it, robots.txt, and a CORS preflight. */
async function record(origin: string) {
	const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
		rawRequest(origin, path, { method, headers: { host: hostname, ...headers } });
	const redirects = [{ url: `http://${hostname}/`, status: 308 }];
	let path = '/';
	let page = await ask(path);
	while (page.headers.location !== undefined && redirects.length < 10) {
		redirects.push({ url: `https://${hostname}${path}`, status: page.status });
		path = new URL(page.headers.location, `https://${hostname}${path}`).pathname;
		page = await ask(path);
	}
	redirects.push({ url: `https://${hostname}${path}`, status: page.status });
	const robots = await ask('/robots.txt');
	const preflight = { 'access-control-request-method': 'GET', origin: 'https://http-observatory.security.mozilla.org' };
	const cors = await ask(path, preflight, 'OPTIONS');
	return {
		redirects,
		page: { status: page.status, headers: page.headers },
		html: page.body.toString('utf8'),
		cookies: [...(page.headers['set-cookie'] ?? []), ...(robots.headers['set-cookie'] ?? [])],
		cors: { status: cors.status, headers: cors.headers, request: { headers: preflight } },
	};
}
