import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { axeViolations } from '../browser/checks';
import { workshopUnderTest } from '../support/workshop-under-test';

const workshop = workshopUnderTest();

const page = (title: string, moment: string) =>
	`---\ntitle: ${title}\ndescription: Prøve.\npublishDate: ${moment}\nmenu: {main: {weight: 1}}\n---\n\nTekst.\n`;

describe('a page that is to come', () => {
	it('is on the whole site as of then, and not as of the minute before', async () => {
		await writeFile(join(workshop.contentDir, 'nb/julepost.md'), page('Julepost', '2098-12-01T08:00'));
		await writeFile(join(workshop.contentDir, 'nn/julepost.md'), page('Julepost på nynorsk', '2098-12-01T08:00'));
		const room = await workshop.open('/verksted/kalender');
		const site = room.frameLocator('iframe');
		expect(await axeViolations(room)).toEqual([]);
		await room.getByRole('link', { name: '1. desember 2098 kl. 08.00' }).click();
		await room.getByRole('heading', { name: 'Nettstedet slik det er 1. desember 2098 kl. 08.00' }).waitFor();
		await site.getByRole('link', { name: 'Julepost' }).first().waitFor({ state: 'attached' });
		await room.getByLabel('Tidspunkt').fill('2098-12-01T07:59');
		await room.getByLabel('Tidspunkt').press('Enter');
		await room.getByRole('heading', { name: 'Nettstedet slik det er 1. desember 2098 kl. 07.59' }).waitFor();
		await site.getByRole('main').waitFor();
		expect(await site.getByRole('link', { name: 'Julepost' }).count()).toBe(0);
	}, 90_000);

	it('stands in the month, with the way to its line', async () => {
		const room = await workshop.open('/verksted/kalender?maned=2098-12');
		const cell = room.getByRole('cell', { name: /Publiseres: «Julepost»/ });
		expect(await cell.getByRole('link', { name: /^nn/ }).getAttribute('href')).toBe(
			'/verksted/side/nn/julepost.md?linje=4',
		);
		expect(await axeViolations(room)).toEqual([]);
	});

	it('comes nearer by keyboard, a day at a time', async () => {
		const room = await workshop.open('/verksted/kalender?tid=2098-11-30T08:00');
		const today = new Date().toISOString().slice(0, 10);
		await room.getByRole('slider').focus();
		await room.keyboard.press('Home');
		await room.keyboard.press('ArrowRight');
		await room.waitForURL(/tid=(?!2098)/);
		expect((await room.getByLabel('Tidspunkt').inputValue()) > today).toBe(true);
	});
});
