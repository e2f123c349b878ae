import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shareKey, signShare } from '@/lib/workshop/share-token';
import { axeViolations } from '../browser/checks';
import { expectUsable, paste, save, unreachableByKeyboard } from '../support/room-page';
import { workshopUnderTest } from '../support/workshop-under-test';

const workshop = workshopUnderTest({ withSite: true });

/** What readers get. */
const onSite = async (path: string) => (await workshop.site.get(path)).status;

describe('a room', () => {
	it.each([
		'/verksted',
		'/verksted/sider',
		'/verksted/sider/ny',
		'/verksted/side/nb/hjelp/glemt-passord.md',
		'/verksted/flytt?side=nb/kontakt.md',
		'/verksted/slett?side=nb/kontakt.md',
		'/verksted/skjul?side=nb/kontakt.md',
		'/verksted/del?side=nb/kontakt.md',
		'/verksted/sprak',
		'/verksted/sprak/nn/hjelp/gloymt-passord.md',
		'/verksted/driftsmelding?mal=nede',
		'/verksted/fakta',
		'/verksted/fakta/telefon',
		'/verksted/kalender',
	])(
		'at %s is for everybody: on a narrow screen, in the dark, by ear, and by keyboard alone',
		async (path) => {
			const room = await workshop.open(path);
			await room.getByRole('heading', { level: 1 }).waitFor();
			await expectUsable(room);
			expect(await unreachableByKeyboard(room)).toEqual([]);
			await room.context().close();
		},
		60_000,
	);

	it('says that another is on its way as soon as somebody asks for it, and that what it shows of the site loads', async () => {
		const room = await workshop.open('/verksted', { width: 390, height: 844 });
		await room.waitForLoadState('networkidle');
		/** Has whatever is asked for at an address wait. */
		const hold = async (address: string) => {
			let resolve = () => {};
			const promise = new Promise<void>((done) => {
				resolve = done;
			});
			await room.route(address, async (route) => {
				await promise;
				await route.continue();
			});
			return resolve;
		};
		const [answerRoom, answerSite] = [await hold('**/verksted/kalender*'), await hold('**/verksted/vis/**')];
		await room.getByRole('link', { name: 'Kalender', exact: true }).click();
		await room.getByRole('status').getByText('Henter …').waitFor();
		answerRoom();
		await room.getByRole('status').getByText('Laster …').waitFor();
		expect(await room.getByText('Henter …').count()).toBe(0);
		answerSite();
		await room.getByText('Laster …').waitFor({ state: 'detached' });
	}, 60_000);
});

describe('a page that is to come', () => {
	it('is made, and is on the whole site as of then, not as of the minute before; readers do not have it yet', async () => {
		const room = await workshop.open('/verksted/sider/ny');
		await room.getByLabel('Tittel på bokmål').fill('Julepost');
		await room.getByLabel('Adresse på nynorsk').fill('/julepost');
		await room.getByRole('button', { name: 'Lag siden' }).click();
		await room.getByText('Skriv tittelen også, eller ta bort adressen.').last().waitFor();
		expect(await room.getByLabel('Tittel på nynorsk').getAttribute('aria-invalid')).toBe('true');
		await room.getByLabel('Adresse på nynorsk').fill('');
		await room.getByRole('button', { name: 'Lag siden' }).click();
		await paste(room, 'Slik er det i julen.');
		await room.getByRole('textbox', { name: 'Ingress' }).fill('Om post i julen.');
		await room
			.getByText(/^Beskrivelse, når siden vises/)
			.first()
			.click();
		await room.getByRole('textbox', { name: 'Beskrivelse' }).fill('Når posten kommer i julen.');
		await room.getByRole('checkbox', { name: 'Utkast' }).uncheck();
		const from = room.getByRole('group', { name: 'Publiseres' });
		await from.getByLabel('Dag').fill('2098-12-01');
		await from.getByLabel('Klokkeslett').fill('08:00');
		await room.getByText(/^Flere felter/).click();
		await room.getByRole('group', { name: 'Meny' }).getByLabel('Rekkefølge').fill('1');
		await room.getByText(/: Publiseres 1\. desember 2098 kl\. 08\.00\.$/).waitFor();
		await save(room, /^Lagre/);

		await room.goto(`${workshop.origin}/verksted/kalender`);
		const site = room.frameLocator('iframe');
		expect(await axeViolations(room)).toEqual([]);
		await room.getByRole('link', { name: '1. desember 2098 kl. 08.00', exact: true }).click();
		await room.getByRole('heading', { name: 'Nettstedet slik det er 1. desember 2098 kl. 08.00' }).waitFor();
		await site.getByRole('heading', { name: 'Julepost', level: 1 }).waitFor();
		await site.getByRole('link', { name: 'Julepost' }).first().waitFor({ state: 'attached' });
		await room.getByLabel('Tidspunkt').fill('2098-12-01T07:59');
		await room.getByLabel('Tidspunkt').press('Enter');
		await room.getByRole('heading', { name: 'Nettstedet slik det er 1. desember 2098 kl. 07.59' }).waitFor();
		await site.getByRole('main').waitFor();
		expect(await site.getByRole('link', { name: 'Julepost' }).count()).toBe(0);
		expect(await onSite('/nb/julepost')).toBe(404);
	}, 180_000);

	it('stands in the month, with the way to its line', async () => {
		const room = await workshop.open('/verksted/kalender?maned=2098-12');
		const cell = room.getByRole('cell', { name: /Publiseres: «Julepost»/ });
		expect(await cell.getByRole('link', { name: /^bokmål/ }).getAttribute('href')).toMatch(
			/^\/verksted\/side\/nb\/julepost\.md\?linje=\d+$/,
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

describe('a draft for a colleague', () => {
	it('is shown at an address that nobody guesses, marked as a draft, whatever becomes of the file; readers do not have it', async () => {
		const file = join(workshop.contentDir, 'nb/skisse.md');
		await writeFile(file, '---\ntitle: Skissen\ndescription: Prøve.\ndraft: true\n---\n\nFørste forsøk.\n');
		workshop.git('add', '--all');
		workshop.git('commit', '--quiet', '--message', 'En skisse');
		const room = await workshop.open('/verksted/side/nb/skisse.md');
		await room.getByRole('link', { name: 'Vis siden til en kollega' }).click();
		expect(await room.getByLabel('Side', { exact: true }).inputValue()).toBe('/nb/skisse');
		await room.getByRole('button', { name: 'Lag adressen' }).click();
		const address = await room.getByLabel('Adressen til kollegaen').inputValue();
		expect(await axeViolations(room)).toEqual([]);
		await writeFile(file, '---\ntitle: Skissen\ndescription: Prøve.\ndraft: true\n---\n\nAndre forsøk.\n');

		const colleague = await workshop.open(new URL(address).pathname);
		await colleague.getByRole('heading', { name: 'Skissen' }).waitFor();
		expect(await colleague.getByRole('main').textContent()).toMatch(/Første forsøk/);
		expect(await colleague.getByText(/ikke publisert|utkast/i).count()).toBeGreaterThan(0);
		await colleague.getByRole('link', { name: 'Nynorsk' }).click();
		expect(colleague.url()).toMatch(/\/verksted\/delt\/[\w-]{55}\/nn/);

		const answer = await fetch(address);
		expect(answer.headers.get('x-robots-tag')).toBe('noindex');
		expect(await answer.text()).not.toContain('<script src');
		expect(await onSite('/nb/skisse')).toBe(404);
	}, 60_000);

	it('is not there for one who has tampered with the address, nor after its time: both get the same answer', async () => {
		const key = await shareKey(join(workshop.stateDir, 'delingsnokkel'));
		const commit = workshop.git('rev-parse', 'HEAD');
		const token = signShare({ commit, expires: Date.now() + 60_000 }, key);
		const ask = async (given: string) => {
			const answer = await fetch(`${workshop.origin}/verksted/delt/${given}/nb`);
			return [answer.status, await answer.text()];
		};
		expect((await ask(token))[0]).toBe(200);
		const tampered = await ask(`${token.slice(0, 30)}${token[30] === 'A' ? 'B' : 'A'}${token.slice(31)}`);
		expect(tampered[0]).toBe(404);
		expect(tampered[1]).toContain('<h1>Denne adressen viser ingenting</h1>');
		expect(await ask(signShare({ commit, expires: Date.now() - 1_000 }, key))).toEqual(tampered);
		expect(await ask('gjettet')).toEqual(tampered);
		const posted = await fetch(`${workshop.origin}/verksted/delt/${token}/nb`, {
			method: 'POST',
			headers: { origin: workshop.origin },
		});
		expect(posted.status).toBe(403);
	});
});

describe('the workshop', () => {
	it('shows the site as readers see it, without script, and stays inside the view from link to link', async () => {
		const page = await workshop.open('/verksted');
		await page.getByRole('link', { name: 'Se nettstedet med alt som er lagret' }).click();
		await page.getByRole('link', { name: 'Nynorsk' }).click();
		expect(new URL(page.url()).pathname).toMatch(/^\/verksted\/vis\/[\w-]{22}\/nn$/);
		expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
	}, 60_000);

	it('turns away a name that is not its own, a form from another site, and what is no page of a view', async () => {
		const { port } = new URL(workshop.origin);
		const ask = (path: string, init: RequestInit = {}) =>
			fetch(workshop.origin + path, { redirect: 'manual', ...init });
		expect((await ask('/verksted', { method: 'POST', headers: { origin: 'http://ond.no' } })).status).toBe(403);
		expect((await ask('/verksted', { method: 'POST' })).status).toBe(403);
		expect((await ask('/verksted', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
		expect((await ask('/nb')).status).toBe(404);
		expect((await ask('/innholdsstatus')).status).toBe(404);
		const raw = await import('../support/raw-request');
		expect(
			(await raw.rawRequest(`http://127.0.0.1:${port}`, '/verksted', { headers: { host: 'ond.no' } })).status,
		).toBe(403);
	});
});
