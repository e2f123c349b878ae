import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCheck } from '@/lib/content-check/run';
import { usage } from '@/lib/editing/command/options';
import { runEditing } from '@/lib/editing/command/run';
import { md, noon } from '../../support/site-from';

// A commit starts git a few times, which a busy machine may take its time with.
jest.setTimeout(60_000);

let home = '';
const dir = () => join(home, 'arbeid/content');
const git = (...args: string[]) =>
	execFileSync('git', ['-C', join(home, 'arbeid'), ...args], { stdio: 'pipe', env: { ...process.env, HOME: home } })
		.toString()
		.trim();
const run = async (...args: string[]) => {
	const { code, output, errors } = await runEditing(['--dir', dir(), ...args], {}, noon);
	return { code, text: `${output}${errors}`.replaceAll(`${dir()}/`, '') };
};
const read = (path: string) => readFile(join(dir(), path), 'utf8');
const write = async (path: string, text: string) => {
	await mkdir(dirname(join(dir(), path)), { recursive: true });
	await writeFile(join(dir(), path), text);
};
const page = (path: string, body: string, fields: Record<string, unknown> = {}) =>
	md(path, { title: `Om ${path}`, ingress: `Om ${path} her.`, lastmod: '2026-11-01', ...fields }, `\n${body}\n`);
const inBoth = (name: string, body: string, fields: Record<string, unknown> = {}) =>
	['nb', 'nn'].map((locale) => page(`${locale}/${name}.md`, body, fields));

beforeEach(async () => {
	home = await realpath(await mkdtemp(join(tmpdir(), 'redaksjon-')));
	const files = [
		md('_fakta.md', { fakta: { telefon: { telefon: '80030300' } } }),
		...['nb', 'nn'].map((locale) => md(`${locale}/_footer.md`, { columns: [] })),
		...inBoth('index', 'Ring :fakta[telefon].'),
		...inBoth('a', 'Se [b](/b).\n\n## Først\n\nDette.\n\n## Så\n\nDet.'),
		...inBoth('b', 'Tekst.'),
	];
	for (const { path, text } of files) await write(path, text);
});
afterEach(() => rm(home, { recursive: true }));

/** Puts the work in git, with a bare repository to push to. */
function begin() {
	git('init', '--quiet', '--initial-branch', 'hoved');
	git('config', 'user.name', 'Kari Redaktør');
	git('config', 'user.email', 'kari@example.org');
	git('add', '.');
	git('commit', '--quiet', '--message', 'Før');
	execFileSync('git', ['init', '--quiet', '--bare', join(home, 'felles.git')]);
	git('remote', 'add', 'origin', join(home, 'felles.git'));
}

describe('innhold', () => {
	it('shows, and writes only when it is not asked just to show', async () => {
		const trial = await run('flytt', '/nb/b', '/nb/c', '--prøv');
		expect(trial).toEqual({
			code: 0,
			text: [
				'Flytt /nb/b til /nb/c',
				'',
				'nb/a.md',
				'    lenken på linje 7: /b blir /c',
				'nb/b.md',
				'    flyttes til nb/c.md',
				'nb/c.md',
				'    flyttes fra nb/b.md',
				'    aliases: /b leder hit',
				'nn/b.md',
				'    translationKey: c',
				'',
				'Ingenting er lagret. Uten --prøv blir 4 filer endret.',
			].join('\n'),
		});
		await stat(join(dir(), 'nb/b.md'));
		expect((await run('flytt', '/nb/b', '/nb/c')).text).toMatch(/\n\n4 filer er lagret\.$/);
		expect(await read('nb/c.md')).toContain('aliases:\n  - /b\n');
		expect(await read('nb/a.md')).toContain('Se [b](/c).');
	});

	it('gives programs the same', async () => {
		const { code, text } = await run('slett', '/nb/b', '--til', '/a', '--prøv', '--format=json');
		expect(code).toBe(0);
		expect(JSON.parse(text)).toMatchObject({
			title: 'Slett /nb/b',
			saved: false,
			commit: null,
			changes: [
				{
					file: 'nb/a.md',
					kind: 'changed',
					what: ['lenken på linje 7: /b blir vanlig tekst', 'aliases: /b leder hit'],
				},
				{ file: 'nb/b.md', kind: 'deleted', what: ['slettes'] },
			],
			problems: [{ file: 'nn/b.md', severity: 'warning', rule: 'translations', field: null, line: 1 }],
		});
		const { sentences } = JSON.parse((await run('fakta', 'telefon', '80030301', '--prøv', '--format=json')).text);
		expect(sentences).toHaveLength(2);
	});

	it('says what would be wrong before anything is written, ends with 1, and does it all the same when told to', async () => {
		const footer = md('nb/_footer.md', { columns: [{ title: 'Hjelp', links: [{ text: 'Om b', url: '/b' }] }] });
		await write(footer.path, footer.text);
		const refused = await run('slett', '/b', '--borte');
		expect(refused.code).toBe(1);
		expect(refused.text).toMatch(/Dette må rettes:\nnb\/_footer\.md:\d+ .*«\/b» finnes ikke/);
		expect(refused.text).toMatch(/\n\nIngenting er lagret\. Rett det som må rettes først, eller skriv --likevel\.$/);
		await stat(join(dir(), 'nb/b.md'));
		expect((await run('slett', '/b', '--borte', '--likevel')).code).toBe(0);
		expect(await read('_slettet.md')).toBe('---\nslettet:\n  - adresse: /nb/b\n  - adresse: /nn/b\n---\n');
	});

	it('lets an old fault of another page stand in the way of nothing', async () => {
		await write('nb/a.md', (await read('nb/a.md')).replace('(/b)', '(/borte)'));
		expect(await run('skjul', '/nb/b')).toMatchObject({ code: 0, text: expect.not.stringContaining('/borte') });
	});

	it('asks where readers of a deleted page go, and names every wrong word at once, with 2', async () => {
		expect(await run('slett', '/b')).toEqual({
			code: 2,
			text: expect.stringMatching(/^Hvor skal leserne\? Velg én:\n {2}--til ADRESSE/),
		});
		expect((await run('slett', '/b', '--borte', '--til', '/a')).code).toBe(2);
		const wrong = await run('flyt', '--prov', '--format', 'jsno', '--commit=ja', '--til');
		expect(wrong.code).toBe(2);
		expect(wrong.text.split('\n\n')[0]?.split('\n')).toEqual([
			'«flyt» er ikke en kommando. Velg blant: status, flytt, slett, skjul, ny, riktig, fakta, ord, utkast. Mente du «flytt»?',
			'«--prov» er ikke et valg. Mente du «--prøv»?',
			'«jsno» er ikke et format. Velg blant: text, json. Mente du «json»?',
			'«--commit» har ingen verdi.',
			'«--til» mangler en verdi.',
		]);
		expect((await run('flytt', '/b', '--borte')).text.split('\n').slice(0, 2)).toEqual([
			'«--borte» hører ikke til «flytt».',
			'Skriv: npm run innhold -- flytt SIDE NY-ADRESSE …',
		]);
		expect(await runEditing(['status', '--dir', 'borte'])).toMatchObject({
			code: 2,
			errors: 'Mappen «borte» finnes ikke.',
		});
		expect(await runEditing(['--help'])).toEqual({ code: 0, output: usage, errors: '' });
	});

	it('commits on request, in the editor’s name, what it changed and nothing else', async () => {
		begin();
		await write('nn/a.md', `${await read('nn/a.md')}\nMitt utkast.\n`);
		await write('nb/b.md', `${await read('nb/b.md')}\nKlar.\n`);
		git('add', 'content/nb/b.md');
		await run('skjul', '/nb/index.md', '--commit');
		const { text } = await run('flytt', '/nb/a', '/nb/x', '--commit');
		expect(text).toMatch(/\n\n3 filer er lagret og sjekket inn \([0-9a-f]{12}\)\.$/);
		expect(git('log', '-1', '--format=%an <%ae> %s')).toBe('Kari Redaktør <kari@example.org> Flytt /nb/a til /nb/x');
		expect(git('show', '--name-only', '--format=', '--no-renames', 'HEAD').split('\n')).toEqual([
			'content/nb/a.md',
			'content/nb/x.md',
			'content/nn/a.md',
		]);
		expect(git('status', '--porcelain')).toBe('M  content/nb/b.md');
		git('push', '--quiet', 'origin', 'hoved');
		expect(git('ls-remote', 'origin', 'hoved')).toContain(git('rev-parse', 'HEAD'));
		expect(git('log', '-1', '--format=%s', 'origin/hoved')).toBe('Flytt /nb/a til /nb/x');
	});

	it('writes nothing when it cannot commit: without git, or a name', async () => {
		expect(await run('skjul', '/nb/b', '--commit')).toMatchObject({
			code: 2,
			text: expect.stringContaining('er ikke i git'),
		});
		begin();
		git('config', 'user.name', '');
		git('config', 'user.useConfigOnly', 'true');
		expect(await run('skjul', '/nb/b', '--commit')).toMatchObject({
			code: 2,
			text: expect.stringContaining('Git vet ikke hva du heter.'),
		});
		expect(await read('nb/b.md')).not.toContain('draft');
	});

	it('says that the files are saved when git will not take them', async () => {
		begin();
		await writeFile(join(home, 'arbeid/.git/hooks/pre-commit'), '#!/bin/sh\necho Nei. >&2\nexit 1\n', { mode: 0o755 });
		expect(await run('skjul', '/nb/b', '--commit')).toEqual({
			code: 2,
			text: 'Filene er lagret, men ikke sjekket inn. Git sier: Nei.',
		});
		expect(await read('nb/b.md')).toContain('draft: true');
	});
});

describe('innhold -- status', () => {
	const rows = async () => (await run('status')).text.split('\n').map((line) => line.trimEnd());
	const commit = () => {
		git('add', '.');
		git('commit', '--quiet', '--allow-empty', '--message', 'x');
	};

	it('has a row a page, and what it cannot tell it says that it cannot', async () => {
		await rm(join(dir(), 'nn/b.md'));
		await write('nb/c.md', page('nb/c.md', 'Utkast.', { draft: true }).text);
		await write('nn/c.md', '---\ntitel: C\n---\n');
		expect(await rows()).toEqual([
			'side        nb      nn',
			'(forsiden)  kilde   ukjent',
			'a           kilde   ukjent',
			'b           kilde   mangler',
			'c           utkast  kan ikke leses',
			'',
			'ukjent (2): oversatt_fra mangler',
			'Er oversettelsen riktig? Skriv: npm run innhold -- riktig SIDE',
			'',
			expect.stringMatching(/^Ord: bokmål \d+ %, nynorsk \d+ %\. Språklova krever minst 25 % av hver\.$/),
		]);
	});

	it('tells which sections of the source have changed since, and «riktig» that they are seen to', async () => {
		expect((await run('riktig', '/nn/a')).text).toBe(
			'Git kjenner ikke nb/a.md, så ingen vet hvilken versjon dette er oversatt fra.',
		);
		begin();
		expect((await run('riktig', '/a')).text).toContain('nn/a.md\n    oversatt_fra: ');
		const stamped = await read('nn/a.md');
		expect(stamped).toContain('lastmod: 2026-11-01\n');
		expect(stamped).toMatch(/\noversatt_fra: "?[0-9a-f]{12}"?\n---\n/);
		commit();
		expect(await rows()).toContain('a           kilde  à jour');
		const text = await read('nb/a.md');
		await write('nb/a.md', text.replace('Det.', '**Det**!').replace('/b', '/b#'));
		expect(await rows()).toContain('a           kilde  à jour');
		await write('nb/a.md', text.replace('Det.', 'Noe annet.').replace('her.', 'der.').replace('## Først', '## Sist'));
		expect(await rows()).toContain('a           kilde  bak: feltet ingress, «Sist», «Så», «Først»');
		const { output } = await runCheck(['--dir', dir(), 'nn/a.md'], {}, home);
		expect(output).toContain(
			'Kilden er endret siden: feltet ingress, «Sist», «Så», «Først». Rett oversettelsen. Er den fortsatt riktig, skriver du: npm run innhold -- riktig nn/a.md (advarsel)',
		);
		expect((await run('riktig', '/a')).text).toContain('nb/a.md har endringer som ikke er sjekket inn i git.');
		commit();
		await run('riktig', '/nn/a', '--commit');
		expect(await rows()).toContain('a           kilde  à jour');
		expect((await run('riktig', '/nb/a')).text).toContain('/nb/a er ingen oversettelse');
	});

	it('follows a source that has moved since, and says when git has lost the commit', async () => {
		begin();
		await run('riktig', '/a', '--commit');
		await run('flytt', '/nb/a', '/nb/x', '--commit');
		expect(await rows()).toContain('x           kilde  à jour');
		await write('nn/a.md', (await read('nn/a.md')).replace(/oversatt_fra: .*/, 'oversatt_fra: abcdef123456'));
		expect(await rows()).toContain('ukjent (1): git har ikke nb/x.md fra abcdef123456');
		await rm(join(home, 'arbeid/.git'), { recursive: true });
		expect(await rows()).toContain('ukjent (1): innholdet er ikke i git');
	});

	it('names pages past their review, and a form of Norwegian that has too little', async () => {
		await write('nb/b.md', page('nb/b.md', 'Ord '.repeat(500), { neste_gjennomgang: '2026-11-01', eier: 'Ola' }).text);
		await write('nn/b.md', page('nn/b.md', 'Ord.', { neste_gjennomgang: '2027-01-01' }).text);
		const lines = await rows();
		expect(lines).toContain('nb/b.md:5  skulle vært gjennomgått 2026-11-01 (eier: Ola)');
		expect(lines.filter((line) => line.includes('gjennomgått'))).toHaveLength(1);
		expect(lines.at(-1)).toMatch(/^Ord: bokmål 9\d %, nynorsk \d %\. Nynorsk er under de 25 % som språklova krever\.$/);
		const { pages, forms, reviews } = JSON.parse((await run('status', '--format', 'json')).text);
		expect(pages).toContainEqual({
			key: 'b',
			versions: { nb: { state: 'kilde' }, nn: { state: 'ukjent', why: 'oversatt_fra mangler' } },
		});
		expect(forms).toContainEqual({ locale: 'nn', words: expect.any(Number), share: expect.any(Number) });
		expect(reviews).toEqual([{ file: 'nb/b.md', line: 5, day: '2026-11-01', owner: 'Ola' }]);
	});
});
