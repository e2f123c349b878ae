import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startSite, temporaryContent, waitFor } from '../support/start-site';
import { type Measurement, median, rounded } from './measurement';

/** How long an editor waits for a saved file to be live. */
export const change: Measurement = {
	title: 'From a saved file to the first changed answer',
	run: async ({ rounds }) => {
		const content = await temporaryContent('content');
		const site = await startSite(content);
		const times: number[] = [];
		try {
			for (let round = 1; round <= Math.max(rounds, 5); round++) {
				await appendFile(join(content.contentDir, 'nb/om-minid.md'), `\nMerke nummer ${round}.\n`);
				const savedAt = performance.now();
				const shows = async () => (await (await site.get('/nb/om-minid')).text()).includes(`Merke nummer ${round}.`);
				await waitFor('the change', async () => (await shows()) || undefined);
				times.push((performance.now() - savedAt) / 1000);
			}
		} finally {
			await site.stop();
			await content.remove();
		}
		const [best, worst] = [Math.min(...times), Math.max(...times)].map((time) => rounded(time, 1));
		const row = {
			changes: times.length,
			'median s': rounded(median(times), 1),
			'best s': best ?? 0,
			'worst s': worst ?? 0,
		};
		const notes = [
			'The page is asked for ten times a second. One second of it is the wait for the folder to be still.',
		];
		return [{ title: 'One page of the site’s own content', rows: [row], notes }];
	},
};
