import type { BrowserContext } from 'playwright-core';

/** One page of each type. */
export const pageTypes = {
	'front page': '/nb',
	page: '/nb/om-minid',
	section: '/nb/hjelp',
	'guide step': '/nb/kom-i-gang/registrer-deg',
	article: '/nb/hjelp/glemt-passord',
	'not found': '/nb/finnes-ikke',
};

/** Opens a page in a window of its own, and counts what comes over the network until nothing more does. */
export async function view(
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
