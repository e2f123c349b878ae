import { chromium } from 'playwright-core';
import { pageTypes, view } from '../browser/transfer';
import { findChromium } from '../support/chromium';
import { startSite, temporaryContent } from '../support/start-site';
import type { Measurement, Row } from './measurement';

/** What a reader's browser fetches to show a page, the first time and again. */
export const transferSize: Measurement = {
	title: 'Transfer size',
	run: async () => {
		const content = await temporaryContent('content');
		const site = await startSite(content);
		const browser = await chromium.launch({ executablePath: await findChromium() });
		const rows: Row[] = [];
		try {
			for (const [type, path] of Object.entries(pageTypes)) {
				const context = await browser.newContext();
				const first = await view(context, site.origin + path);
				const second = await view(context, site.origin + path);
				await context.close();
				rows.push({
					type,
					'first view, requests': first.requests,
					'first view, bytes': first.bytes,
					'of which the document': first.document,
					'second view, requests': second.requests,
					'second view, bytes': second.bytes,
				});
			}
		} finally {
			await browser.close();
			await site.stop();
			await content.remove();
		}
		return [{ title: 'One page of each type, in Chromium', rows, notes }];
	},
};

const notes = [
	'Bytes on the wire, headers and body, as Chromium counts them; brotli. What comes from its own cache is no request.',
	'The second view is a new window with the cache of the first: the document is asked for again (304), hashed files are not.',
];
