import { rawRequest } from '../support/raw-request';
import { siteUnderTest } from '../support/site-under-test';
import { waitFor } from '../support/start-site';

jest.setTimeout(120_000);

describe('One who searches without pause', () => {
	const site = siteUnderTest({ env: { SITE_URL: 'https://minid.no' } });
	/** Each search is another: none is answered from memory. */
	let searches = 0;
	const search = async (client: string): Promise<number> => {
		searches += 1;
		const { status } = await rawRequest(site.origin, `/nb/sok?q=kode+${searches}`, {
			headers: { 'x-forwarded-host': 'minid.no', 'x-forwarded-for': client },
		});
		return status;
	};

	test('on forty connections keeps none of ten others from an answer, and is refused what is too much', async () => {
		await waitFor(
			'readiness',
			async () => (await rawRequest(site.origin, '/healthz/ready')).status === 200 || undefined,
			60,
		);
		expect(await search('192.0.2.1')).toBe(200);
		let isOver = false;
		const greedy: number[] = [];
		const connections = Array.from({ length: 40 }, async () => {
			while (!isOver) greedy.push(await search('203.0.113.1'));
		});
		// All forty are at it: some have been refused already.
		while (!greedy.includes(503)) await new Promise((resolve) => setTimeout(resolve, 10));
		const others = await Promise.all(Array.from({ length: 10 }, (_, index) => search(`198.51.100.${index}`)));
		isOver = true;
		await Promise.all(connections);
		expect(others).toEqual(others.map(() => 200));
		expect(greedy).toContain(200);
	});
});
