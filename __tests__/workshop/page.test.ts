import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { axeViolations, sidewaysScroll } from '../browser/checks';
import { expectUsable, paste, retype, save, textField } from '../support/room-page';
import { waitFor } from '../support/start-site';
import { workshopUnderTest } from '../support/workshop-under-test';

const workshop = workshopUnderTest({ withSite: true });

const phone = { width: 390, height: 844 };
const password = 'nb/hjelp/glemt-passord.md';

const onSite = (path: string, text: string) =>
	waitFor(text, async () => (await (await workshop.site.get(path)).text()).includes(text) || undefined);
const shown = (page: Awaited<ReturnType<typeof workshop.open>>, name = 'Bokmål') =>
	page.frameLocator(`iframe[title^="${name}"]`).locator('main');

const hasFocus = (place: Locator) => place.evaluate((element) => element === document.activeElement);

/** So much (px) of the screen does the bar below a page take at most. */
const mostOfBar = 96;
const barHeight = async (page: Page, standing: string) => {
	const bar = page.getByRole('status').getByText(standing).locator('xpath=ancestor::main//div[form]').last();
	return (await bar.boundingBox())?.height;
};

describe('a typo', () => {
	it.each([
		['on a desktop', { width: 1280, height: 900 }, 'Telefonen din', '2. Telefonen du bruker'],
		['on a phone', phone, 'Koden fra brevet', '1. Koden i brevet'],
	])(
		'is found, mended, seen and saved %s, and readers get it',
		async (_, viewport, line, text) => {
			const page = await workshop.open('/verksted/sider', viewport);
			await page.getByLabel('Finn en side').fill('glemt');
			await page.getByRole('button', { name: 'Finn' }).click();
			expect(await axeViolations(page)).toEqual([]);
			await page.getByRole('link', { name: /på bokmål: Glemt passord/ }).click();
			if (viewport === phone)
				expect((await textField(page).boundingBox())?.y).toBeLessThan(viewport.height - mostOfBar);
			await retype(page, line, text);
			await shown(page).getByText(text.slice(3)).waitFor();
			expect(await axeViolations(page)).toEqual([]);
			expect(await sidewaysScroll(page)).toEqual([]);
			expect(await barHeight(page, 'Ikke lagret')).toBeLessThanOrEqual(mostOfBar);
			await page.getByRole('button', { name: 'Se endringene og lagre' }).click();
			await page.getByRole('dialog').getByRole('insertion').first().waitFor();
			expect(await axeViolations(page)).toEqual([]);
			await page.getByRole('button', { name: 'Lagre', exact: true }).click();
			await page
				.getByRole('status')
				.getByText(/^Lagret/)
				.first()
				.waitFor();
			expect(await page.getByText('Henter …').count()).toBe(0);
			if (viewport === phone) expect(await barHeight(page, 'Lagret, ikke sendt.')).toBeLessThanOrEqual(mostOfBar);
			expect(await workshop.read(password)).toContain(`\n${text}\n`);
			expect(workshop.git('log', '-1', '--format=%an: %s')).toMatch(
				/^Kari Redaktør: Endre \/nb\/hjelp\/glemt-passord: /,
			);
			await onSite('/nb/hjelp/glemt-passord', text.slice(3));
		},
		120_000,
	);
});

describe('a way back', () => {
	const file = 'nb/om-nettstedet.md';

	it('is there for what is not saved, for what was saved before, and for what is saved and not sent; the text stays in its place', async () => {
		const page = await workshop.open(`/verksted/side/${file}`);
		const before = await workshop.read(file);
		const ingress = page.getByRole('textbox', { name: 'Ingress' });
		await ingress.fill('Dette angrer jeg på.');
		await page.getByRole('button', { name: 'Forkast' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Forkast' }).click();
		await page.getByRole('status').getByText('Ingen endringer').waitFor();
		expect(await ingress.inputValue()).not.toContain('angrer');

		await ingress.fill('Dette er lagret.');
		const line = page.locator('.cm-line:visible').first();
		await line.evaluate((element) => element.scrollIntoView({ block: 'center' }));
		const place = await line.boundingBox();
		await save(page);
		// What comes above the screen is made up for by the browser (CSS Scroll Anchoring 1); the bar moves no page.
		expect(Math.abs(((await line.boundingBox())?.y ?? 0) - (place?.y ?? 0))).toBeLessThan(2);
		await page.getByRole('region', { name: 'Historie: Bokmål' }).locator('summary').nth(1).click();
		await page.getByRole('button', { name: /^Bruk denne teksten igjen/ }).click();
		await page
			.getByText(/^Teksten og feltene er satt tilbake til slik de var/)
			.first()
			.waitFor();
		expect(await ingress.inputValue()).not.toBe('Dette er lagret.');
		expect(await workshop.read(file)).toContain('Dette er lagret.');
		await page.getByRole('button', { name: 'Forkast' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Forkast' }).click();

		await page.getByRole('link', { name: 'Ta tilbake noe' }).click();
		await page
			.getByRole('main')
			.getByRole('link', { name: /^Ta tilbake … .*Om nettstedet/ })
			.first()
			.click();
		await page.getByRole('button', { name: 'Ta tilbake det som er vist' }).waitFor();
		await expectUsable(page);
		await page.getByRole('button', { name: 'Ta tilbake det som er vist' }).click();
		await page.getByRole('heading', { name: 'Lagret', exact: true }).waitFor();
		expect(await workshop.read(file)).toBe(before);
	}, 120_000);
});

describe('a new article', () => {
	const mistakes = [
		'# Slik gjør du',
		'##Før du begynner',
		'Se [hjelpesiden](/hjelpp), og [kontakt oss](/nb/kontakt).',
		'**Dette trenger du**',
		'![](/bilder/forside.svg)',
		'![Et kart](/bilder/kart.png)',
		'Ring :fakta[telefonn]. Les mer på www.minid.no.',
		'<b>Viktig</b>',
		'{{< knapp >}}',
	].join('\n\n');
	const mended = [
		'## Slik gjør du',
		'Før du begynner, kan du se [hjelpesiden](/hjelp) og [kontakt oss](/kontakt).',
		'![Forsiden](/bilder/forside.svg)',
		'Ring :fakta[telefon]. Les mer på [minid.no](https://www.minid.no).',
		'**Viktig:** Ha telefonen klar.',
	].join('\n\n');

	it('is made in two languages, its ten usual mistakes are told at their lines, and it is published when they are mended', async () => {
		const page = await workshop.open('/verksted/sider/ny');
		expect(await axeViolations(page)).toEqual([]);
		await page.getByLabel('Tittel på bokmål').fill('Bytte telefon');
		await page.getByLabel('Tittel på nynorsk').fill('Byte telefon');
		await page.getByLabel('Adresse på bokmål').fill('/hjelp/bytte-telefon');
		await page.getByLabel('Adresse på nynorsk').fill('/hjelp/byte-telefon');
		await page.getByRole('button', { name: 'Lag siden' }).click();
		await page.getByText('Utkast. Leserne ser ikke siden.').first().waitFor();
		expect(await workshop.read('nb/hjelp/bytte-telefon.md')).not.toContain('<!--');
		await textField(page).getByText('Skriv det leseren skal gjøre').waitFor();
		expect(await axeViolations(page)).toEqual([]);

		await paste(page, mistakes);
		const findings = page.getByRole('region', { name: 'Funn: Bokmål' }).getByRole('listitem');
		await waitFor('ten findings', async () => (await findings.count()) >= 10 || undefined);
		expect(await page.locator('.cm-lint-marker-error').count()).toBeGreaterThan(4);
		await findings.filter({ hasText: '«/hjelpp» finnes ikke' }).getByRole('link').click();
		expect(await textField(page).evaluate((field) => field.contains(document.getSelection()?.anchorNode ?? null))).toBe(
			true,
		);

		await paste(page, mended);
		await page.getByRole('textbox', { name: 'Ingress' }).fill('Slik bytter du til en ny telefon.');
		await page
			.getByText(/^Beskrivelse, når siden vises/)
			.first()
			.click();
		await page.getByRole('textbox', { name: 'Beskrivelse' }).fill('Framgangsmåten når du har fått en ny telefon.');
		await page.getByRole('checkbox', { name: 'Utkast' }).uncheck();
		await page.getByText('Slik blir det når det er lagret og godkjent: Publisert.').waitFor();
		await waitFor('no errors', async () => (await findings.filter({ hasText: 'Feil:' }).count()) === 0 || undefined);
		await save(page);
		await onSite('/nb/hjelp/bytte-telefon', 'Slik bytter du til en ny telefon.');
		expect(await workshop.read('nn/hjelp/byte-telefon.md')).toContain('draft: true');
	}, 120_000);
});

describe('two editors on one page', () => {
	it('lose nothing: both texts are shown, and both are saved where they do not touch each other', async () => {
		const [first, second] = [
			await workshop.open('/verksted/side/nb/om-nettstedet.md'),
			await workshop.open('/verksted/side/nb/om-nettstedet.md'),
		];
		await first.getByRole('textbox', { name: 'Ingress' }).fill('Den første skrev dette.');
		await save(first);
		await second.getByRole('textbox', { name: 'Tittel', exact: true }).fill('Om dette nettstedet');
		// Told at the top, and beside what saves.
		const news = second.getByText('har endret siden etter at du åpnet den. Du ser endringen når du lagrer.');
		await news.nth(1).waitFor();
		expect(await second.getByRole('status').filter({ has: news }).count()).toBe(1);
		await second.getByRole('button', { name: 'Se endringene og lagre' }).click();
		const dialog = second.getByRole('dialog');
		await dialog.getByText('Noen andre har endret siden').waitFor();
		await dialog.getByText('Ingress').waitFor();
		await dialog.getByRole('insertion').filter({ hasText: 'første' }).first().waitFor();
		await dialog.getByRole('insertion').filter({ hasText: 'dette' }).last().waitFor();
		expect(await axeViolations(second)).toEqual([]);
		await dialog.getByRole('button', { name: 'Ta med begge endringene' }).click();
		await news.first().waitFor({ state: 'detached' });
		await save(second);
		const text = await workshop.read('nb/om-nettstedet.md');
		expect(text).toContain('Den første skrev dette.');
		expect(text).toContain('Om dette nettstedet');
		await onSite('/nb/om-nettstedet', 'Om dette nettstedet');
	}, 120_000);
});

describe('two editors, each with a workshop of their own', () => {
	const file = 'nb/kontakt.md';
	/** What somebody else has put in the shared repository. */
	const publish = async (change: (text: string) => string, branch = 'main') => {
		const other = join(workshop.repository, '..', `ola-${Date.now()}`);
		const run = (...args: string[]) => execFileSync('git', args, { cwd: other, stdio: 'pipe' });
		execFileSync('git', ['clone', '--quiet', workshop.remote, other], { stdio: 'pipe' });
		const place = join(other, 'content', file);
		await writeFile(place, change(readFileSync(place, 'utf8')));
		run('-c', 'user.name=Ola Hansen', '-c', 'user.email=ola@etat.test', 'commit', '--quiet', '--all', '-m', 'Andres');
		run('push', '--quiet', 'origin', `HEAD:${branch}`);
	};
	const withIngress = (text: string) => (before: string) => before.replace(/^ingress: .*$/m, `ingress: ${text}`);
	const ingress = (page: Page) => page.getByRole('textbox', { name: 'Ingress' });

	it('know of each other when they open the page, when they save, and before they send; nothing is a dead end', async () => {
		await publish(withIngress('Olas utkast.'), 'innhold/ola');
		const opening = await workshop.open(`/verksted/side/${file}`);
		const note = opening.getByText(/^Ola Hansen har endret denne siden \(.*\), og det venter på godkjenning/);
		// What others have sent is asked for every ten seconds.
		while (!(await note.isVisible())) {
			await opening.waitForTimeout(2_000);
			await opening.reload();
		}
		expect(await axeViolations(opening)).toEqual([]);

		await ingress(opening).fill('Kari skrev dette.');
		await publish(withIngress('Ola skrev dette.'));
		await opening.getByRole('button', { name: 'Se endringene og lagre' }).click();
		const dialog = opening.getByRole('dialog');
		await dialog
			.getByText(/^Ola Hansen har endret siden etter at du åpnet den, også linjer som du har endret/)
			.waitFor();
		await dialog.getByRole('insertion').filter({ hasText: 'Ola' }).first().waitFor();
		await dialog.getByRole('button', { name: 'Skriv selv, ut fra begge' }).click();
		expect(await dialog.getByRole('textbox', { name: 'Ingress' }).inputValue()).toBe(
			'Kari skrev dette.\nOla skrev dette.',
		);
		expect(await axeViolations(opening)).toEqual([]);
		await dialog.getByRole('textbox', { name: 'Ingress' }).fill('Kari skrev dette.');
		await dialog.getByRole('button', { name: 'Sett dette inn i teksten' }).click();
		await opening.getByRole('status').getByText('Ikke lagret ennå. Se over endringene, og lagre.').waitFor();
		await save(opening);
		expect(await workshop.read(file)).toContain('ingress: Kari skrev dette.');

		await publish(withIngress('Ola skrev enda en gang.'));
		await opening.getByRole('main').getByRole('button', { name: 'Be om godkjenning' }).click();
		await opening
			.getByText(/^Ola Hansen har endret de samme linjene som du, så dette kan ikke publiseres ennå/)
			.waitFor();
		expect(workshop.git('ls-remote', 'origin', workshop.git('branch', '--show-current'))).toBe('');
		await opening.getByRole('main').getByRole('link', { name: 'Velg hva som skal stå' }).click();
		await opening.getByRole('insertion').filter({ hasText: 'enda' }).first().waitFor();
		await expectUsable(opening);
		await opening.getByLabel('Skriv selv, ut fra begge').check();
		const joint = opening.getByRole('textbox', { name: 'Ingress' });
		expect(await joint.inputValue()).toBe('Kari skrev dette.\nOla skrev enda en gang.');
		await expectUsable(opening);
		await joint.fill('Kari og Ola skrev dette.');
		await opening.getByRole('button', { name: 'La det jeg har valgt, stå' }).click();
		await opening.getByText(/^Valgt\./).waitFor();
		await opening.getByRole('heading', { name: 'Ingen linjer venter på at du velger' }).waitFor();
		expect(await workshop.read(file)).toContain('ingress: Kari og Ola skrev dette.');
		await opening.getByRole('button', { name: 'Be om godkjenning' }).click();
		const isSent = opening.getByText(/^(Én|\d+) sider?: sendt, venter på godkjenning\./);
		await isSent.waitFor();
		const branch = workshop.git('branch', '--show-current');
		workshop.git('merge-tree', '--write-tree', 'origin/main', `origin/${branch}`);
		workshop.git('push', '--quiet', workshop.remote, 'HEAD:main');
		await opening.getByText(/^Det du sendte, er ute hos leserne: /).waitFor();
		await isSent.waitFor({ state: 'detached' });
	}, 180_000);

	it('are never told that readers have what only they themselves have: a change that is put back after approval', async () => {
		const page = await workshop.open(`/verksted/side/${file}`);
		const before = await ingress(page).inputValue();
		await ingress(page).fill('En feil som blir godkjent.');
		await save(page);
		await page.getByRole('main').getByRole('button', { name: 'Be om godkjenning' }).click();
		await page.getByText('Sendt.', { exact: true }).first().waitFor();
		workshop.git('push', '--quiet', workshop.remote, 'HEAD:main');
		await ingress(page).fill(before);
		await save(page);
		await page.getByRole('status').getByText('Be om godkjenning når du er ferdig').waitFor();
		await page.getByText(/Leserne ser siden slik den var/).waitFor();
		expect(await page.getByRole('button', { name: 'Be om godkjenning' }).count()).toBeGreaterThan(0);
	}, 120_000);
});

describe('what is written', () => {
	it('survives that the page is loaded anew, in all its languages, and is saved together', async () => {
		const page = await workshop.open('/verksted/side/nb/kontakt.md');
		await page.getByRole('textbox', { name: 'Ingress' }).fill('Snakk med oss.');
		await page.getByRole('tab', { name: 'Nynorsk' }).click();
		await page
			.getByRole('tabpanel', { name: 'Nynorsk' })
			.getByRole('textbox', { name: 'Ingress' })
			.fill('Snakk med oss, du.');
		page.on('dialog', (dialog) => void dialog.accept());
		await page.getByRole('link', { name: 'I dag', exact: true }).click();
		await page.getByText('Du har skrevet noe som ikke er lagret').waitFor();
		await expectUsable(page);
		await page.getByRole('link', { name: '«Kontakt oss» (nynorsk)' }).first().click();
		await page.getByText('Her er det du hadde skrevet').waitFor();
		await page.reload();
		await page.getByText('Her er det du hadde skrevet').waitFor();
		await save(page);
		expect([await workshop.read('nb/kontakt.md'), await workshop.read('nn/kontakt.md')]).toEqual([
			expect.stringContaining('ingress: Snakk med oss.\n'),
			expect.stringContaining('ingress: Snakk med oss, du.\n'),
		]);
		expect(workshop.git('show', '--stat', '--format=', 'HEAD')).toMatch(
			/2 files changed, 2 insertions\(\+\), 2 deletions/,
		);
	}, 120_000);

	it('is saved in spite of what is wrong with other pages, and of its own faults only when the editor says so', async () => {
		await writeFile(join(workshop.contentDir, 'nb/fire-grunner-til-a-bruke-minid.md'), '---\ntittel: [\n---\n');
		const page = await workshop.open('/verksted/side/nb/logg-inn.md');
		await page
			.getByText(/^Beskrivelse, når siden vises/)
			.first()
			.click();
		await page.getByRole('textbox', { name: 'Beskrivelse' }).fill('Slik logger du inn her.');
		await save(page);
		await paste(page, 'Se [siden](/finnes-ikke).');
		await save(page, 'Lagre likevel');
		expect(await workshop.read('nb/logg-inn.md')).toContain('/finnes-ikke');
		const broken = await workshop.open('/verksted/side/nb/fire-grunner-til-a-bruke-minid.md');
		await broken.getByText(/Vises i den siste gyldige versjonen, fordi linje \d+/).waitFor();
		workshop.git('checkout', '--', 'content/nb/fire-grunner-til-a-bruke-minid.md');
	}, 120_000);

	it('needs no mouse: the Tab key leads on from the text, and the changes are saved by keyboard alone', async () => {
		const page = await workshop.open('/verksted/side/nb/om-minid.md');
		await textField(page).focus();
		await page.keyboard.press('ControlOrMeta+End');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Enter');
		await page.keyboard.insertText('Skrevet uten mus.');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Enter');
		await page.keyboard.insertText('Se');
		await page.keyboard.press('Control+Shift+ArrowLeft');
		const where = page.getByRole('tabpanel', { name: 'Bokmål' }).getByLabel('Hvor skal lenken?');
		await page.getByRole('button', { name: 'Lenke …' }).focus();
		await page.keyboard.press('Enter');
		await waitFor('the field', () => where.evaluate((field) => field === document.activeElement || undefined));
		await page.keyboard.insertText('kontakt');
		await page.keyboard.press('Enter');
		await page.keyboard.press('ControlOrMeta+z');
		await page.keyboard.press('ControlOrMeta+y');
		await page.keyboard.press('ControlOrMeta+End');
		await page.getByRole('button', { name: 'Fakta …' }).focus();
		await page.keyboard.press('Enter');
		await page.getByRole('button', { name: /^800 30 300/ }).focus();
		await expectUsable(page);
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		expect(await textField(page).evaluate((field) => field === document.activeElement)).toBe(false);
		const toSave = page.getByRole('button', { name: 'Se endringene og lagre' });
		for (let step = 1; step < 5 && !(await hasFocus(toSave)); step += 1) await page.keyboard.press('Tab');
		expect(await hasFocus(toSave)).toBe(true);
		await textField(page).focus();
		await page.keyboard.press('ControlOrMeta+s');
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('button', { name: /^Lagre/ }).focus();
		let answer = () => {};
		const isSeen = new Promise<void>((done) => {
			answer = done;
		});
		await page.route('**/verksted/side/**', async (route) => {
			await isSeen;
			await route.continue();
		});
		await page.keyboard.press('Enter');
		await dialog.getByRole('status').getByText('Lagrer …').waitFor();
		expect(await axeViolations(page)).toEqual([]);
		answer();
		await page
			.getByRole('status')
			.getByText(/^Lagret/)
			.first()
			.waitFor();
		await waitFor(
			'the receipt',
			async () => (await hasFocus(page.getByRole('status').filter({ hasText: /^Lagret/ }))) || undefined,
		);
		expect(await workshop.read('nb/om-minid.md')).toContain('Skrevet uten mus.\n\n[Se](/kontakt):fakta[telefon]');
	}, 120_000);

	it('can be saved without script, and a file that nobody has touched is not saved', async () => {
		const scripted = await workshop.open('/verksted/sider');
		const context = await scripted.context().browser()?.newContext({ javaScriptEnabled: false });
		const page = await context?.newPage();
		if (!page) throw new Error('There is no browser.');
		await page.goto(`${workshop.origin}/verksted/side/nb/kom-i-gang/index.md`);
		const field = page.getByLabel('Bokmål');
		await field.fill(`${await field.inputValue()}\nSkrevet uten skript.\n`);
		await page.getByRole('button', { name: 'Lagre', exact: true }).click();
		const saved = async () => (await workshop.read('nb/kom-i-gang/index.md')).includes('\nSkrevet uten skript.\n');
		await waitFor('the saved text', async () => (await saved()) || undefined);
		// The commit comes after the file.
		await waitFor(
			'the commit',
			() => workshop.git('log', '-1', '--format=%s').startsWith('Endre /nb/kom-i-gang: ') || undefined,
		);
		expect(workshop.git('show', '--stat', '--format=', 'HEAD')).toMatch(/1 file changed, \d insertions\(\+\)$/);
	}, 120_000);
});

describe('a picture', () => {
	it('is made small, is put in the text with what it shows, and readers see it; a drawing is turned away', async () => {
		const page = await workshop.open('/verksted/side/nb/hjelp/index.md');
		await page.getByText('Sett inn et bilde').first().click();
		const bytes = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#1166aa' } })
			.png()
			.toBuffer();
		const drawing = {
			name: 'kart.svg',
			mimeType: 'image/png',
			buffer: readFileSync('__tests__/fixtures/small-site/bilder/forside.svg'),
		};
		await page.getByLabel('Hva bildet viser').first().fill('En blå flate');
		await page
			.getByLabel(/^Bildet/)
			.first()
			.setInputFiles(drawing);
		await page.getByRole('button', { name: 'Sett inn bildet' }).first().click();
		await page.getByText('Filen er ikke et bilde som kan brukes her.').waitFor();
		await page.getByLabel('Hva bildet viser').first().fill('En blå flate');
		await page
			.getByLabel(/^Bildet/)
			.first()
			.setInputFiles({ name: 'Blå flate.png', mimeType: 'image/png', buffer: bytes });
		await page.getByRole('button', { name: 'Sett inn bildet' }).first().click();
		await shown(page).getByRole('img', { name: 'En blå flate' }).waitFor();
		await save(page);
		const { width = 0, format } = await sharp(join(workshop.contentDir, 'bilder/bla-flate.webp')).metadata();
		expect([width, format]).toEqual([1600, 'webp']);
		await onSite('/nb/hjelp', '/bilder/bla-flate.webp');
	}, 120_000);
});
