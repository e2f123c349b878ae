import { protocol, sampledPaths } from '../support/accessibility-protocol';
import { sharedSite } from '../support/shared-site';
import { documentOf } from './document';

describe('The accessibility protocol', () => {
	const site = sharedSite();
	const documents = (paths: readonly string[]) =>
		Promise.all(paths.map(async (path) => documentOf(await (await site.get(path)).text())));

	test('is about a site of as many pages as this one', () => {
		const [from = 0, to = 0] = protocol.pages;
		expect(site.pages.length).toBeGreaterThanOrEqual(from);
		expect(site.pages.length).toBeLessThanOrEqual(to);
	});

	test('names every field that a reader can fill in on any page', async () => {
		const fields = (await documents([...new Set([...site.pages, ...sampledPaths])])).flatMap((document) =>
			[...document.querySelectorAll('input, select, textarea')].map(
				(field) => `${field.getAttribute('name')} (${field.getAttribute('type') ?? field.localName})`,
			),
		);
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
