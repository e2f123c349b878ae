import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { usage } from '@/lib/content-check/options';
import { runCheck } from '@/lib/content-check/run';

const fixtures = '__tests__/fixtures';
const ofFixture = (name: string) => runCheck(['--dir', `${fixtures}/${name}/content/`], {}, `${fixtures}/${name}`);

describe('content:check', () => {
	it('has little to say of a sound folder, and ends with 0', async () => {
		expect(await ofFixture('content-good')).toEqual({
			code: 0,
			output: '14 filer sjekket: 0 feil, 0 advarsler.',
			errors: '',
		});
	});

	it('tells every fault of a broken folder at once, by file and line, and ends with 1', async () => {
		const expected = await readFile(`${fixtures}/content-broken/expected.txt`, 'utf8');
		const { code, output, errors } = await ofFixture('content-broken');
		expect(output.split('\n')).toEqual(expected.trimEnd().split('\n'));
		expect({ code, errors }).toEqual({ code: 1, errors: '' });
	});

	it('checks CONTENT_DIR when no folder is given', async () => {
		const dir = `${fixtures}/content-good/content`;
		const { output } = await runCheck([], { CONTENT_DIR: dir }, `${fixtures}/content-good`);
		expect(output).toBe('14 filer sjekket: 0 feil, 0 advarsler.');
	});

	it('names all wrong options at once, with what was meant, and ends with 2', async () => {
		const wrong = ['--dri', 'x', '--strict', '--help=ja', '--dir', 'a', '--dir', 'b', '--format', 'jsno', '--endret='];
		const run = await runCheck([...wrong, '--endret', 'nb/a.md', '--dir']);
		expect({ ...run, errors: run.errors.split('\n\n')[0]?.split('\n') }).toEqual({
			code: 2,
			output: '',
			errors: [
				'«--dri» er ikke et valg. Mente du «--dir»?',
				'«--strict» er ikke et valg.',
				'«--help» har ingen verdi.',
				'«jsno» er ikke et format. Velg blant: text, json, github. Mente du «json»?',
				'«--endret=» mangler en versjon. Skriv bare --endret for den siste.',
				'«--dir» mangler en mappe.',
				'«--dir» kan bare stå én gang.',
				'«--endret» og navn på filer («nb/a.md») kan ikke brukes sammen. En versjon skrives --endret=VERSJON.',
				'Mappen «a» finnes ikke.',
			],
		});
		expect(run.errors.endsWith(usage)).toBe(true);
	});

	it('ends with 2 when there is no such folder', async () => {
		expect(await runCheck(['--dir', 'borte'])).toEqual({ code: 2, output: '', errors: 'Mappen «borte» finnes ikke.' });
		expect((await runCheck(['--dir=package.json'])).errors).toBe('«package.json» er en fil, ikke en mappe.');
		expect((await runCheck(['--dir', 'package.json/x'])).errors).toBe('Mappen «package.json/x» kan ikke leses.');
	});

	it('explains itself', async () => {
		expect(await runCheck(['-h'])).toEqual({ code: 0, output: usage, errors: '' });
	});

	it('is a command that ends as it says', async () => {
		const ends = await Promise.all([
			command('--help'),
			command('--dir', `${fixtures}/content-broken/content`),
			command('--dir', 'borte'),
		]);
		expect(ends).toEqual([
			{ code: 0, output: `${usage}\n`, errors: '' },
			{
				code: 1,
				output: expect.stringMatching(/^__tests__\/fixtures\/content-broken\/content\/.* filer sjekket: /s),
				errors: '',
			},
			{ code: 2, output: '', errors: 'Mappen «borte» finnes ikke.\n' },
		]);
	}, 60_000);
});

/** Runs the command as npm does. */
async function command(...args: string[]) {
	const child = spawn(process.execPath, ['--import', 'tsx', 'lib/content-check/command.ts', ...args]);
	const texts = { output: '', errors: '' };
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		texts.output += text;
	});
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		texts.errors += text;
	});
	const [code] = await once(child, 'close');
	return { code, ...texts };
}
