import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, workerSource } from '@/lib/bundle';
import { parseFile } from '@/lib/content/source/parse';
import { understandInThreads } from '@/lib/content/store/understanding';
import { md, titled } from '../../support/site-from';
import { waitFor } from '../../support/start-site';

let folder = '';
let script = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'understanding-'));
	script = join(folder, 'worker.mjs');
	await bundle(workerSource, script);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

const understand = (files: Parameters<ReturnType<typeof understandInThreads>>[0], patience = 60_000) =>
	understandInThreads({ script, threads: 2, patience })(files);
const sound = titled('nb/a.md', 'A', 'Tekst');

/** Texts that would cost the server its time or its memory, in small: the same in large only take longer to refuse. */
const heavy: Record<string, string> = {
	'10,500 equal headings': '## Lik\n'.repeat(10_500),
	'lists in lists': Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
	'quotes in quotes': `${'>'.repeat(200)} a`,
	'boxes in boxes': `${Array.from({ length: 80 }, (_, depth) => `${':'.repeat(83 - depth)}merk`).join('\n')}\nTekst`,
	'a long heading over many tables': `## ${'Lang '.repeat(2_000)}\n\n${'| a |\n|---|\n\n'.repeat(300)}`,
	'a long address many times': `[a]: https://a.no/${'a'.repeat(5_000)}\n\n${'[a] '.repeat(600)}`,
};
const text = (name: string) => titled('nb/tung.md', 'Tung', heavy[name]);

describe('files that are understood in threads', () => {
	it('say what they say in this thread, field by field and line by line', async () => {
		const files = [
			md('nb/a.md', { title: 'A', menu: { main: { weight: 1 } }, keywords: ['a', 'b'] }, '\n## Om\n\nTekst\n'),
			md('_fakta.md', { fakta: { alder: { tall: 13 } } }),
			{ path: 'nb/b.md', text: '\n---\ntitel: B\n---\nTekst' },
			{ path: 'README.md', text: 'Uten front matter' },
			{ path: 'nb/c.md', text: 'Bare tekst' },
		];
		const paths = [[], ['title'], ['menu', 'main', 'weight'], ['keywords', 1], ['borte'], ['menu', 'borte', 'x']];
		const told = (file: ReturnType<typeof parseFile>) => ({
			...JSON.parse(JSON.stringify(file)),
			lines: paths.map((path) => file.lineOf(path)),
		});
		expect((await understand(files)).map(told)).toEqual(files.map(parseFile).map(told));
	}, 60_000);

	it('are all there, in the order they were asked for, when one of them is too heavy', async () => {
		const files = ['b', 'c', 'd'].map((name) => titled(`nb/${name}.md`, name));
		const understood = await understand([sound, text('quotes in quotes'), ...files]);
		expect(understood.map(({ file, kind }) => [file, kind])).toEqual([
			['nb/a.md', 'page'],
			['nb/tung.md', 'broken'],
			['nb/b.md', 'page'],
			['nb/c.md', 'page'],
			['nb/d.md', 'page'],
		]);
	}, 60_000);

	it('are read some at a time, and one that takes the thread with it takes none of the others', async () => {
		const ending = join(folder, 'ending.mjs');
		// Whatever holds «tung» ends the thread.
		await writeFile(
			ending,
			`import { parentPort } from 'node:worker_threads';
			parentPort.on('message', (files) => {
				if (files.some(({ path }) => path.includes('tung'))) process.exit(7);
				parentPort.postMessage(files.map(({ path }) => ({ fault: path + ' av ' + files.length })));
			});
			parentPort.postMessage('ready');`,
		);
		const names = [...Array.from({ length: 30 }, (_, number) => `side-${number}`), 'tung', 'sist'];
		const understood = await understandInThreads({ script: ending, threads: 1 })(
			names.map((name) => titled(`nb/${name}.md`, name)),
		);
		const said = understood.map(({ problems }) => problems[0]?.message);
		expect(said.slice(0, 20)).toEqual(names.slice(0, 20).map((name) => `nb/${name}.md av 20`));
		expect(said.slice(20)).toEqual([
			...names.slice(20, 30).map((name) => `nb/${name}.md av 1`),
			'Filen kan ikke leses (tråden sluttet med 7).',
			'nb/sist.md av 1',
		]);
	}, 60_000);

	it('may be none', async () => {
		expect(await understand([])).toEqual([]);
	});
});

describe('a file that is too heavy', () => {
	it.each(Object.keys(heavy))(
		'is not used, and its editor is told why: %s',
		async (name) => {
			const [file] = await understand([text(name)], 20_000);
			expect(file?.kind).toBe('broken');
			expect(file?.problems).toMatchObject([{ rule: 'heavy', severity: 'fatal', file: 'nb/tung.md' }]);
			expect(file?.problems[0]?.message).toMatch(/Del|færre/);
		},
		60_000,
	);

	it('is given up when its time is out, and the next has a thread of its own', async () => {
		const slow = titled(
			'nb/treg.md',
			'Treg',
			Array.from({ length: 900 }, (_, length) => '`'.repeat(length)).join(' a '),
		);
		const [first, second] = await understandInThreads({ script, threads: 1, patience: 1 })([slow, sound]);
		expect(first?.problems[0]?.message).toMatch(/^Filen er for tung: det tok mer enn 0.001 sekunder å lese den\. Del/);
		expect(second?.file).toBe('nb/a.md');
	}, 60_000);

	it('is given up when it takes too much memory', async () => {
		const cells = titled(
			'nb/tabell.md',
			'T',
			`${'|a'.repeat(100)}|\n${'|-'.repeat(100)}|\n${`${'|b'.repeat(100)}|\n`.repeat(2_000)}`,
		);
		const [file] = await understandInThreads({ script, threads: 1, memory: 16, patience: 60_000 })([cells]);
		expect(file?.problems[0]?.message).toMatch(/^Filen er for tung: den trenger for mye minne\. Del/);
	}, 60_000);
});

test('a file that waits for its turn on a busy machine is not blamed for it', async () => {
	const waiting = join(folder, 'waiting.mjs');
	const answer = `{ Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_500); parentPort.postMessage([{ fault: 'svar' }]); }`;
	await writeFile(
		waiting,
		`import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => ${answer}); parentPort.postMessage('ready');`,
	);
	const [file] = await understandInThreads({ script: waiting, threads: 1, patience: 500 })([sound]);
	expect(file?.problems[0]?.message).toBe('svar');
}, 60_000);

test('a thread that is expected is the one that is given what comes, and ends with the work as others do', async () => {
	const counting = join(folder, 'counting.mjs');
	const log = join(folder, 'started');
	await writeFile(
		counting,
		`import { appendFileSync } from 'node:fs'; import { parentPort, threadId } from 'node:worker_threads'; appendFileSync('${log}', threadId + ' ');
		parentPort.on('message', () => parentPort.postMessage([{ fault: String(threadId) }])); parentPort.postMessage('ready');`,
	);
	const started = () =>
		readFile(log, 'utf8').then(
			(text) => text.trim().split(' '),
			() => [],
		);
	const own = understandInThreads({ script: counting, threads: 1 });
	own.expect?.();
	own.expect?.();
	await waitFor('the thread', async () => (await started()).length > 0 || undefined);
	const given = async () => (await own([sound]))[0]?.problems[0]?.message;
	const first = await given();
	expect(await started()).toEqual([first]);
	const second = await given();
	expect(await started()).toEqual([first, second]);
}, 60_000);

test('without a script there is no understanding: it is said, and nothing hangs', async () => {
	const missing = understandInThreads({ script: join(folder, 'borte.mjs'), threads: 2 });
	await expect(missing([sound])).rejects.toThrow(/Innholdet kan ikke leses/);
}, 60_000);
