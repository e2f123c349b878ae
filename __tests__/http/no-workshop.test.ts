import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sharedSite } from '../support/shared-site';

const { origin, pages } = sharedSite();

describe('the public build', () => {
	const files = (folder: string): string[] =>
		readdirSync(folder).flatMap((name) => {
			const path = join(folder, name);
			if (path === '.next/cache') return [];
			return statSync(path).isDirectory() ? files(path) : [path];
		});

	/** Its addresses, its files, its settings and its name, as only it has them; a workshop as such is a word like others. */
	const ours = /\/verksted\b|\bVERKSTED_|lib\/workshop\/|\bVerkstedet\b/;

	it('has no byte of the workshop', () => {
		const own = files('.next');
		expect(own.length).toBeGreaterThan(50);
		expect(own.filter((path) => ours.test(path) || ours.test(readFileSync(path, 'latin1')))).toEqual([]);
	});

	it('answers nothing where the workshop is, and names it to nobody', async () => {
		for (const path of [
			'/verksted',
			'/verksted/side/nb/kontakt.md',
			'/verksted/vis/aaaaaaaaaaaaaaaaaaaaaa/nb',
			'/verksted/delt/x/nb',
		])
			expect([path, (await fetch(origin + path)).status]).toEqual([path, 404]);
		expect(pages.filter((path) => path.includes('verksted'))).toEqual([]);
		const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text();
		expect(sitemap).toContain('<loc>');
		expect(sitemap).not.toContain('verksted');
	});
});
