import { brotliDecompressSync } from 'node:zlib';
import { rawRequest } from '../support/raw-request';
import { sitemapPaths } from '../support/sitemap-paths';
import { startSite, temporaryContent } from '../support/start-site';

/**
 * The most that the document and the style sheets of one page may weigh together, in bytes as sent with brotli: what
 * fits in the first round trip of a new connection (ten segments of 1,460 bytes, RFC 6928).
 */
const budget = 14 * 1024;

/** Prints what every page of the sitemap weighs, and ends with exit code 1 when one is over the budget. */
async function main(): Promise<void> {
	const content = await temporaryContent('content');
	const site = await startSite(content);
	const rows = [];
	for (const path of await sitemapPaths(site.origin)) rows.push(await weigh(site.origin, path));
	await site.stop();
	await content.remove();
	console.table(rows);
	const heavy = rows.filter(({ total }) => total > budget);
	console.log(`${rows.length} pages, the heaviest ${Math.max(...rows.map(({ total }) => total))} bytes of ${budget}.`);
	for (const { page, total } of heavy)
		console.error(`${page} weighs ${total} bytes, ${total - budget} over the budget.`);
	process.exitCode = heavy.length > 0 ? 1 : 0;
}

async function weigh(origin: string, page: string) {
	const document = await fetchBrotli(origin, page);
	const sheets = [...document.text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href);
	const sizes = await Promise.all(sheets.map(async (href) => (await fetchBrotli(origin, href)).size));
	const css = sizes.reduce((sum, size) => sum + size, 0);
	return { page, html: document.size, css, total: document.size + css };
}

/** fetch() decodes before it counts, so the bytes are counted here. */
async function fetchBrotli(origin: string, path: string): Promise<{ size: number; text: string }> {
	const { headers, body } = await rawRequest(origin, path, { headers: { 'accept-encoding': 'br' } });
	const text = headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body;
	return { size: body.length, text: text.toString('utf8') };
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
