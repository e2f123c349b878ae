import { rawRequest } from '../support/raw-request';
import { sitemapPaths } from '../support/sitemap-paths';
import { startSite, temporaryContent } from '../support/start-site';

/**
 * The most that one document, its style in it, may weigh in bytes as sent with brotli: what
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
	const heavy = rows.filter(({ bytes }) => bytes > budget);
	console.log(`${rows.length} pages, the heaviest ${Math.max(...rows.map(({ bytes }) => bytes))} bytes of ${budget}.`);
	for (const { page, bytes } of heavy)
		console.error(`${page} weighs ${bytes} bytes, ${bytes - budget} over the budget.`);
	process.exitCode = heavy.length > 0 ? 1 : 0;
}

/** fetch() decodes before it counts, so the bytes are counted here. */
async function weigh(origin: string, page: string) {
	const { body } = await rawRequest(origin, page, { headers: { 'accept-encoding': 'br' } });
	return { page, bytes: body.length };
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
