import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shareKey, signShare } from '@/lib/workshop/share-token';
import { axeViolations } from '../browser/checks';
import { workshopUnderTest } from '../support/workshop-under-test';

const workshop = workshopUnderTest();

describe('a draft for a colleague', () => {
	it('is shown at an address that nobody guesses, marked as a draft, whatever becomes of the file', async () => {
		const file = join(workshop.contentDir, 'nb/skisse.md');
		await writeFile(file, '---\ntitle: Skissen\ndescription: Prøve.\ndraft: true\n---\n\nFørste forsøk.\n');
		workshop.git('add', '--all');
		workshop.git('commit', '--quiet', '--message', 'En skisse');
		const room = await workshop.open('/verksted/del?side=nb/skisse.md');
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
		expect(await ask(signShare({ commit, expires: Date.now() - 1_000 }, key))).toEqual(tampered);
		expect(await ask('gjettet')).toEqual(tampered);
		const posted = await fetch(`${workshop.origin}/verksted/delt/${token}/nb`, {
			method: 'POST',
			headers: { origin: workshop.origin },
		});
		expect(posted.status).toBe(403);
	});
});
