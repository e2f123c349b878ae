import { readFile } from 'node:fs/promises';
import { sectionsOf } from '@/lib/content/markdown/shown-text';
import { parseFile } from '@/lib/content/source/parse';
import { createContentReader } from '@/lib/content/store/load';
import { scanContent } from '@/lib/content/store/scan';
import type { Page, SiteContent } from '@/lib/content/types';
import { assemble } from '../../lib/content/assemble/assemble';

/** What stands in a text, line breaks and no-break spaces told apart from nothing. */
const plain = (text: string) => text.replace(/\s+/g, ' ');

/** The sentences that the list quotes, with the page that each is said to stand on. */
function quotesIn(list: string): { path: string; quote: string }[] {
	const [, ...parts] = list.split(/^### (?=\/)/m);
	return parts.flatMap((part) => {
		const [path = ''] = part.split('\n');
		return [...part.matchAll(/^\| «(.+?)» \|/gm)].map(([, quote = '']) => ({ path, quote }));
	});
}

describe('The owner’s list of what to verify', () => {
	let site: SiteContent;
	let list = '';
	const pages = () => Object.values(site.locales.nb.pages);
	const shown = (page: Page) =>
		plain(
			[
				page.ingress,
				...sectionsOf(page.markdown, { locale: 'nb', facts: site.facts }).flatMap(({ blocks }) =>
					blocks.map(({ text }) => text),
				),
			].join(' '),
		);

	beforeAll(async () => {
		const { files, images } = await createContentReader()(await scanContent('content'));
		site = assemble(files.map(parseFile), images, { now: Date.now() }).site;
		list = await readFile('docs/til-eieren.md', 'utf8');
	});

	it('quotes sentences that stand on the pages word for word', () => {
		const lost = quotesIn(list).filter(({ path, quote }) => {
			const page = site.locales.nb.pages[path];
			return !page || !shown(page).includes(quote);
		});
		expect(lost).toEqual([]);
		expect(quotesIn(list).length).toBeGreaterThan(20);
	});

	it('has every page that says of itself that nobody has confirmed it, and no page that somebody has verified', () => {
		const listed = new Set(quotesIn(list).map(({ path }) => path));
		const isOpen = (page: Page) => /er ikke (?:bekreftet|kontrollert)|ikke funnet/.test(shown(page));
		expect(
			pages()
				.filter((page) => isOpen(page) && !listed.has(page.path))
				.map(({ path }) => path),
		).toEqual([]);
		expect(
			pages()
				.filter(({ verified, path }) => verified && listed.has(path))
				.map(({ path }) => path),
		).toEqual([]);
	});

	it('has every fact that nobody has verified, and no other', () => {
		const [, table = ''] = list.split('## Verdier i `_fakta.md`');
		const keys = [...table.matchAll(/^\| (`.+?) \|/gm)].flatMap(([, cell = '']) =>
			[...cell.matchAll(/`([a-z0-9-]+)`/g)].map(([, key]) => key),
		);
		const open = Object.entries(site.facts).filter(
			([key, { kontrollert }]) => !kontrollert && key !== 'ikke-bekreftet',
		);
		expect(keys.sort()).toEqual(open.map(([key]) => key).sort());
	});
});
