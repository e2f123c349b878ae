import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expectUsable } from '../support/room-page';
import { waitFor } from '../support/start-site';
import { workshopUnderTest } from '../support/workshop-under-test';

const workshop = workshopUnderTest({ withSite: true });

const answer = async (path: string) => {
	const response = await workshop.site.get(path);
	return { status: response.status, to: response.headers.get('location'), html: await response.text() };
};
/** Waits until the public site answers as it is to. */
const onSite = (path: string, isSo: (found: Awaited<ReturnType<typeof answer>>) => boolean) =>
	waitFor(`the public site at ${path}`, async () => (isSo(await answer(path)) ? true : undefined), 60);
const saved = (page: Page) => page.getByRole('heading', { name: 'Lagret' }).waitFor();
const preview = (page: Page) => page.getByRole('button', { name: 'Vis hva som blir endret' }).click();
const commitsSince = (commit: string) => Number(workshop.git('rev-list', '--count', `${commit}..HEAD`));
const head = () => workshop.git('rev-parse', 'HEAD');

/** Writes a file as somebody else would, and saves it. */
async function write(path: string, change: (text: string) => string): Promise<void> {
	await writeFile(join(workshop.contentDir, path), change(await workshop.read(path)));
	workshop.git('commit', '--quiet', '--all', '--message', path);
}

/** What is read after the name of a field. */
const describedBy = (field: Locator): Promise<string> =>
	field.evaluate((element) =>
		(element.getAttribute('aria-describedby') ?? '')
			.split(' ')
			.map((id) => document.getElementById(id)?.textContent)
			.join(' '),
	);

describe('a page', () => {
	it('moves in both languages at once; the old addresses lead on, and all that named it names it anew', async () => {
		const before = head();
		const page = await workshop.open('/verksted/flytt');
		await page.getByLabel('Hvilken side?').fill('/nb/om-minid');
		await page.getByRole('button', { name: 'Velg siden' }).click();
		await page.getByLabel('Adressen på bokmål').fill('/dette-er-minid');
		await page.getByLabel('Adressen på nynorsk').fill('/dette er MinID');
		await preview(page);
		const wrong = page.getByLabel('Adressen på nynorsk');
		await page.getByText(/kan ikke være en adresse.*dette-er-minid/).waitFor();
		await waitFor('the field', () => wrong.evaluate((field) => field === document.activeElement || undefined));
		expect(await describedBy(wrong)).toMatch(/kan ikke være en adresse/);
		expect(await describedBy(page.getByLabel('Adressen på bokmål'))).not.toMatch(/kan ikke/);
		await page.getByLabel('Adressen på nynorsk').fill('/dette-er-minid');
		await preview(page);
		await page.getByRole('row', { name: /^\/nn\/om-minid siden sendes til \/nn\/dette-er-minid/ }).waitFor();
		await page.getByText(/^«MinID.*» \(bokmål\): /).waitFor();
		await expectUsable(page);
		await page.getByRole('button', { name: 'Flytt siden' }).click();
		await saved(page);
		await expectUsable(page);
		expect(commitsSince(before)).toBe(1);
		expect(workshop.git('status', '--porcelain')).toBe('');
		for (const locale of ['nb', 'nn']) {
			await onSite(`/${locale}/dette-er-minid`, ({ status }) => status === 200);
			expect(await answer(`/${locale}/om-minid`)).toMatchObject({ status: 308, to: `/${locale}/dette-er-minid` });
			expect((await answer(`/${locale}`)).html).toContain(`href="/${locale}/dette-er-minid"`);
		}
	}, 240_000);

	it('that others link to is deleted only when it is said where readers go, and they get there', async () => {
		const page = await workshop.open('/verksted/slett?side=nb/kontakt.md');
		await preview(page);
		await page.getByText('Velg hvor leserne skal.').waitFor();
		await page.getByLabel('Til en annen side, som har svaret nå').check();
		await page.getByLabel('Siden som har svaret nå').fill('/nb/hjelp');
		await preview(page);
		await page.getByRole('row', { name: /^\/nn\/kontakt siden sendes til \/nn\/hjelp/ }).waitFor();
		await page.getByText(/^Bunnen av sidene \(nynorsk\): /).waitFor();
		await expectUsable(page);
		await page.getByRole('button', { name: 'Slett siden' }).click();
		await saved(page);
		for (const locale of ['nb', 'nn']) {
			await onSite(`/${locale}/kontakt`, ({ to }) => to === `/${locale}/hjelp`);
			expect((await answer(`/${locale}`)).html).not.toContain(`/${locale}/kontakt"`);
		}
	}, 240_000);

	it('is taken away from readers at once, by keyboard alone, and it is said before what they get', async () => {
		const page = await workshop.open('/verksted/skjul?side=nn/logg-inn.md');
		await page.getByLabel('Bare på nynorsk').focus();
		await page.keyboard.press('Space');
		await page.getByRole('button', { name: 'Vis hva som blir endret' }).focus();
		await page.keyboard.press('Enter');
		await page.getByText(/^Lesere av \/nn\/logg-inn får vite at siden ikke finnes \(404\), og får en lenke/).waitFor();
		await expectUsable(page);
		await page.getByLabel(/^Skjul for leserne straks/).focus();
		await page.keyboard.press('Space');
		await page.getByRole('button', { name: 'Skjul siden nå' }).focus();
		await page.keyboard.press('Enter');
		await saved(page);
		await onSite('/nn/logg-inn', ({ status }) => status === 404);
		expect(workshop.git('show', 'origin/main:content/nn/logg-inn.md')).toContain('draft: true');
		expect((await answer('/nb/logg-inn')).status).toBe(200);
	}, 240_000);

	it('is not changed in another way than was shown', async () => {
		const page = await workshop.open('/verksted/skjul?side=nb/om-nettstedet.md');
		await write('nb/om-nettstedet.md', (text) => text.replace('title: ', 'title: Mer '));
		await page.getByRole('button', { name: 'Skjul siden nå' }).click();
		await page.getByText(/^Noe er endret siden du så på forslaget/).waitFor();
		expect(await workshop.read('nb/om-nettstedet.md')).not.toContain('draft');
		await page.getByRole('button', { name: 'Skjul siden nå' }).click();
		await saved(page);
	}, 120_000);
});

describe('the telephone number', () => {
	it('is changed in every sentence, which are shown before and after; one that spells it out is told of', async () => {
		await write('nb/om-nettstedet.md', (text) => `${text}\nDu kan ringe oss på 800 30 300.\n`);
		const page = await workshop.open('/verksted/fakta');
		await page.getByRole('link', { name: 'Telefon', exact: true }).click();
		await page.getByRole('heading', { name: /^Skrevet rett ut/ }).waitFor();
		await page.getByRole('link', { name: /^«.*nettstedet» \(bokmål\), linje \d+$/ }).waitFor();
		await page.getByLabel('Telefonnummer').fill('800 30 301');
		await page.getByLabel('Kontrollert mot kilden').fill('2026-11-27');
		await preview(page);
		await page.getByText('Ring 800 30 301.').first().waitFor();
		await expectUsable(page);
		await page.getByRole('button', { name: 'Lagre endringen' }).click();
		await page
			.getByText(/sier fortsatt «800 30 300»/)
			.last()
			.waitFor();
		await page.goto(`${workshop.origin}/verksted/fakta/telefon`);
		await page.getByRole('button', { name: 'Vis dem slik at de henter verdien' }).click();
		await page
			.getByRole('insertion', { includeHidden: true })
			.filter({ hasText: ':fakta[telefon]' })
			.first()
			.waitFor({ state: 'attached' });
		await page.getByRole('button', { name: 'La setningene hente verdien' }).click();
		await saved(page);
		await page.goto(`${workshop.origin}/verksted/fakta/telefon?vis=ja&verdi=80030301&kontrollert=2026-11-27`);
		await page.getByText('Du kan ringe oss på 800 30 301.').first().waitFor();
		await page.getByRole('button', { name: 'Lagre endringen' }).click();
		await saved(page);
		expect(await workshop.read('_fakta.md')).toMatch(/telefon: "80030301"[\s\S]*kontrollert: "?\d{4}-\d\d-\d\d/);
		for (const locale of ['nb', 'nn']) await onSite(`/${locale}`, ({ html }) => html.includes('tel:80030301'));
	}, 240_000);
});

describe('two languages', () => {
	it('a page that fell behind shows the sections that changed, and says the same again on the public site', async () => {
		const file = 'nn/hjelp/gloymt-passord.md';
		const from = workshop.git('log', '-1', '--format=%h', '--abbrev=12', '--', 'content/nb/hjelp/glemt-passord.md');
		await write(file, (text) =>
			text.replace('type: article\n', `type: article\noversatt_fra: "${from}"\nlastmod: 2026-01-01\n`),
		);
		await write('nb/hjelp/glemt-passord.md', (text) => text.replace('Koden fra brevet', 'Koden fra appen'));
		const page = await workshop.open('/verksted/sprak');
		await page.getByText(/^Ord: bokmål \d+ %, nynorsk \d+ %/).waitFor();
		await page.getByLabel('Tilstand').selectOption('bak');
		await page.getByRole('button', { name: 'Vis', exact: true }).click();
		await expectUsable(page);
		await page.getByRole('link', { name: /^Se hva som er endret på nynorsk: / }).click();
		await page.getByRole('deletion').filter({ hasText: 'brevet' }).waitFor();
		await page.getByRole('insertion').filter({ hasText: 'appen' }).waitFor();
		await expectUsable(page);
		const own = page.getByLabel(/, på nynorsk$/);
		expect(await own.count()).toBe(1);
		await own.fill((await own.inputValue()).replace('Koden frå brevet', 'Koden frå appen'));
		await page.getByRole('button', { name: 'Lagre oversettelsen' }).click();
		await saved(page);
		expect(await workshop.read(file)).toContain('lastmod: 2026-01-01');
		await onSite('/nn/hjelp/gloymt-passord', ({ html }) => html.includes('Koden frå appen'));

		await write('nb/hjelp/glemt-passord.md', (text) => text.replace('Telefonen din', 'Mobilen din'));
		await page.goto(`${workshop.origin}/verksted/sprak/${file}`);
		const before = await workshop.read(file);
		await page.getByRole('button', { name: 'Oversettelsen stemmer fortsatt' }).click();
		await saved(page);
		const stamp = /oversatt_fra: .*/;
		expect((await workshop.read(file)).replace(stamp, '')).toBe(before.replace(stamp, ''));
		await page.goto(`${workshop.origin}/verksted/sprak?tilstand=bak`);
		await page.getByText('0 sider').waitFor();
	}, 240_000);

	it('an article is translated, from a draft that nobody sees until it is finished', async () => {
		const page = await workshop.open('/verksted/sprak?tilstand=mangler');
		const row = page.getByRole('row', { name: /^Fire grunner/ });
		await row.getByRole('link', { name: 'Lag utkast på nynorsk' }).click();
		await page.getByLabel('Adressen som oversettelsen får').fill('/nn/fire-grunnar');
		await page.getByRole('button', { name: 'Bytt adresse' }).click();
		await page.getByText('Lag utkast til /nn/fire-grunnar').waitFor();
		await expectUsable(page);
		await page.getByRole('button', { name: 'Lag utkastet' }).click();
		await saved(page);
		expect(await workshop.read('nn/fire-grunnar.md')).toContain('draft: true');
		await page.getByRole('link', { name: 'Se oversettelsen ved siden av kilden' }).click();
		const part = (name: string) => page.getByRole('region', { name }).getByRole('textbox');
		await part('Tittel').fill('Fire grunnar til å bruke MinID');
		await part('Beskrivelse').fill('Kvifor mange vel MinID.');
		await part('Innledningen').fill(
			'1. Det er gratis.\n2. Det er fort gjort.\n3. Mange tenester har det.\n4. Du får hjelp, ikke sant?',
		);
		// What is found stands above the button, and a word of the other form has its own for a suggestion.
		await page.getByRole('button', { name: 'Bytt «ikke» med «ikkje»' }).click();
		await expectUsable(page);
		expect(await part('Innledningen').inputValue()).toContain('4. Du får hjelp, ikkje sant?');
		await page.getByText('Ingen ukjente ord').waitFor();
		await page.getByLabel('Oversettelsen er ferdig, og kan vises').check();
		await page.getByRole('button', { name: 'Lagre oversettelsen' }).click();
		await saved(page);
		expect(await workshop.read('nn/fire-grunnar.md')).not.toMatch(/draft|uferdig/);
		await onSite('/nn/fire-grunnar', ({ status, html }) => status === 200 && html.includes('Mange tenester har det.'));
	}, 240_000);
});

describe('a form that is refused without script', () => {
	const putUpAlert = async () => {
		const text = '---\ntitle: Treg\ntype: warning\nfrom: 2026-01-01T08:00\nuntil: 2099-01-01T08:00\n---\n\nDet går.\n';
		for (const locale of ['nb', 'nn']) {
			await mkdir(join(workshop.contentDir, locale, '_varsler'), { recursive: true });
			await writeFile(join(workshop.contentDir, locale, '_varsler', 'treg.md'), text);
		}
	};
	/** Says the same lines otherwise here and in the shared repository. */
	const collide = async () => {
		const other = join(workshop.repository, '..', 'ola');
		const run = (...args: string[]) => execFileSync('git', args, { cwd: other, stdio: 'pipe' });
		execFileSync('git', ['clone', '--quiet', workshop.remote, other], { stdio: 'pipe' });
		const said = (who: string) => (text: string) => text.replace(/^ingress: .*$/m, `ingress: ${who} skrev dette.`);
		const file = join(other, 'content', 'nb/kom-i-gang/registrer-deg.md');
		await writeFile(file, said('Ola')(await readFile(file, 'utf8')));
		run('-c', 'user.name=Ola Hansen', '-c', 'user.email=ola@etat.test', 'commit', '--quiet', '--all', '-m', 'Andres');
		run('push', '--quiet', 'origin', 'HEAD:main');
		await write('nb/kom-i-gang/registrer-deg.md', said('Kari'));
	};
	const fieldsOf = (form: Locator) =>
		form.evaluate((element: HTMLFormElement) =>
			([...element.elements] as HTMLInputElement[])
				.filter(({ type }) => !/^(?:hidden|submit|button|fieldset)$/.test(type))
				.map((field) => ({
					name: `${field.name} ${field.id}`,
					stands: /^(?:checkbox|radio)$/.test(field.type) ? `${field.value}: ${field.checked}` : field.value,
				})),
		);
	/** Writes and chooses something else than what stands there, in every field. */
	const writeInAll = (form: Locator) =>
		form.evaluate((element: HTMLFormElement) => {
			for (const field of element.elements) {
				if (field instanceof HTMLSelectElement)
					field.selectedIndex = field.selectedIndex === 0 ? field.options.length - 1 : 0;
				else if (field instanceof HTMLTextAreaElement) field.value = `\n${field.value}\n\nSkrevet «her» & nå.`;
				else if (!(field instanceof HTMLInputElement)) continue;
				else if (field.type === 'checkbox') field.checked = !field.checked;
				else if (field.type === 'radio') field.checked = true;
				else if (field.type === 'datetime-local') field.value = '2098-12-24T17:00';
				else if (field.name === 'token') field.value = 'fra før verkstedet ble startet på nytt';
				else if (field.type !== 'hidden') field.value = 'Skrevet «her» & nå';
			}
		});

	it.each([
		{ what: 'an alert', address: '/verksted/driftsmelding?mal=sms' },
		{ what: 'an alert that stands', address: '/verksted/driftsmelding', prepare: putUpAlert, forms: 2 },
		{ what: 'a new page', address: '/verksted/sider/ny' },
		{ what: 'an address for a colleague', address: '/verksted/del' },
		{ what: 'a translation', address: '/verksted/sprak/nn/om-nettstaden.md?alt=ja' },
		{ what: 'a change', address: '/verksted/skjul?side=nb/hjelp/index.md' },
		{ what: 'the text of a page', address: '/verksted/side/nb/kom-i-gang/registrer-deg.md' },
		{ what: 'the same lines of two', address: '/verksted/samme-linjer', prepare: collide },
	])(
		'has everything that was written in it: $what',
		async ({ address, prepare, forms: count = 1 }) => {
			await prepare?.();
			const page = await workshop.open(address, undefined, { javaScriptEnabled: false });
			const forms = page.locator('main form:has(input[name="token"])');
			// What others have published is asked for every ten seconds.
			const isNothing = page.getByText('Ingen linjer venter på at du velger');
			while (await isNothing.isVisible()) await page.reload();
			let refused = 0;
			for (const form of await forms.all()) {
				const served = await fieldsOf(form);
				if (served.length === 0) continue;
				await writeInAll(form);
				const sent = await fieldsOf(form);
				expect(sent).not.toEqual(served);
				await form.evaluate((element: HTMLFormElement) => {
					const button = [...element.elements].findLast((field) => (field as HTMLButtonElement).type === 'submit');
					element.requestSubmit(button as HTMLButtonElement);
				});
				await page.getByText(/^Verkstedet er startet på nytt/).waitFor();
				expect(await fieldsOf(form)).toEqual(sent);
				refused += 1;
				await page.goto(workshop.origin + address);
			}
			expect(refused).toBe(count);
		},
		60_000,
	);
});
