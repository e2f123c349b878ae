import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from '../support/chromium';
import { startSite, temporaryContent } from '../support/start-site';
import type { Measurement, Row } from './measurement';

/** One page of each type. */
const pageTypes = {
	'front page': '/nb',
	page: '/nb/om-minid',
	section: '/nb/hjelp',
	'guide step': '/nb/kom-i-gang/registrer-deg',
	article: '/nb/hjelp/glemt-passord',
	'not found': '/nb/finnes-ikke',
};

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

/** Opens a page in a window of its own, and counts what comes over the network until nothing more does. */
async function view(
	context: BrowserContext,
	url: string,
): Promise<{ requests: number; bytes: number; document: number }> {
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	const fromNetwork = new Map<string, number>();
	let documentRequest = '';
	devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
		if (!response.fromDiskCache && !response.url.startsWith('data:')) fromNetwork.set(requestId, 0);
		if (type === 'Document') documentRequest = requestId;
	});
	devtools.on('Network.requestServedFromCache', ({ requestId }) => void fromNetwork.delete(requestId));
	devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		if (fromNetwork.has(requestId)) fromNetwork.set(requestId, encodedDataLength);
	});
	await devtools.send('Network.enable');
	await page.goto(url, { waitUntil: 'networkidle' });
	await page.close();
	const bytes = [...fromNetwork.values()].reduce((sum, size) => sum + size, 0);
	return { requests: fromNetwork.size, bytes, document: fromNetwork.get(documentRequest) ?? 0 };
}
