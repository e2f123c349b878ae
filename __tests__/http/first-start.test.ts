import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { rawRequest as raw } from '../support/raw-request';
import { type RunningSite, serverUnderTest, startSite, temporaryContent, waitFor } from '../support/start-site';

jest.setTimeout(180_000);

type Content = Awaited<ReturnType<typeof temporaryContent>>;

/** What may be wrong with the content when a site starts for the first time; each takes the folder's place. More of it: unit/content/opening.test.ts. */
const faults: [string, (content: Content) => Promise<unknown>, told: RegExp][] = [
	['the folder is not there', async () => {}, /ENOENT/],
	['there are no pages in it', ({ contentDir }) => mkdir(contentDir), /har ingen sider/],
	['nothing is there, nor a folder to keep anything in', ({ stateDir }) => writeFile(stateDir, ''), /ENOENT/],
];

/** The lines of errors, but those of readers who were refused. */
const errorsOf = (site: RunningSite) =>
	site
		.log()
		.split('\n')
		.filter((line) => line.includes('"level":"error"') && !line.includes('"id":'));

describe('A first start', () => {
	test.each(faults)(
		'when %s is not ready, says why and of which folder, and comes up by itself',
		async (_, spoil, told) => {
			const content = await temporaryContent();
			const aside = `${content.contentDir}-siden`;
			await rename(content.contentDir, aside);
			await spoil(content);
			const site = await startSite({ ...content, script: serverUnderTest });
			const metricsAt = await waitFor(
				'the metrics',
				() => /(http:\/\/127\.0\.0\.1:\d+)\/metrics/.exec(site.log())?.[1],
			);
			const statusOf = async (path: string) => (await raw(site.origin, path)).status;
			try {
				const waits = () => errorsOf(site).filter((line) => line.includes('har ikke noe innhold å vise ennå'));
				await waitFor('the reason', () => waits()[0], 60);
				// Long enough for what would be said each second, or be kept for a page.
				await new Promise((resolve) => setTimeout(resolve, 3_000));
				for (const path of ['/nb', '/', '/nb/om-minid', '/sitemap.xml', '/robots.txt', '/nb/finnes-ikke'])
					expect([path, await statusOf(path)]).toEqual([path, 503]);
				const page = await raw(site.origin, '/nn/kontakt');
				expect([page.status, String(page.body)]).toEqual([503, expect.stringContaining('tel:')]);
				for (const origin of [site.origin, metricsAt]) expect((await raw(origin, '/healthz/ready')).status).toBe(503);
				const metrics = String((await raw(metricsAt, '/metrics')).body);
				expect(metrics).toMatch(/^minid_ready 0$/m);
				expect(metrics).toMatch(/^minid_content_pages\{locale="nb"\} 0$/m);
				expect(metrics).toMatch(/^minid_content_unreadable_since_seconds [1-9]/m);
				expect(waits()).toHaveLength(1);
				expect(waits()[0]).toContain(content.contentDir);
				expect(waits()[0]).toMatch(told);
				expect(errorsOf(site).length).toBeLessThan(6);
				expect(site.log().split('\n').length).toBeLessThan(60);

				const started = site.nextPid();
				await rm(content.contentDir, { recursive: true, force: true });
				await rename(aside, content.contentDir);
				await waitFor('the page', async () => (await statusOf('/nb/om-minid')) === 200 || undefined, 60);
				await waitFor('readiness', async () => (await statusOf('/healthz/ready')) === 200 || undefined, 60);
				expect(site.nextPid()).toBe(started);
				expect(await statusOf('/nb/finnes-ikke')).toBe(404);
			} finally {
				await site.stop();
				await content.remove();
			}
		},
	);
});
