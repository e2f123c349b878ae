import { sharedSite } from '../support/shared-site';
import { faultsOf, inspectPage } from './inspect-page';
import { browserUnderTest, keptWindows, phone } from './open-browser';

jest.setTimeout(180_000);

const { origin, pages } = sharedSite();

describe('Every page', () => {
	const windows = keptWindows(browserUnderTest(), phone);

	test('is looked at: both languages, all of the sitemap', () => {
		expect(pages.length).toBeGreaterThan(40);
	});

	// As many at a time as there are processors (`maxConcurrency`).
	test.concurrent.each([...pages, '/nb/finnes-ikke', '/nn/finst-ikkje', '/en'])(
		'%s is accessible, quiet, valid and as wide as the screen, from 320 to 2560 pixels, light and dark',
		async (path) => {
			expect(faultsOf(await inspectPage(windows, origin + path))).toEqual([]);
		},
	);
});
