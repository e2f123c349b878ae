import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SourceFile } from '@/lib/content/files';
import { readCommitted } from '@/lib/content/history/committed-file';
import { formatProblem } from '@/lib/content/problem';
import { parseFile } from '@/lib/content/source/parse';
import { findProblems } from '@/lib/content-check/check';
import { md, noon } from '../support/site-from';

const facts = (phone: string, days: number, own: Record<string, unknown> = {}) =>
	md('_fakta.md', {
		fakta: {
			telefon: { telefon: phone },
			frist: {
				tall: days,
				enhet: { nb: 'dager', nn: 'dagar' },
				gjelder: { nb: ['Foreningen', 'frist*'], nn: ['Foreininga', 'frist*'] },
				mønster: { nb: 'de siste TALL dagene', nn: 'dei siste TALL dagane' },
			},
			epost: { epost: phone === '80030300' ? 'gammel@example.no' : 'ny@example.no' },
			...own,
		},
	});
const before = facts('80030300', 60);
const now = facts('81500000', 90);

function said(files: readonly SourceFile[], committed: readonly SourceFile[] = [before], current = now): string[] {
	const content = { files: [current, ...files], images: [], problems: [] };
	return findProblems(content, { messages: [], sources: [] }, noon, { committed: committed.map(parseFile) })
		.filter(({ rule }) => rule === 'changed-facts' || rule === 'contradicted-facts')
		.map((problem) => formatProblem(problem).replaceAll('\u00a0', ' '));
}

describe('a text that still says what a fact was before', () => {
	it('is named in every language, in the text and in the fields, with its line', () => {
		const files = [
			md('nb/a.md', { title: 'A', ingress: 'Ring 800 30 300.' }, '## Tid\n\nFristen er\nseksti dager.\n'),
			md('nn/a.md', { title: 'A' }, '- Fristen er 60 dagar.\n'),
			md('nb/_footer.md', { columns: [] }, 'Telefon: 80030300, e-post gammel@example.no.\n'),
		];
		expect(said(files)).toEqual([
			'content/nb/_footer.md:4  sier fortsatt «80030300», men «Telefon» er nå «815 00 000» i _fakta.md. Rett teksten, eller skriv :fakta[telefon].',
			'content/nb/_footer.md:4  sier fortsatt «gammel@example.no», men «Epost» er nå «ny@example.no» i _fakta.md. Rett teksten, eller skriv :fakta[epost].',
			'content/nb/a.md:3  ingress: sier fortsatt «800 30 300», men «Telefon» er nå «815 00 000» i _fakta.md. Rett teksten, eller skriv :fakta[telefon].',
			'content/nb/a.md:8  sier fortsatt «seksti dager», men «Frist» er nå «90 dager» i _fakta.md. Rett teksten, eller skriv :fakta[frist].',
			'content/nn/a.md:4  sier fortsatt «60 dagar», men «Frist» er nå «90 dagar» i _fakta.md. Rett teksten, eller skriv :fakta[frist].',
		]);
	});

	it('is found by the patterns of the fact, and named once', () => {
		expect(said([md('nb/a.md', { title: 'Fristen' }, 'De siste 60 dagene.')])).toEqual([
			expect.stringContaining('sier fortsatt «De siste 60 dagene»'),
		]);
	});

	it('is only to be looked at when it may speak of something else', () => {
		expect(said([md('nb/a.md', { title: 'A' }, 'Passet er klart om 60 dager.')])).toEqual([
			'content/nb/a.md:4  «60 dager» var verdien av «Frist» i _fakta.md, som nå er «90 dager». Sjekk om teksten gjelder det samme. (advarsel)',
		]);
	});

	it('may be a page that is let say something else', () => {
		const exempt = { path: '_fakta.md', text: now.text.replace(/---\n$/, 'unntak: {a: Grunn}\n---\n') };
		expect(said([md('nb/a.md', { title: 'A' }, 'Ring 800 30 300.')], [before], exempt)).toEqual([]);
	});
});

describe('nothing is said', () => {
	const page = md('nb/a.md', { title: 'A', ingress: 'Ring :fakta[telefon].' }, 'Ring 800 30 300 innen 60 dager.');

	it('of what is fetched, or has been mended', () => {
		const mended = md('nb/a.md', { title: ':fakta[telefon]' }, ':fakta[frist], 815 00 000, 90 dager, 61 dager.');
		expect(said([mended])).toEqual([]);
	});

	it('while the facts are what they were, and when nobody knows what they were', () => {
		expect(said([page], [now])).toEqual([]);
		expect(said([page], [])).toEqual([]);
		expect(said([page], [{ path: '_fakta.md', text: 'uten felter' }])).toEqual([]);
	});

	it('of what is the value of another fact now', () => {
		const moved = facts('81500000', 90, { gammel: { telefon: '80030300' } });
		expect(said([md('nb/a.md', { title: 'A' }, 'Ring 800 30 300.')], [before], moved)).toEqual([]);
	});
});

describe('the facts of the last commit', () => {
	let folder: string;
	const git = (...args: string[]) => {
		// In a hook, git names its own folders in the environment.
		const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
		const env = { ...Object.fromEntries(own), NODE_ENV: process.env.NODE_ENV };
		execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.no', ...args], { cwd: folder, env });
	};

	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'minid-facts-'));
	});
	afterEach(() => rm(folder, { recursive: true, force: true }));

	it('are read from git, whatever the file says now', async () => {
		git('init', '--quiet');
		await writeFile(join(folder, '_fakta.md'), before.text.replaceAll('\n', '\r\n'));
		git('add', '.');
		git('commit', '--quiet', '-m', 'a');
		await writeFile(join(folder, '_fakta.md'), now.text);
		expect(await readCommitted(folder, '_fakta.md')).toEqual([before]);
		expect(await readCommitted(folder, 'borte.md')).toEqual([]);
	});

	it('are not known outside git, nor before the first commit', async () => {
		expect(await readCommitted(folder, '_fakta.md')).toEqual([]);
		git('init', '--quiet');
		expect(await readCommitted(folder, '_fakta.md')).toEqual([]);
	});
});
