import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readAloud } from '../support/screen-reader';
import { siteUnderTest } from '../support/site-under-test';

const folder = '__tests__/fixtures/screen-reader';

describe('What a screen reader says', () => {
	// Content of its own, so that editors may change the real pages without a word from this test.
	const site = siteUnderTest({ source: '__tests__/fixtures/content-page-types' });

	test.each([
		['forside', '/nb'],
		['tabell-og-alle-slags-tekst', '/nb/om'],
		['artikkel', '/nb/hjelp/artikkel'],
		['seksjon', '/nb/hjelp'],
		['steg-i-veiledning', '/nb/kom-i-gang/steg-2'],
		['sokeresultat', '/nb/sok?q=steg'],
		['sok-uten-treff', '/nb/sok?q=xqzwv'],
		['ikke-oversatt', '/nn/hjelp/artikkel'],
		['finnes-ikke', '/nb/finnes-ikke'],
	])('of the page in %s.txt', async (name, path) => {
		const said = `${await readAloud(await (await site.get(path)).text())}\n`;
		const file = join(folder, `${name}.txt`);
		if (process.env.TRANSCRIPTS === 'write') {
			await mkdir(folder, { recursive: true });
			await writeFile(file, said);
		}
		expect(said).toBe(await readFile(file, 'utf8'));
	});
});
