import { protocol, sampledPaths } from '../support/accessibility-protocol';
import { sharedSite } from '../support/shared-site';

describe('The accessibility protocol', () => {
	const site = sharedSite();
	test('is about a site of as many pages as this one', () => {
		const [from = 0, to = 0] = protocol.pages;
		expect(site.pages.length).toBeGreaterThanOrEqual(from);
		expect(site.pages.length).toBeLessThanOrEqual(to);
	});

	test('names every field that a reader can fill in on any page', async () => {
		const served = await Promise.all(
			[...site.pages, ...sampledPaths].map(async (path) => (await site.get(path)).text()),
		);
		const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
		const fields = served
			.flatMap((html) => [...html.matchAll(/<(input|select|textarea)\b[^>]*>/g)])
			.map(([tag, element]) => `${attribute(tag, 'name')} (${attribute(tag, 'type') ?? element})`);
		expect([...new Set(fields)].sort()).toEqual([...protocol.fields].sort());
	});

	test('has pages that are there', async () => {
		const missing = protocol.sample.find(({ kind }) => kind === 'Siden finnes ikke')?.paths ?? [];
		for (const path of sampledPaths) {
			const { status } = await site.get(path);
			expect(`${path} ${status}`).toBe(`${path} ${missing.includes(path) ? 404 : 200}`);
		}
	});
});
