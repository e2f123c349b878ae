import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { sharedSite } from '../support/shared-site';
import { browserUnderTest, inWindow, phone } from './open-browser';

jest.setTimeout(120_000);

/**
 * What people come for, and the links that somebody who knows none of the texts follows from the front page. The last page's
 * first screen has the answer, or the button that leads to whoever can help.
 */
interface Task {
	language: string;
	task: string;
	clicks: string[];
	answer?: string;
	button?: string;
	leadsTo?: string;
}

const tasks: Task[] = JSON.parse(readFileSync('__tests__/fixtures/citizens-tasks.json', 'utf8'));

/** The most clicks that a worried person has patience for. */
const patience = 2;

/** True when all of an element is on the screen as the page opens. */
async function isOnFirstScreen(element: Locator): Promise<boolean> {
	const box = await element.boundingBox();
	return box !== null && box.y >= 0 && box.y + box.height <= phone.viewport.height;
}

describe('A citizen on a phone, by clicking alone', () => {
	const site = sharedSite();
	const browser = browserUnderTest();

	test('has fifteen tasks in each of the owner’s languages, and ten in English', () => {
		const count = (language: string) => tasks.filter((task) => task.language === language).length;
		expect([count('nb'), count('nn'), count('en')]).toEqual([15, 15, 10]);
	});

	test.concurrent.each(tasks)(
		'finds the answer: $task ($language)',
		async ({ language, clicks, answer, button = '', leadsTo }) => {
			expect(clicks.length).toBeLessThanOrEqual(patience);
			await inWindow(browser, phone, async (page) => {
				const main = page.getByRole('main');
				await page.goto(`${site.origin}/${language}`);
				for (const name of clicks) {
					const link = main.getByRole('link', { name, exact: true }).first();
					const address = (await link.getAttribute('href')) ?? '';
					await link.click();
					await page.waitForURL((url) => address.startsWith(url.pathname));
				}
				const goal = answer ? main.getByText(answer).first() : main.getByRole('link', { name: button }).first();
				expect(await isOnFirstScreen(goal)).toBe(true);
				if (leadsTo) expect(await goal.getAttribute('href')).toBe(leadsTo);
			});
		},
	);
});
