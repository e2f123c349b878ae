import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { axeViolations } from '../browser/checks';
import { waitFor } from '../support/start-site';
import { workshopUnderTest } from '../support/workshop-under-test';

const workshop = workshopUnderTest({ withSite: true });

/** A receipt may take this long (ms). */
const patience = 60_000;
const file = '_varsler/du-kan-ikke-logge-inn-med-minid-na.md';

const receipt = (page: Page, sentence: RegExp) =>
	page.getByRole('status').getByText(sentence).waitFor({ timeout: patience });
const published = (locale: string) =>
	workshop.git('ls-tree', '-r', '--name-only', 'origin/main', `content/${locale}/_varsler`);
const onSite = async (locale: string) => (await workshop.site.get(`/${locale}`)).text();

describe('an alert', () => {
	it('goes up from a phone, is corrected and comes down, with a receipt of the public site each time, whatever is wrong elsewhere', async () => {
		await writeFile(join(workshop.contentDir, 'nb/kontakt.md'), '---\ntittel: [\n---\n');
		const page = await workshop.open('/verksted/driftsmelding', { width: 390, height: 844 });
		await page.getByRole('link', { name: 'Innloggingen er nede' }).click();
		// Designsystemet ties labels to their fields as the page comes alive.
		await page.getByRole('textbox', { name: 'Overskrift' }).first().waitFor();
		expect(await axeViolations(page)).toEqual([]);
		const frame = page.frameLocator('iframe[title*="nynorsk"]');
		await frame.getByText('Du kan ikkje logge inn med MinID no').waitFor();
		await page.getByRole('button', { name: 'Publiser nå' }).click();
		await receipt(page, /^Vises på bokmål og nynorsk siden kl\. \d\d\.\d\d\.$/);
		expect(await onSite('nb')).toContain('Du kan ikke logge inn med MinID nå');
		expect(await onSite('nn')).toContain('Du kan ikkje logge inn med MinID no');
		expect([published('nb'), published('nn')]).toEqual([`content/nb/${file}`, `content/nn/${file}`]);
		await page.getByRole('textbox', { name: 'Overskrift' }).first().waitFor();
		expect(await axeViolations(page)).toEqual([]);

		await page.getByRole('link', { name: 'Rett teksten' }).click();
		await page.getByRole('heading', { name: 'Rett meldingen' }).waitFor();
		await page.getByRole('group', { name: 'Bokmål' }).getByLabel('Overskrift').fill('MinID virker ikke på mobil');
		const untold = page.getByText('Teksten er rettet på bokmål, og er som før på nynorsk.');
		await untold.waitFor();
		await page.getByRole('button', { name: 'Publiser rettelsen nå' }).click();
		await receipt(page, /^Vises på bokmål og nynorsk\. Spurt kl\. \d\d\.\d\d\.$/);
		await untold.waitFor();
		expect(await onSite('nb')).toContain('MinID virker ikke på mobil');

		await page.locator('summary', { hasText: 'Ta ned' }).click();
		await page.getByRole('button', { name: 'Ja, ta den ned nå' }).click();
		await receipt(page, /^Borte fra bokmål og nynorsk siden kl\. \d\d\.\d\d\.$/);
		expect(await onSite('nb')).not.toContain('MinID virker ikke på mobil');
		expect([published('nb'), published('nn')]).toEqual(['', '']);
	}, 240_000);

	it('is put up by keyboard alone, on chosen pages, and stands for longer when it is asked to', async () => {
		const page = await workshop.open('/verksted/driftsmelding?mal=sms');
		await page.getByLabel('Bare på sidene jeg velger').focus();
		await page.keyboard.press('Space');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await page.getByLabel('Logg inn').focus();
		await page.keyboard.press('Space');
		await page.getByRole('button', { name: 'Publiser nå' }).focus();
		await page.keyboard.press('Enter');
		await receipt(page, /^Vises på bokmål og nynorsk siden/);
		const name = '_varsler/koder-pa-sms-kan-komme-sent.md';
		expect(await workshop.read(`nn/${name}`)).toContain('pages:\n  - /logg-inn\n');
		const end = async () => /until: .*/.exec(await workshop.read(`nb/${name}`))?.[0];
		const before = await end();
		await page.locator('summary', { hasText: 'Forleng' }).focus();
		await page.keyboard.press('Enter');
		await page.getByLabel('Vises').first().selectOption('4t');
		await page.getByRole('button', { name: 'Forleng' }).focus();
		await page.keyboard.press('Enter');
		await waitFor('a later end', async () => (await end()) !== before || undefined);
		await receipt(page, /^Vises på bokmål og nynorsk\. Spurt/);
		expect(await onSite('nb')).not.toContain('Koder på SMS');
	}, 180_000);

	it('is shown all the same where the shared repository does not answer, and is published there once it does', async () => {
		await rename(workshop.remote, `${workshop.remote}.borte`);
		const page = await workshop.open('/verksted/driftsmelding?mal=nede');
		await page.getByRole('button', { name: 'Publiser nå' }).click();
		await page.getByText(/^Lagret, men ikke publisert/).waitFor();
		await receipt(page, /^Vises på bokmål og nynorsk siden/);
		await rename(`${workshop.remote}.borte`, workshop.remote);
		await page.getByRole('button', { name: 'Publiser på nytt' }).click();
		await waitFor('the shared repository', () => published('nn').includes(`content/nn/${file}`) || undefined);
		await page.getByRole('button', { name: /^Publiser(er …| på nytt)$/ }).waitFor({ state: 'detached' });
	}, 120_000);

	it('is shown with what was written before the script of the room had come', async () => {
		const page = await workshop.open('/verksted/del');
		let comes = () => {};
		const script = new Promise<void>((resolve) => {
			comes = resolve;
		});
		await page.route('**/*.js', (route) => script.then(() => route.continue()));
		await page.goto(`${workshop.origin}/verksted/driftsmelding?mal=sms`, { waitUntil: 'commit' });
		const group = page.getByRole('group', { name: 'Bokmål' });
		await group.getByLabel('Overskrift').fill('Skrevet tidlig');
		await group.getByLabel('Tekst').fill('Flere linjer,\nogså tidlig.');
		comes();
		const view = page.frameLocator('iframe[title*="bokmål"]');
		await view.getByText('Skrevet tidlig').waitFor();
		await view.getByText('også tidlig.').waitFor();
		expect(await group.getByLabel('Tekst').inputValue()).toBe('Flere linjer,\nogså tidlig.');
	});

	it('that lacks a text or a time of day is refused, with what is written still there', async () => {
		const page = await workshop.open('/verksted/driftsmelding?mal=vedlikehold');
		await page.getByRole('group', { name: 'Nynorsk' }).getByLabel('Tekst').fill('');
		await page.getByRole('button', { name: 'Publiser nå' }).click();
		const faults = page.getByRole('alert');
		await faults.getByText('Skriv teksten på nynorsk.').waitFor();
		await faults.getByText('Velg når meldingen skal slutte å vises.').waitFor();
		expect(await page.getByRole('group', { name: 'Nynorsk' }).getByLabel('Tekst').inputValue()).toBe('');
		expect(await page.getByRole('group', { name: 'Bokmål' }).getByLabel('Overskrift').inputValue()).toContain('____');
	});
});

describe('the day', () => {
	it('begins with whether readers get what is saved, and with the page that is worst off, each with the way there', async () => {
		workshop.git('checkout', '--', 'content');
		const room = await workshop.open('/verksted');
		const isToldOf = (sentence: string) =>
			waitFor(sentence, async () => {
				await room.reload();
				await room.getByText('Spør nettstedet hva leserne ser …').waitFor({ state: 'detached' });
				return (await room.getByText(sentence, { exact: true }).count()) > 0 || undefined;
			});
		await isToldOf('Leserne ser alt som er lagret.');
		await room.getByText(/^Sist endret: driftsmeldingen «.+» \(bokmål og nynorsk\), av Kari Redaktør/).waitFor();
		// A page that cannot be used stays as it was for readers, for as long as it is so.
		await writeFile(join(workshop.contentDir, 'nb/kontakt.md'), '---\ntitle: Kontakt\ntittel: [\n---\n');
		await isToldOf('Leserne ser alt som er godkjent.');
		const faults = room.getByRole('region', { name: 'Feil og råd' });
		expect(await faults.getByRole('heading', { level: 3 }).first().textContent()).toBe('/kontakt (bokmål)');
		expect(await faults.getByRole('link').first().getAttribute('href')).toMatch(
			/^\/verksted\/side\/nb\/kontakt\.md\?linje=\d/,
		);
		const alerts = room.getByRole('region', { name: 'Driftsmeldinger nå' });
		const alert = alerts.getByRole('listitem').filter({ hasText: '«Du kan ikke logge inn med MinID nå»' });
		await alert.waitFor();
		expect(await alert.getByRole('link', { name: /^(bokmål|nynorsk) –/ }).count()).toBe(2);
		expect(await axeViolations(room)).toEqual([]);
	}, 120_000);
});

describe('a shared repository that is slow', () => {
	it('brings what another has published into a room that is open; what is being written stays, and what is sent meanwhile is answered', async () => {
		workshop.git('checkout', '--quiet', '--', 'content');
		const other = `${workshop.repository}-annen`;
		const elsewhere = (...args: string[]) => workshop.git('-C', other, ...args);
		workshop.git('clone', '--quiet', workshop.remote, other);
		const text = '---\ntitle: Meldt av en annen\ntype: info\n---\nTekst.\n';
		await mkdir(join(other, 'content/nb/_varsler'), { recursive: true });
		await writeFile(join(other, 'content/nb/_varsler/annen.md'), text);
		elsewhere('add', '--all');
		elsewhere('-c', 'user.name=Ola', '-c', 'user.email=o@etat.test', 'commit', '--quiet', '--message', 'Annen');
		elsewhere('push', '--quiet');
		workshop.git('config', 'remote.origin.uploadpack', 'sleep 8; git-upload-pack');
		const page = await workshop.open('/verksted/del');
		await page.goto(`${workshop.origin}/verksted/driftsmelding?mal=nede`, { waitUntil: 'commit' });
		await page.getByText('Henter det andre har publisert').waitFor();
		expect(await page.getByRole('heading', { name: 'Meldt av en annen' }).count()).toBe(0);
		const title = page.getByRole('group', { name: 'Bokmål' }).getByLabel('Overskrift');
		await title.fill('Mitt');
		await page.getByRole('group', { name: 'Nynorsk' }).getByLabel('Tekst').fill('');
		await page.getByRole('button', { name: 'Publiser nå' }).click();
		await page.getByRole('heading', { name: 'Meldt av en annen' }).waitFor();
		await page.getByText('Henter det andre har publisert').waitFor({ state: 'detached' });
		await page.getByRole('alert').getByText('Skriv teksten på nynorsk.').waitFor();
		expect(await title.inputValue()).toBe('Mitt');
		workshop.git('config', '--unset', 'remote.origin.uploadpack');
	}, 120_000);
});
