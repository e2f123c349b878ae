import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { pageTypes } from '../browser/transfer';
import { findChromium } from '../support/chromium';
import { startSite, temporaryContent } from '../support/start-site';
import { type Measurement, median, type Row, rounded } from './measurement';
import { outsidePackage } from './outside-package';

const run = promisify(execFile);
const version = '12.8.2';
/** One of each type, and a search; Lighthouse refuses a page that answers 404. */
const { 'not found': _, ...found } = pageTypes;
const paths = [...Object.values(found), '/nb/sok?q=glemt+passord'];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

const resultSchema = z.object({
	categories: z.record(
		z.string(),
		z.object({
			score: z.number().nullable(),
			auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
		}),
	),
	audits: z.record(z.string(), z.object({ score: z.number().nullable(), numericValue: z.number().optional() })),
});
const publicOrigin = 'https://minid.no';

type Result = z.infer<typeof resultSchema>;

/** Lighthouse's own view of one page of each type, on its simulated slow phone. */
export const lighthouse: Measurement = {
	title: 'Lighthouse, mobile',
	run: async ({ runs }) => {
		const folder = await outsidePackage('lighthouse', version);
		const content = await temporaryContent('content');
		// As in production, behind a proxy: without a public https origin the site tells search engines to stay away.
		const site = await startSite({ ...content, env: { SITE_URL: publicOrigin } });
		const rows: Row[] = [];
		try {
			for (const path of paths) {
				const results: Result[] = [];
				for (let index = 0; index < runs; index++) results.push(await audit(folder, site.origin + path));
				rows.push({ page: path, ...figuresOf(results) });
			}
		} finally {
			await site.stop();
			await content.remove();
		}
		const notes = [`Lighthouse ${version}, simulated throttling, medians of ${runs} runs; scores of 100.`];
		return [{ title: 'One page of each type', rows, notes }];
	},
};

async function audit(folder: string, url: string): Promise<Result> {
	const chromeFlags = '--headless=new --no-sandbox --disable-gpu --disable-background-networking';
	const args = [url, '--quiet', `--chrome-flags=${chromeFlags}`, `--only-categories=${categories.join(',')}`];
	const headers = `--extra-headers=${JSON.stringify({ 'x-forwarded-host': new URL(publicOrigin).host })}`;
	const { stdout } = await run(process.execPath, [join(folder, 'cli/index.js'), ...args, headers, '--output=json'], {
		env: { ...process.env, CHROME_PATH: await findChromium() },
		maxBuffer: 64 * 1024 * 1024,
		timeout: 180_000,
	});
	return resultSchema.parse(JSON.parse(stdout));
}

function figuresOf(results: readonly Result[]): Row {
	const middle = (of: (result: Result) => number | null | undefined) =>
		median(results.map((result) => of(result) ?? 0));
	const scores = categories.map((name) => [name, rounded(middle(({ categories }) => categories[name]?.score) * 100)]);
	const value = (audit: string) => middle(({ audits }) => audits[audit]?.numericValue);
	const first = results[0];
	const counted = Object.values(first?.categories ?? {}).flatMap(({ auditRefs }) =>
		auditRefs.filter(({ weight }) => weight > 0),
	);
	// Lighthouse itself calls 0.9 and more good.
	const failed = counted.filter(({ id }) => (first?.audits[id]?.score ?? 1) < 0.9);
	return {
		...Object.fromEntries(scores),
		'LCP s': rounded(value('largest-contentful-paint') / 1000, 2),
		'TBT ms': rounded(value('total-blocking-time')),
		CLS: rounded(value('cumulative-layout-shift'), 3),
		'failed audits': failed.map(({ id }) => id).join(', ') || 'none',
	};
}
