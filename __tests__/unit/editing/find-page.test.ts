import { entriesNamed, findPage, findPages, pagesNear } from '@/lib/editing/find-page';
import { md } from '../../support/site-from';
import { workspaceFrom } from '../../support/workspace-from';

const page = (path: string, title: string, fields: Record<string, unknown> = {}) =>
	md(path, { title, ingress: 'Om den.', lastmod: '2026-11-01', ...fields }, '\nTekst.\n');
const workspace = workspaceFrom([
	page('nb/hjelp/byttet.md', 'Hva gjør du når du har byttet telefon?', { translationKey: 'bytte' }),
	page('nn/hjelp/bytt.md', 'Kva gjer du når du har bytt telefon?', { translationKey: 'bytte' }),
	page('nb/hjelp/mistet.md', 'Mistet telefon'),
	page('nb/app/mistet.md', 'Mistet telefon', { translationKey: 'app-mistet' }),
]);
const keys = (name: string) => findPages(workspace, name).map(({ key }) => key);

it.each([
	['/nb/hjelp/byttet'],
	['hjelp/bytt'],
	['https://minid.no/nn/hjelp/bytt#x'],
	['content/nn/hjelp/bytt.md'],
	['bytte'],
	['Hva gjør du når du har byttet telefon?'],
	['«kva gjer du når  du har bytt telefon»'],
	['gjer du når'],
])('a page is found by %s', (name) => {
	expect(keys(name)).toEqual(['bytte']);
});

it('is meant in one language only where that was named', () => {
	const meant = (name: string) => findPage(workspace, name).meant.map(({ locale }) => locale);
	expect(meant('/nn/hjelp/bytt')).toEqual(['nn']);
	expect(meant('Kva gjer du når du har bytt telefon?')).toEqual(['nb', 'nn']);
});

it('pages of the same title are all told, and none of them is taken', () => {
	expect(keys('Mistet telefon')).toEqual(['hjelp/mistet', 'app-mistet']);
	expect(() => findPage(workspace, 'mistet telefon')).toThrow(
		'Flere sider kan være «mistet telefon»: «Mistet telefon» (/nb/hjelp/mistet), «Mistet telefon» (/nb/app/mistet). Skriv adressen til den du mener.',
	);
});

it('a title that is almost right is suggested', () => {
	expect(() => findPage(workspace, 'Misted telefon')).toThrow(
		'Siden «Misted telefon» finnes ikke. Mente du «Mistet telefon»?',
	);
	expect(keys('')).toEqual([]);
});

it('those of a list that may be meant are found by address, title, or words of one', () => {
	const list = [
		{ address: '/hjelp', title: 'Hjelp' },
		{ address: '/hjelp/mistet', title: 'Hjelp når telefonen er mistet' },
	];
	const named = (name: string) => entriesNamed(list, name).map(({ address }) => address);
	expect(['/hjelp', ' hjelp ', 'er mistet', 'hje', 'x'].map(named)).toEqual([
		['/hjelp'],
		['/hjelp'],
		['/hjelp/mistet'],
		['/hjelp', '/hjelp/mistet'],
		[],
	]);
});

it('a page is found by a part of its address, as the list of pages finds it, and by words of its title in any order', () => {
	expect(keys('byttet')).toEqual(['bytte']);
	expect(keys('app/mis')).toEqual(['app-mistet']);
	expect(keys('telefon byttet')).toEqual(['bytte']);
});

it('a name that no page has is taken for a misspelled one, and none is chosen for it', () => {
	const near = (name: string) => pagesNear(workspace, name).map(({ key }) => key);
	expect(near('bytet')).toEqual(['bytte']);
	expect(near('mistett telfon')).toEqual(['hjelp/mistet', 'app-mistet']);
	expect(near('hundepass')).toEqual([]);
	expect(() => findPage(workspace, 'bytet')).toThrow('finnes ikke');
});
