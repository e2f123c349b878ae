import type { Page } from 'playwright-core';

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
	await page.getByRole('status').getByText('Lagret.').waitFor();
}
