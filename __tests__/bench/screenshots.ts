import { mkdir } from 'node:fs/promises';
import { inWindow, launchBrowser, showAs } from '../browser/open-browser';
import { findChromium } from '../support/chromium';
import { startSite, temporaryContent } from '../support/start-site';

const folder = '.screenshots';
const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
	[390, 768, 1280, 1920].map((width) => ({ width, height: 800, colorScheme })),
);
const pages = {
	forside: '/nb',
	side: '/nb/om-minid',
	artikkel: '/nn/hjelp/gloymt-passord',
	tabell: '/nb/sikkerhetsniva',
	seksjon: '/nb/hjelp',
	veiledning: '/nb/kom-i-gang/registrer-deg',
	sok: '/nb/sok?q=kode',
	'ikke-funnet': '/nb/finnes-ikke',
	engelsk: '/en',
};

/** Leaves pictures of every page type, at four widths, light and dark, for people to look at. */
async function main(): Promise<void> {
	await mkdir(folder, { recursive: true });
	const content = await temporaryContent('content');
	const site = await startSite(content);
	const browser = await launchBrowser(await findChromium());
	for (const [name, path] of Object.entries(pages)) {
		await inWindow(browser, {}, async (page) => {
			await page.goto(site.origin + path);
			for (const look of looks) {
				await showAs(page, look);
				await page.screenshot({ path: `${folder}/${name}-${look.width}-${look.colorScheme}.png`, fullPage: true });
			}
		});
	}
	await browser.close();
	await site.stop();
	await content.remove();
	console.log(`${Object.keys(pages).length * looks.length} pictures in ${folder}`);
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
