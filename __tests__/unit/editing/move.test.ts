import { resolvePage } from '@/lib/content/assemble/resolve';
import { pagesIn } from '@/lib/editing/find-page';
import { proposeMove } from '@/lib/editing/move';
import { Refusal } from '@/lib/editing/refusal';
import { workspaceAfter } from '@/lib/editing/workspace';
import { locales } from '@/lib/i18n/routing';
import { md, titled } from '../../support/site-from';
import { filesIn, problemsAfter, textsAfter, workspaceFrom } from '../../support/workspace-from';

const page = (path: string, fields: Record<string, unknown> = {}, body = '\nTekst.\n') =>
	md(path, { title: `Om ${path}`, ingress: `Om ${path} her.`, lastmod: '2026-11-01', ...fields }, body);

/** A small site in which everything names `/hjelp/verge`. */
const site = [
	md('_fakta.md', { fakta: {}, unntak: { 'hjelp/verge': 'Fordi.' } }),
	md('_slettet.md', { slettet: [{ adresse: '/nb/gammel', les_heller: '/hjelp/verge' }] }),
	md('nb/_footer.md', { columns: [{ title: 'Mer', links: [{ text: 'Verge', url: '/hjelp/verge' }] }] }),
	md('nn/_footer.md', { columns: [{ title: 'Meir', links: [{ text: 'Verje (bokmål)', url: '/nb/hjelp/verge#x' }] }] }),
	md('nb/_varsler/nede.md', { title: 'Nede', type: 'info', pages: ['/hjelp/verge'] }, '\nVi retter.\n'),
	md('nn/_varsler/nede.md', { title: 'Nede', type: 'info', pages: ['/hjelp/verge'] }, '\nVi rettar.\n'),
	page('nb/index.md', {}, '\n[a](/hjelp/verge?q=1#x) og [b på nynorsk](/nn/hjelp/verje), `/hjelp/verge`\n'),
	page('nn/index.md', {}, '\n[a](/hjelp/verge) og [b](/hjelp/verje)\n'),
	page('nb/hjelp/index.md', { related_pages: ['/', '/hjelp/verge'] }),
	page('nn/hjelp/index.md', { related_pages: ['hjelp/verge'] }),
	page(
		'nb/hjelp/verge.md',
		{ aliases: ['/verge'], related_pages: ['/hjelp/verge/mer'] },
		'\n[meg](/hjelp/verge#x)\n\n## X\n\nX.\n',
	),
	page('nn/hjelp/verje.md', { translationKey: 'hjelp/verge' }, '\nTekst.\n\n## X\n\nX.\n'),
	page('nb/hjelp/verge/mer.md'),
	page('nn/hjelp/verge/mer.md'),
];

describe('a page that moves', () => {
	const workspace = workspaceFrom(site);
	const proposal = proposeMove(workspace, { page: '/nb/hjelp/verge', to: ['/nb/hjelp/for-verger'] });
	const texts = textsAfter(proposal);

	it('keeps its earlier addresses, its pair, and the pages below', () => {
		expect(proposal.title).toBe('Flytt /nb/hjelp/verge til /nb/hjelp/for-verger, med sidene under');
		expect(texts['nb/hjelp/verge.md']).toBeNull();
		expect(texts['nb/hjelp/for-verger.md']).toContain('aliases:\n  - /verge\n  - /hjelp/verge\n');
		expect(texts['nb/hjelp/for-verger/mer.md']).toContain('aliases:\n  - /hjelp/verge/mer\n');
		expect(texts['nn/hjelp/verje.md']).toContain('translationKey: hjelp/for-verger\n');
		expect(texts['nn/hjelp/verge/mer.md']).toContain('translationKey: hjelp/for-verger/mer\n');
	});

	it('is named by its new path wherever it is named, in all languages, and nowhere else', () => {
		expect(texts['nb/index.md']).toContain(
			'[a](/hjelp/for-verger?q=1#x) og [b på nynorsk](/nn/hjelp/verje), `/hjelp/verge`',
		);
		expect(texts['nn/index.md']).toContain('[a](/hjelp/verje) og [b](/hjelp/verje)');
		expect(texts['nb/hjelp/index.md']).toContain('related_pages:\n  - /\n  - /hjelp/for-verger\n');
		expect(texts['nn/hjelp/index.md']).toContain('related_pages:\n  - hjelp/verje\n');
		expect(texts['nb/hjelp/for-verger.md']).toContain('[meg](/hjelp/for-verger#x)');
		expect(texts['nb/hjelp/for-verger.md']).toContain('- /hjelp/for-verger/mer\n');
		expect(texts['nb/_footer.md']).toContain('url: /hjelp/for-verger\n');
		expect(texts['nn/_footer.md']).toContain('url: /nb/hjelp/for-verger#x\n');
		expect(texts['nb/_varsler/nede.md']).toContain('- /hjelp/for-verger\n');
		expect(texts['nn/_varsler/nede.md']).toContain('- /hjelp/verje\n');
		expect(texts['_slettet.md']).toContain('les_heller: /hjelp/for-verger\n');
		expect(texts['_fakta.md']).toContain('hjelp/for-verger: Fordi.');
		expect(problemsAfter(workspace, proposal)).toEqual([]);
	});

	it('tells of each file what changes', () => {
		const told = Object.fromEntries(proposal.changes.map(({ path, what }) => [path, what]));
		expect(told['nb/hjelp/for-verger.md']).toEqual([
			'flyttes fra nb/hjelp/verge.md',
			'lenken på linje 11: /hjelp/verge#x blir /hjelp/for-verger#x',
			'related_pages[0]: /hjelp/verge/mer blir /hjelp/for-verger/mer',
			'aliases: /hjelp/verge leder hit',
		]);
		expect(told['nb/index.md']).toEqual([
			expect.stringMatching(/^lenken på linje 7: \/hjelp\/verge\?q=1#x blir \/hjelp\/for-verger\?q=1#x$/),
		]);
	});
});

describe('a move', () => {
	const both = [
		page('nb/index.md'),
		page('nn/index.md'),
		page('nb/a.md'),
		page('nn/a.md'),
		page('nb/b.md', { aliases: ['/c'] }),
	];

	it('in one language ties the version that stays to the other by name', () => {
		const texts = (to: string) => textsAfter(proposeMove(workspaceFrom(both), { page: '/a', to: [to] }));
		expect(texts('/nn/x')['nn/x.md']).toContain('translationKey: a\n');
		expect(texts('/nn/x')['nb/a.md']).toBeUndefined();
		expect(texts('/nb/x')['nn/a.md']).toContain('translationKey: x\n');
	});

	it('without a language is one in all, and each may have its own address', () => {
		const workspace = workspaceFrom(both);
		expect(Object.keys(textsAfter(proposeMove(workspace, { page: 'nb/a.md', to: ['/x'] })))).toEqual([
			'nb/a.md',
			'nb/x.md',
			'nn/a.md',
		]);
		expect(Object.keys(textsAfter(proposeMove(workspace, { page: '/a', to: ['/x'] })))).toEqual([
			'nb/a.md',
			'nb/x.md',
			'nn/a.md',
			'nn/x.md',
		]);
		const other = [...both.filter(({ path }) => path !== 'nn/a.md'), page('nn/eiga.md', { translationKey: 'a' })];
		expect(textsAfter(proposeMove(workspaceFrom(other), { page: '/a', to: ['/x'] }))).toMatchObject({
			'nb/a.md': null,
			'nn/eiga.md': expect.stringContaining('translationKey: x\n'),
		});
		const apart = proposeMove(workspace, { page: '/a', to: ['/nb/x', '/nn/y'] });
		expect(textsAfter(apart)['nn/y.md']).toContain('translationKey: x\n');
		expect(apart.title).toBe('Flytt /nb/a til /nb/x og /nn/a til /nn/y');
	});

	it('leaves what names another page, by an earlier path of its own', () => {
		const own = [
			page('nn/y.md', { translationKey: 'a' }),
			page('nn/b.md', { aliases: ['/a'] }),
			page('nn/c.md', {}, '\n[b](/a)\n'),
		];
		const files = [...both.filter(({ path }) => path !== 'nn/a.md'), ...own];
		expect(textsAfter(proposeMove(workspaceFrom(files), { page: '/nb/a', to: ['/nb/x'] }))['nn/c.md']).toBeUndefined();
	});

	it('to an earlier address takes it over, and back again leaves no trace but the new alias', () => {
		const texts = textsAfter(proposeMove(workspaceFrom(both), { page: '/nb/a', to: ['/nb/c'] }));
		expect(texts['nb/b.md']).not.toContain('aliases');
		const there = [titled('nb/x.md', 'A'), titled('nb/index.md', 'F')].map((file) => file);
		const first = proposeMove(workspaceFrom(there), { page: '/x', to: ['/y'] });
		const moved = workspaceFrom([...there.slice(1), { path: 'nb/y.md', text: textsAfter(first)['nb/y.md'] ?? '' }]);
		expect(textsAfter(proposeMove(moved, { page: '/y', to: ['/x'] }))['nb/x.md']).toContain('aliases:\n  - /y\n---');
	});

	it('to the address of a deleted page takes it off the list', () => {
		const files = [...both, md('_slettet.md', { slettet: [{ adresse: '/nb/d' }, { adresse: '/nn/d' }] })];
		const workspace = workspaceFrom(files);
		const proposal = proposeMove(workspace, { page: '/nb/a', to: ['/nb/d'] });
		expect(textsAfter(proposal)['_slettet.md']).toBe('---\nslettet:\n  - adresse: /nn/d\n---\n');
	});

	it('keeps the kind of file, its line ends and every line that nothing is to change', () => {
		const windows = page('nb/a/index.md', {}, '\n[x](/a)\n').text.replaceAll('\n', '\r\n');
		const workspace = workspaceFrom([
			...both.filter(({ path }) => path !== 'nb/a.md'),
			{ path: 'nb/a/index.md', text: windows },
		]);
		const text = textsAfter(proposeMove(workspace, { page: '/nb/a', to: ['/nb/x'] }))['nb/x/index.md'];
		expect(text).toBe(windows.replace('(/a)', '(/x)').replace('---\r\n\r\n', 'aliases:\r\n  - /a\r\n---\r\n\r\n'));
	});

	it('that cannot be made is refused with every reason', () => {
		const refused = (name: string, ...to: string[]) => {
			try {
				proposeMove(workspaceFrom(both), { page: name, to });
			} catch (error) {
				return error instanceof Refusal ? error.faults : error;
			}
			return [];
		};
		expect(refused('/aa', '/x')).toEqual(['Siden «/aa» finnes ikke. Mente du «/a»?']);
		expect(refused('/', '/x')).toEqual(['Forsiden kan ikke flyttes.']);
		expect(refused('/nb/b', '/nn/x', '/nb/Å b', '/nb/a')).toEqual([
			'Siden finnes ikke på nynorsk, så «/nn/x» kan ikke brukes.',
			'«/nb/Å b» kan ikke være en adresse. Bruk små bokstaver a–z, tall og bindestrek: /a-b',
			'nb/b.md har fått to nye adresser.',
			'Adressen /nb/a er alt tatt av nb/a.md.',
		]);
		expect(refused('/nb/a', '/nb/a')).toEqual(['nb/a.md har alt adressen /a.']);
	});

	it('to an address of the site itself is told of before anything is written', () => {
		const workspace = workspaceFrom(both);
		expect(problemsAfter(workspace, proposeMove(workspace, { page: '/nb/a', to: ['/nb/sok'] }))).toContainEqual(
			'content/nb/sok.md:1  Adressen «/sok» er opptatt av nettstedet selv. Gi filen et annet navn.',
		);
	});
});

it('whichever page moves, every address and every reference still leads to the same page, and nothing new is wrong', () => {
	const workspace = workspaceFrom(filesIn('__tests__/fixtures/small-site'));
	for (const page of pagesIn(workspace).filter(({ path }) => path !== '/')) {
		const to = `/${page.locale}/flyttet${page.path}`;
		const proposal = proposeMove(workspace, { page: page.file, to: [to] });
		const after = workspaceAfter(workspace, proposal.changes);
		expect(problemsAfter(workspace, proposal).filter((line) => !line.includes('mappe'))).toEqual([]);
		for (const locale of locales) {
			const [before, now] = [workspace, after].map(({ context }) => context.whole.locales[locale]);
			for (const [path, { title }] of Object.entries(before?.pages ?? {}))
				expect(resolvePage(after.context.whole, locale, path)?.title).toBe(title);
			const related = (pages = before?.pages) =>
				Object.values(pages ?? {}).map(({ title, related }) => [title, related.map((link) => link.title)]);
			expect(Object.fromEntries(related(now?.pages))).toEqual(Object.fromEntries(related()));
		}
	}
});
