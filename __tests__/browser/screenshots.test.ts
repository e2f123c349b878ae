import { mkdir, stat } from 'node:fs/promises';
import { sharedSite } from '../support/shared-site';
import { browserUnderTest, inWindow, showAs } from './open-browser';

jest.setTimeout(300_000);

const folder = '.screenshots';
const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
	[320, 768, 1280].map((width) => ({ width, height: 800, colorScheme })),
);
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
	const site = sharedSite();
	const browser = browserUnderTest();

	beforeAll(async () => {
		await mkdir(folder, { recursive: true });
	});

	test.concurrent.each(Object.entries(pages))('of %s, at three widths, light and dark', async (name, path) => {
		await inWindow(browser, {}, async (page) => {
			await page.goto(site.origin + path);
			for (const look of looks) {
				await showAs(page, look);
				const file = `${folder}/${name}-${look.width}-${look.colorScheme}.png`;
				await page.screenshot({ path: file, fullPage: true });
				expect((await stat(file)).size).toBeGreaterThan(5_000);
			}
		});
	});
});
