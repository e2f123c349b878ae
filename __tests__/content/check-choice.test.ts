import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCheck } from '@/lib/content-check/run';

let project = '';
const dir = () => join(project, 'content');
const write = async (path: string, text: string) => {
	await mkdir(dirname(join(project, path)), { recursive: true });
	await writeFile(join(project, path), text);
};
const page = (title: string, body = '\nTekst.\n') => `---\ntitle: ${title}\ningress: Om ${title}.\n---\n${body}`;
const git = (...args: string[]) =>
	execFileSync('git', ['-C', project, '-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
		stdio: 'pipe',
	});
/** The command as it is run in the project. */
const check = (...args: string[]) => runCheck(['--dir', dir(), ...args], {}, project);
/** Its lines, with the files as seen from the project. */
const lines = async (...args: string[]) => {
	const { output, errors } = await check(...args);
	return `${output}${errors}`.replaceAll(`${project}/`, '').split('\n');
};
const alone = 'Tekstene i grensesnittet er ikke sjekket: her er ingen mappe «messages».';

beforeEach(async () => {
	project = await realpath(await mkdtemp(join(tmpdir(), 'project-')));
	await write('content/_fakta.md', '---\nfakta: {}\n---\n');
	for (const locale of ['nb', 'nn']) {
		await write(`content/${locale}/_footer.md`, '---\ncolumns: []\n---\n');
		await write(`content/${locale}/index.md`, page(`Forside ${locale}`));
		await write(`content/${locale}/hjelp/index.md`, page(`Hjelp ${locale}`));
		await write(`content/${locale}/hjelp/a.md`, page(`A ${locale}`, '\n[x](/borte)\n'));
		await write(`content/${locale}/hjelp/b.md`, page(`B ${locale}`));
	}
});
afterEach(async () => {
	delete process.env.GIT_DIR;
	await rm(project, { recursive: true });
});

describe('content:check with files', () => {
	const faultOfA = 'content/nb/hjelp/a.md:6  «/borte» finnes ikke.';

	it('tells of those alone, and ends by them alone', async () => {
		expect(await lines(join(dir(), 'nb/hjelp/a.md'))).toEqual([faultOfA, '1 fil sjekket: 1 feil, 0 advarsler.']);
		expect(await check(join(dir(), 'nb/hjelp/b.md'))).toEqual({
			code: 0,
			output: '1 fil sjekket: 0 feil, 0 advarsler.',
			errors: '',
		});
	});

	it('takes paths from the content folder, and whole folders', async () => {
		expect(await lines('nb/hjelp/a.md', 'nn/index.md')).toEqual([faultOfA, '2 filer sjekket: 1 feil, 0 advarsler.']);
		expect(await lines('nb/hjelp/')).toEqual([faultOfA, '3 filer sjekket: 1 feil, 0 advarsler.']);
		expect((await lines(dir())).at(-1)).toBe('11 filer sjekket: 2 feil, 0 advarsler.');
	});

	it('understands the whole folder all the same', async () => {
		await write('content/nb/hjelp/b.md', page('A nb', '\n[x](/hjelp/a)\n'));
		expect(await lines('nb/hjelp/b.md')).toEqual([
			'content/nb/hjelp/b.md:2  title: «A nb» er også tittelen på nb/hjelp/a.md. Gi sidene ulike titler.',
			'content/nb/hjelp/b.md:3  ingress: er den samme som i nb/hjelp/a.md. Skriv en egen beskrivelse av siden.',
			'1 fil sjekket: 2 feil, 0 advarsler.',
		]);
	});

	it('tells of a whole folder what it lacks, too', async () => {
		await write('content/nb/tom/a.md', page('Alene'));
		await write('content/nn/tom/a.md', page('Åleine'));
		const lacking = expect.stringMatching(/^content\/nb\/tom\/index\.md:1 /);
		expect(await lines('nb/tom')).toContainEqual(lacking);
		expect(await lines('nb/tom/a.md')).not.toContainEqual(lacking);
	});

	it('takes files that the site does not use', async () => {
		await write('content/nb/notat.docx', '');
		expect(await lines('nb/notat.docx')).toEqual([
			expect.stringContaining('content/nb/notat.docx:1  Filen blir ikke vist'),
			'1 fil sjekket: 1 feil, 0 advarsler.',
		]);
	});

	it('takes interface texts', async () => {
		await write('messages/nb.json', '{"a": "{x"}');
		await write('messages/nn.json', '{}');
		const said = await lines(join(project, 'messages/nb.json'));
		expect(said).toContain('messages/nb.json:1  a: er ikke gyldig ICU: sjekk krøllparentesene og <merkene>.');
		expect(said.every((line) => /^messages\/nb\.json|^1 fil sjekket/.test(line))).toBe(true);
	});

	it('follows a link to the content folder', async () => {
		await symlink(dir(), join(project, 'lenke'));
		const { output } = await runCheck(
			['--dir', join(project, 'lenke'), join(project, 'lenke/nb/hjelp/a.md')],
			{},
			project,
		);
		expect(output.replaceAll(`${project}/`, '')).toContain('lenke/nb/hjelp/a.md:6');
	});

	it('names all that are not there, with what was meant, and ends with 2', async () => {
		const { code, errors } = await check('nb/hjelp/aa.md', '/etc/hostname', join(project, 'borte'));
		expect(code).toBe(2);
		expect(errors.replaceAll(`${project}/`, '').split('\n')).toEqual([
			'Filen «nb/hjelp/aa.md» finnes ikke i «content». Mente du «nb/hjelp/a.md»?',
			'Filen «/etc/hostname» finnes ikke i «content».',
			'Filen «borte» finnes ikke i «content».',
		]);
	});
});

describe('content:check on a content folder alone', () => {
	it('leaves the interface texts out, and says so', async () => {
		expect((await lines()).slice(-2)).toEqual([alone, '11 filer sjekket: 2 feil, 0 advarsler.']);
		await write('messages/nb.json', '{}');
		expect(await lines()).not.toContain(alone);
		expect(await lines()).toContain('messages/nn.json:1  Filen finnes ikke. Hvert språk må ha en.');
	});
});

describe('content:check --format', () => {
	it('json gives each problem with the same fields', async () => {
		await write('content/nb/hjelp/b.md', page('B nb').replace('ingress', 'lastmod'));
		await rm(join(dir(), 'nn/hjelp/a.md'));
		const { code, output } = await check('--format', 'json', 'nb/hjelp');
		expect(code).toBe(1);
		expect(JSON.parse(output)).toEqual([
			{
				file: `${dir()}/nb/hjelp/a.md`,
				line: 1,
				severity: 'warning',
				rule: 'translations',
				field: null,
				message: expect.stringContaining('finnes ikke på nynorsk'),
			},
			expect.objectContaining({ line: 6, severity: 'error', rule: 'links', field: null }),
			expect.objectContaining({ line: 1, severity: 'error', rule: 'descriptions', field: null }),
			expect.objectContaining({ line: 3, severity: 'fatal', rule: 'schema', field: 'lastmod' }),
		]);
		expect((await check('--format=json', 'nb/index.md')).output).toBe('[]');
	});

	it('github gives an annotation for each problem, escaped as GitHub reads it', async () => {
		await write('content/nb/hjelp/50%: a,b.md', page('B: nb'));
		await rm(join(dir(), 'nn/hjelp/a.md'));
		expect(await lines('--format', 'github', 'nb/hjelp')).toEqual([
			expect.stringMatching(/^::error file=content\/nb\/hjelp\/50%25%3A a%2Cb\.md,line=1::«50%25: a,b» kan ikke stå/),
			'::error file=content/nb/hjelp/50%25%3A a%2Cb.md,line=2::En tekst med kolon må stå i anførselstegn. Skriv: title: "B: nb"',
			expect.stringContaining('a%2Cb.md,line=3::'),
			'::warning file=content/nb/hjelp/a.md,line=1::Siden finnes ikke på nynorsk. De som leser nynorsk, får den på bokmål, med en merknad.',
			'::error file=content/nb/hjelp/a.md,line=6::«/borte» finnes ikke.',
			'4 filer sjekket: 4 feil, 1 advarsel.',
		]);
	});
});

// Each starts git a dozen times, which takes its time on a busy machine.
jest.setTimeout(60_000);

describe('content:check --endret', () => {
	const commit = () => {
		git('add', '.');
		git('commit', '-qm', 'x');
	};

	it('tells of changed, staged, new and moved files alone', async () => {
		git('init', '-q');
		commit();
		expect(await check('--endret')).toEqual({ code: 0, output: 'Ingen filer er endret.', errors: '' });
		await write('content/nb/hjelp/b.md', page('B nb', '\n[x](/endret)\n'));
		await write('content/nn/index.md', page('Forside nn', '\n[x](/klar)\n'));
		git('add', '.');
		await write('content/nn/ny æ.md', page('Ny', '\n[x](/ny)\n'));
		await rm(join(dir(), 'nn/hjelp/b.md'));
		expect((await lines('--endret')).map((line) => line.replace(/ {2}.*/, ''))).toEqual([
			'content/nb/hjelp/b.md:1',
			'content/nb/hjelp/b.md:6',
			'content/nn/hjelp/b.md:1',
			'content/nn/index.md:6',
			'content/nn/ny æ.md:1',
			'content/nn/ny æ.md:6',
			'3 filer sjekket: 5 feil, 1 advarsel.',
		]);
	});

	it('compares with another version where one is named', async () => {
		git('init', '-q');
		commit();
		await write('content/nb/hjelp/a.md', page('A nb', '\n[x](/ny)\n'));
		commit();
		expect(await lines('--endret')).toEqual(['Ingen filer er endret.']);
		expect(await lines('--endret=HEAD~1')).toEqual([
			'content/nb/hjelp/a.md:6  «/ny» finnes ikke.',
			'1 fil sjekket: 1 feil, 0 advarsler.',
		]);
		expect((await check('--endret', '--format=json')).output).toBe('[]');
	});

	it('looks at the content folder’s own repository, also from a hook of git', async () => {
		git('init', '-q');
		commit();
		process.env.GIT_DIR = '.git';
		expect(await lines('--endret')).toEqual(['Ingen filer er endret.']);
	});

	it('knows of interface texts too', async () => {
		await write('messages/nb.json', '{}');
		await write('messages/nn.json', '{}');
		git('init', '-q');
		commit();
		await write('messages/nn.json', '{"a": "b"}');
		expect((await lines('--endret')).at(-1)).toBe('1 fil sjekket: 1 feil, 0 advarsler.');
	});

	it('says so where there is no git, or no such version, and ends with 2', async () => {
		expect(await check('--endret')).toMatchObject({ code: 2, output: '' });
		expect(await lines('--endret')).toEqual([
			'«content» er ikke i git, så ingen vet hva som er endret. Nevn filene i stedet for --endret.',
		]);
		git('init', '-q');
		expect(await lines('--endret')).toEqual([
			'Git har ingen versjon å sammenligne med ennå. Nevn filene i stedet for --endret.',
		]);
		commit();
		expect(await lines('--endret=tull')).toEqual([
			'«tull» er ikke en versjon i git. Skriv for eksempel --endret=main, eller bare --endret.',
		]);
		expect(await lines('--endret=--output=x')).toEqual([expect.stringContaining('«--output=x» er ikke en versjon')]);
	});
});
