import { mkdir, stat } from 'node:fs/promises';
import { siteUnderTest } from '../fixtures/site-under-test';
import { browserUnderTest, inWindow } from './open-browser';

jest.setTimeout(300_000);

const folder = '.screenshots';
const pages = {
	forside: '/nb',
	side: '/nb/om-minid',
	artikkel: '/nn/hjelp/gloymt-passord',
	tabell: '/nb/sikkerhetsniva',
	seksjon: '/nb/hjelp',
	veiledning: '/nb/kom-i-gang/registrer-deg',
	'ikke-funnet': '/nb/finnes-ikke',
	engelsk: '/en',
};

/** For people to look at: nothing is compared. */
describe('Screenshots', () => {
	const site = siteUnderTest();
	const browser = browserUnderTest();

	beforeAll(async () => {
		await mkdir(folder, { recursive: true });
	});

	test.each(['light', 'dark'] as const)('of each page type at three widths, %s', async (colorScheme) => {
		for (const [name, path] of Object.entries(pages)) {
			await inWindow(browser, { colorScheme }, async (page) => {
				for (const width of [320, 768, 1280]) {
					await page.setViewportSize({ width, height: 800 });
					await page.goto(site.origin + path);
					const file = `${folder}/${name}-${width}-${colorScheme}.png`;
					await page.screenshot({ path: file, fullPage: true });
					expect((await stat(file)).size).toBeGreaterThan(5_000);
				}
			});
		}
	});
});
