import { listPages } from '@/lib/editing/page-list';
import { filesIn, workspaceFrom } from '../../support/workspace-from';

const files = filesIn('__tests__/fixtures/small-site');
const page = (path: string, fields: string) => ({ path, text: `---\n${fields}\n---\n\nTekst.\n` });
const workspace = workspaceFrom([
	...files,
	page('nb/utkast.md', 'title: Et utkast\ndraft: true'),
	page('nb/feil.md', 'tittel: [Feil'),
	page('nb/kontakt/index.md', 'title: Det samme'),
]);
const found = (words: string, state = '') => listPages(workspace, { words, state });

it('pages are found by words of a title or an address, in any language', () => {
	expect(found('gløymt').map(({ path }) => path)).toEqual(['/hjelp/glemt-passord']);
	expect(found('hjelp GLEMT')).toHaveLength(1);
	expect(found('finnes ikke')).toEqual([]);
});

it('each version says how it stands, and they can be found by that', () => {
	expect(found('', 'utkast').map(({ title }) => title)).toEqual(['Et utkast']);
	expect(found('feil')[0]?.versions.nb?.state).toBe('kan ikke leses');
	expect(found('glemt')[0]?.versions).toMatchObject({ nb: { state: 'vises' }, nn: { state: 'vises' } });
});

it('of two files with one address, the one that is not on the site says so', () => {
	const states = found('', 'kan ikke leses').flatMap(({ versions }) => versions.nb?.file ?? []);
	expect(states.toSorted()).toEqual(['nb/feil.md', expect.stringMatching(/^nb\/kontakt/)]);
});

it('pages whose name answers best come first, whatever their address', () => {
	const pages = [
		page('nb/a.md', 'title: Andre måter å ta kontakt på'),
		page('nb/b.md', 'title: Hvem kontakter du?'),
		page('nb/z.md', 'title: Kontakt oss'),
	];
	const titles = listPages(workspaceFrom(pages), { words: 'kontakt', state: '' }).map(({ title }) => title);
	expect(titles).toEqual(['Kontakt oss', 'Andre måter å ta kontakt på', 'Hvem kontakter du?']);
});
