import type { Page } from 'playwright-core';
import { axeViolations, sidewaysScroll } from '../browser/checks';

/** The field where a version of a page is written. */
export function textField(page: Page, language = 'Bokmål') {
	return page.getByRole('textbox', { name: `Tekst: ${language}`, exact: true });
}

/** Puts something else in a line of the text, as somebody does who types. */
export async function retype(page: Page, line: string, text: string): Promise<void> {
	await page.locator('.cm-line:visible', { hasText: line }).first().click();
	await page.keyboard.press('End');
	await page.keyboard.press('Shift+Home');
	await page.keyboard.insertText(text);
}

/** Pastes a text in place of the one that stands there. */
export async function paste(page: Page, text: string, language?: string): Promise<void> {
	await textField(page, language).click();
	await page.keyboard.press('ControlOrMeta+a');
	await textField(page, language).evaluate((field, pasted) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', pasted);
		field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
	}, text);
}

/** Shows what is to be saved, and saves it. */
export async function save(page: Page, button: 'Lagre' | 'Lagre likevel' | RegExp = 'Lagre'): Promise<void> {
	await page.getByRole('button', { name: 'Se endringene og lagre' }).click();
	await page
		.getByRole('dialog')
		.getByRole('button', { name: button, ...(typeof button === 'string' && { exact: true }) })
		.click();
	await page
		.getByRole('status')
		.getByText(/^Lagret/)
		.first()
		.waitFor();
}

/** A room is for everybody, on a narrow screen and in the dark too. */
export async function expectUsable(page: Page): Promise<void> {
	// Designsystemet ties labels to their fields by script.
	await page.waitForFunction(() =>
		[...document.querySelectorAll<HTMLInputElement>('input:not([type="hidden"]), select, textarea')].every(
			({ labels }) => labels?.length,
		),
	);
	expect(await axeViolations(page)).toEqual([]);
	const size = page.viewportSize() ?? { width: 1280, height: 900 };
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await sidewaysScroll(page)).toEqual([]);
	expect(await axeViolations(page)).toEqual([]);
	await page.emulateMedia({ colorScheme: 'light' });
	await page.setViewportSize(size);
}

/** More than any room has, with the page that is shown in it. */
const mostSteps = 400;

/** What a person sees that can be used, and does not come to with the Tab key alone (WCAG 2.2 SC 2.1.1). */
export async function unreachableByKeyboard(page: Page): Promise<string[]> {
	await page.evaluate(() => {
		const usable = 'a[href], button, input, select, textarea, summary, [contenteditable="true"], [tabindex="0"]';
		for (const element of document.querySelectorAll<HTMLInputElement>(usable)) {
			// One of a group of choices is come to; the arrow keys lead from there.
			const isAmongOthers =
				element.type === 'radio' || element.getAttribute('role') === 'tab' || element.getAttribute('role') === 'radio';
			if (element.checkVisibility() && !element.disabled && !isAmongOthers) element.dataset.unreached = '';
		}
		(document.activeElement as HTMLElement | null)?.blur();
		document.addEventListener('focusin', ({ target }) => delete (target as HTMLElement).dataset.unreached);
	});
	const left = page.locator('[data-unreached]');
	for (let step = 0; step < mostSteps && (await left.count()) > 0; step += 1) await page.keyboard.press('Tab');
	return left.evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML.slice(0, 200)));
}
