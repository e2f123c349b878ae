import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { workshopUnderTest } from '../support/workshop-under-test';

const workshop = workshopUnderTest();

/** What the editors' guide shows: a room, and what must be there before it is looked at. */
const pictures: Record<string, { path: string; height: number; ready: (page: Page) => Promise<unknown> }> = {
	side: {
		path: '/verksted/side/nb/hjelp/glemt-passord.md',
		height: 900,
		ready: (page) => page.frameLocator('iframe[title^="Bokmål"]').locator('main').waitFor(),
	},
	flytt: {
		path: '/verksted/flytt?side=/hjelp/glemt-passord',
		height: 700,
		ready: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
	},
	driftsmelding: {
		path: '/verksted/driftsmelding?tekst=nede',
		height: 1100,
		ready: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
	},
	sprak: {
		path: '/verksted/sprak',
		height: 800,
		ready: (page) => page.getByRole('table').waitFor(),
	},
};

/** What a person is told in a room, without what is another each time: days, hours and names of versions. */
async function told(page: Page): Promise<string> {
	const tree = await page.locator('body').ariaSnapshot();
	return (
		tree
			.replace(/\d{4}-\d\d-\d\d(T[\d:]+)?|\d{1,2}\. \p{L}+ \d{4}|\b\d\d[:.]\d\d([:.]\d\d)?\b|\b[0-9a-f]{7,40}\b/gu, '…')
			.replace(/\/verksted\/vis\/[\w-]+/g, '/verksted/vis/…')
			// Late in the day, what lasts some hours ends tomorrow.
			.replace(/, til i morgen kl\. …/g, ', til kl. …')
			// Next tells the name of a room in an element that comes when it will.
			.replace(/\n- alert$/, '')
			// It is there before eight in the morning.
			.replace(/^ *- option "til i dag kl\. 08"\n/m, '')
	);
}

/**
 * A picture is as old as the room it shows: what the room said when it was taken lies in the fixtures, and is compared with
 * what it says now. `PICTURES=write npm run test:workshop -- guide-pictures` takes them anew.
 */
describe('the pictures of the editors’ guide', () => {
	it.each(Object.entries(pictures))('show the room «%s» as it is', async (name, { path, height, ready }) => {
		const page = await workshop.open(path, { width: 1100, height });
		await ready(page);
		await page.waitForLoadState('networkidle');
		const now = await told(page);
		const saidThen = join('__tests__/fixtures/guide-pictures', `${name}.yml`);
		if (process.env.PICTURES === 'write') {
			const picture = await sharp(await page.screenshot())
				.webp({ quality: 70 })
				.toBuffer();
			for (const folder of [dirname(saidThen), 'docs/verksted']) await mkdir(folder, { recursive: true });
			await writeFile(`docs/verksted/${name}.webp`, picture);
			await writeFile(saidThen, `${now}\n`);
		}
		expect(`${now}\n`).toBe(await readFile(saidThen, 'utf8'));
		expect((await sharp(`docs/verksted/${name}.webp`).metadata()).width).toBe(1100);
		await page.context().close();
	});

	it('are all in the guide, and the guide has no others', async () => {
		const guide = await readFile('content/README.md', 'utf8');
		const shown = [...guide.matchAll(/\]\(\.\.\/docs\/verksted\/([\w-]+)\.webp\)/g)].map(([, name]) => name);
		expect(shown.sort()).toEqual(Object.keys(pictures).sort());
	});
});
