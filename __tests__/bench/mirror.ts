import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMirror } from '../support/run-mirror';
import { temporaryContent } from '../support/start-site';
import { type Measurement, type Row, rounded } from './measurement';

/** What it takes to keep a mirror: the first time, when nothing has changed, and after an edit. */
export const mirror: Measurement = {
	title: 'The mirror',
	run: async () => {
		const content = await temporaryContent('content');
		const root = await mkdtemp(join(tmpdir(), 'minid-mirror-'));
		const options = { dir: join(root, 'speil'), contentDir: content.contentDir, siteUrl: 'https://minid.no' };
		const timed = async (run: string): Promise<Row> => {
			const startedAt = performance.now();
			const output = await runMirror(options);
			const [, addresses = '', fetched = '', megabytes = ''] =
				/(\d+) adresser, (\d+) av dem hentet nå, ([\d,]+) MB/.exec(output) ?? [];
			const seconds = rounded((performance.now() - startedAt) / 1000, 1);
			return { run, seconds, addresses, fetched: fetched || 0, MB: megabytes.replace(',', '.') };
		};
		try {
			const rows = [await timed('first'), await timed('nothing has changed')];
			await appendFile(join(content.contentDir, 'nb/om-minid.md'), '\nEt nytt avsnitt.\n');
			rows.push(await timed('one page has changed'));
			const notes = [
				'The whole command, with the start of Next and its end. MB: all documents in all codings; versions share what they have in common.',
			];
			return [{ title: 'The site’s own content', rows, notes }];
		} finally {
			await rm(root, { recursive: true, force: true });
			await content.remove();
		}
	},
};
