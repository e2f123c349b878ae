import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCheck } from '@/lib/content-check/run';
import { md, titled } from '../support/site-from';
import { both, said } from './check-from';

const published = new Map([['nb/hjelp/glemt', ['hjelp/glemt']]]);

describe('a page that was published and is not there any more', () => {
	const vanished = (...files: Parameters<typeof said>[1][]) => said('vanished-pages', files.flat(), { published });

	it('is an error, with what to do', () => {
		expect(vanished([titled('nn/hjelp/glemt.md', 'Gløymt')])).toEqual([
			'content/nb/hjelp/glemt.md:1  /nb/hjelp/glemt var publisert, og finnes ikke lenger. Sett /hjelp/glemt som alias på siden som har svaret nå, eller slett adressen med vilje i _slettet.md.',
		]);
	});

	it('is no error when its address answers, when its time was over, or when it is deleted on purpose', () => {
		expect(vanished(both('passord', 'Tekst.', { aliases: ['/hjelp/glemt'] }))).toEqual([]);
		expect(vanished([md('nb/passord.md', { title: 'P', translationKey: 'hjelp/glemt' })])).toEqual([]);
		expect(vanished([md('nb/hjelp/glemt.md', { title: 'P', expiryDate: '2026-01-01' })])).toEqual([]);
		expect(vanished([md('_slettet.md', { slettet: [{ adresse: '/nb/hjelp/glemt' }] })])).toEqual([]);
	});

	it('is a warning when it is only hidden, and nothing when its file is broken', () => {
		expect(vanished([md('nb/hjelp/glemt.md', { title: 'P', draft: true })])).toEqual([
			'content/nb/hjelp/glemt.md:1  /nb/hjelp/glemt var publisert, og er skjult nå. Leserne får vite at siden ikke finnes. (advarsel)',
		]);
		expect(vanished([{ path: 'nb/hjelp/glemt.md', text: '---\ntitle: "a\n---\n' }])).toEqual([]);
	});

	it('is not what a link leads to, even if the other language has it', () => {
		const files = [...both('a', '[Glemt](/hjelp/glemt)'), titled('nn/hjelp/glemt.md', 'Gløymt')];
		expect(said('links', files, { published })).toEqual([expect.stringMatching(/^content\/nb\/a\.md.*finnes ikke/)]);
		expect(said('links', files)).toEqual([]);
	});
});

describe('the list of deleted pages', () => {
	const listed = (entry: Record<string, string>, ...files: Parameters<typeof said>[1][]) =>
		said('removals', [md('_slettet.md', { slettet: [entry] }), ...files.flat()]);

	it('is right about pages that are gone, and leads to pages that are there', () => {
		expect(listed({ adresse: '/nb/borte' })).toEqual([]);
		expect(listed({ adresse: '/nb/borte', les_heller: '/a' }, both('a', 'Tekst.'))).toEqual([]);
	});

	it('is wrong about a page or an alias that answers', () => {
		expect(listed({ adresse: '/nb/a' }, both('a', 'Tekst.'))).toEqual([
			'content/_slettet.md:3  slettet[0].adresse: «/nb/a» leder til nb/a.md. Slett siden eller aliaset, eller ta bort linjen.',
		]);
		expect(listed({ adresse: '/nb/gammel' }, both('a', 'Tekst.', { aliases: ['/gammel'] }))).toHaveLength(1);
	});

	it('does not lead to nothing', () => {
		expect(listed({ adresse: '/nb/borte', les_heller: '/hjelpp' }, both('hjelp', 'Tekst.'))).toEqual([
			'content/_slettet.md:4  slettet[0].les_heller: «/hjelpp» finnes ikke. Mente du «/hjelp»?',
		]);
		expect(listed({ adresse: '/nb/borte', les_heller: '/a' }, [md('nb/a.md', { title: 'A', draft: true })])).toEqual([
			'content/_slettet.md:4  slettet[0].les_heller: «/a» er ikke publisert.',
		]);
	});
});

describe('content:check in a git work tree', () => {
	let root = '';
	const git = (...args: string[]) =>
		execFileSync('git', ['-C', root, '-c', 'user.name=A', '-c', 'user.email=a@example.no', ...args], {
			stdio: 'ignore',
		});
	const write = async (path: string, text: string) => {
		await mkdir(dirname(join(root, 'inn hold', path)), { recursive: true });
		await writeFile(join(root, 'inn hold', path), text);
	};
	const vanished = async (environment: Record<string, string> = {}) =>
		(await runCheck(['--dir', join(root, 'inn hold')], environment, root)).output
			.split('\n')
			.filter((line) => line.includes('var publisert'))
			.map((line) => line.slice(join(root, 'inn hold/').length).split(' ')[0]);

	beforeEach(async () => {
		root = await mkdtemp(join(tmpdir(), 'work-tree-'));
		await write('nb/hjelp/index.md', '---\ntitle: Hjelp\n---\r\nTekst på 8.\n');
		await write('nb/blåbær.md', '---\ntitle: Feil navn\n---\n');
		await write('nb/utkast.md', '---\ntitle: Utkast\ndraft: true\n---\n');
		await write('nb/utløpt.md', '---\ntitle: Utløpt\nexpiryDate: 2020-01-01\n---\n');
		await write('nn/a.md', '---\ntitle: Å\n---\nEin tekst.\n');
		await write('nb/b.md', '---\ntitle: B\n---\n');
		await write('nb/_footer.md', '---\ncolumns: []\n---\n');
		git('init', '-q');
		git('add', '.');
		git('commit', '-qm', 'Første');
	});
	afterEach(() => rm(root, { recursive: true, force: true }));

	it('says nothing of a folder that is as it was', async () => {
		expect(await vanished()).toEqual([]);
	});

	it('names the published pages that the last commit had and the folder has not', async () => {
		for (const path of ['nb/hjelp', 'nb/blåbær.md', 'nb/utkast.md', 'nb/utløpt.md', 'nn/a.md', 'nb/_footer.md'])
			await rm(join(root, 'inn hold', path), { recursive: true });
		expect(await vanished()).toEqual(['nb/hjelp.md:1', 'nn/a.md:1']);
	});

	it('warns of one that is hidden', async () => {
		await write('nb/b.md', '---\ntitle: B\ndraft: true\n---\n');
		expect(await vanished()).toEqual(['nb/b.md:1']);
	});

	it('knows nothing, and does not fail, without a commit or without git', async () => {
		await rm(join(root, 'inn hold/nn/a.md'));
		await rm(join(root, '.git'), { recursive: true });
		expect(await vanished()).toEqual([]);
		const path = process.env.PATH;
		process.env.PATH = '/nowhere';
		expect(await vanished()).toEqual([]);
		process.env.PATH = path;
	});
});
