import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { buildSync, stop } from 'esbuild';
import { createLog } from '@/lib/delivery/log';
import { openOutput } from '@/lib/delivery/standard-output';
import { waitFor } from '../../support/start-site';

/** A program that logs as `code` says. */
function programOf(code: string): string {
	const contents = `import { createLog } from './lib/delivery/log'; const log = createLog({ sample: 1 }); ${code}`;
	const { outputFiles } = buildSync({
		stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
		bundle: true,
		platform: 'node',
		write: false,
	});
	return outputFiles[0]?.text ?? '';
}

/** What a process writes to its standard output that logs as `code` says. */
function logged(code: string): string[] {
	const { stdout } = spawnSync(process.execPath, ['-e', programOf(code)], { encoding: 'utf8' });
	return stdout.split('\n').filter((line) => line !== '');
}

// `buildSync` leaves a thread of its own behind, which keeps the process of the tests alive.
afterAll(() => stop());

describe('the log', () => {
	it('has one JSON object a line, with the time, in the order of what happened', () => {
		const lines = logged(`
			log.write({ level: 'info', message: 'Først: «æøå»\\n"to linjer"' });
			log.access({ id: 'a-1', path: '/nb/"\\\\ø', status: 200, ms: 0.12, cache: 'hit' });
			void log.end(1000);
		`);
		expect(lines.map((line) => JSON.parse(line))).toEqual([
			{
				time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
				level: 'info',
				message: 'Først: «æøå»\n"to linjer"',
			},
			{ time: expect.any(String), level: 'info', id: 'a-1', path: '/nb/"\\ø', status: 200, ms: 0.12, cache: 'hit' },
		]);
	});

	it('loses nothing, however much comes at once and however long a line is', () => {
		const lines = logged(`
			const long = 'å'.repeat(100000);
			for (let index = 0; index < 5000; index++) log.access({ id: 'a-1', path: '/nb/' + index, status: 200, ms: 1, cache: 'hit' });
			log.write({ level: 'error', message: long });
			log.access({ id: 'a-1', path: '/nb/sist', status: 200, ms: 1, cache: 'hit' });
			void log.end(1000);
		`);
		expect(lines).toHaveLength(5_002);
		expect(lines.slice(0, 5_000).map((line) => JSON.parse(line).path)).toEqual(
			Array.from({ length: 5_000 }, (_, index) => `/nb/${index}`),
		);
		expect(JSON.parse(lines[5_000] ?? '').message).toHaveLength(100_000);
	});

	it('comes out by itself while the process lives', () => {
		expect(logged(`log.write({ level: 'info', message: 'a' }); setTimeout(() => process.exit(0), 600);`)).toHaveLength(
			1,
		);
	});
});

describe('a log that nobody reads', () => {
	const endsLate = `
		for (let index = 0; index < 20000; index++) log.write({ level: 'info', message: 'a'.repeat(100) });
		const startedAt = Date.now();
		setTimeout(async () => {
			await log.end(300);
			console.error(Date.now() - startedAt);
			process.exit(0);
		}, 300);
	`;

	/**
	 * A pipe, as shells make them, or a socket, as Node gives to its children: the other end is open, and takes nothing. The
	 * shell's reader goes by itself after a while, and whoever waits for it then goes too.
	 */
	const ways: Record<string, (program: string) => ChildProcess> = {
		pipe: (program) =>
			spawn('sh', ['-c', '{ "$0" -e "$1"; echo "exit $?" >&2; } | sleep 8', process.execPath, program], {
				stdio: ['ignore', 'ignore', 'pipe'],
			}),
		socket: (program) => spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'pipe'] }),
	};

	it.each(Object.keys(ways))('does not keep a process alive that is to end: a full %s', async (kind) => {
		const child = ways[kind]?.(programOf(endsLate));
		let said = '';
		child?.stderr?.on('data', (chunk) => {
			said += String(chunk);
		});
		await waitFor('its end', () => (child?.exitCode === 0 || said.includes('exit') ? true : undefined), 6);
		child?.stderr?.destroy();
		child?.unref();
		expect(said).toMatch(kind === 'pipe' ? /^\d+\nexit 0/ : /^\d+\n/);
		expect(Number.parseInt(said, 10)).toBeGreaterThanOrEqual(300);
	});
});

describe('the output of the log', () => {
	const stuck = () => undefined;

	it('keeps sixteen megabytes for a reader who comes back, and counts the lines that are lost after that', () => {
		const output = openOutput(stuck);
		for (let megabyte = 0; megabyte < 20; megabyte++) output.write(Buffer.alloc(1_048_576), 10);
		expect(output.lost()).toBe(40);
	});

	it('counts lines that could not be written, and goes on when there is room again', async () => {
		const written: string[] = [];
		let isFull = true;
		const output = openOutput((bytes, done) => {
			if (!isFull) written.push(String(bytes));
			done(isFull ? new Error('ENOSPC') : null);
		});
		output.write(Buffer.from('a'), 3);
		isFull = false;
		output.write(Buffer.from('b'), 2);
		await output.end(1_000);
		expect([output.lost(), written]).toEqual([3, ['b']]);
	});
});

describe('a share of the log', () => {
	const linesOf = async (sample: number, write: (log: ReturnType<typeof createLog>) => void) => {
		const chunks: Buffer[] = [];
		const output = openOutput((bytes, done) => {
			chunks.push(bytes);
			done();
		});
		const log = createLog({ sample, output });
		write(log);
		await log.end(1_000);
		return String(Buffer.concat(chunks))
			.split('\n')
			.filter(Boolean)
			.map((line) => JSON.parse(line));
	};
	const hit = { id: 'a-1', path: '/nb', status: 200, ms: 1, cache: 'hit' };

	it('has that share of the answers from memory, and each line says for how many it stands', async () => {
		const lines = await linesOf(0.25, (log) => {
			for (let index = 0; index < 400; index++) log.access({ ...hit, id: `a-${index}` });
		});
		expect(lines).toHaveLength(100);
		expect(lines[0]).toMatchObject({ path: '/nb', sample: 0.25 });
	});

	it('has every line that tells of something else', async () => {
		const telling = [
			{ ...hit, status: 404 },
			{ ...hit, cache: 'miss' },
			{ ...hit, cache: 'revalidated' },
			{ ...hit, cache: 'stale' },
			{ ...hit, status: 499, cache: 'aborted' },
			{ ...hit, status: 503, cache: 'refused' },
			{ ...hit, status: 503, cache: 'health' },
		];
		const lines = await linesOf(0, (log) => {
			for (const entry of [hit, ...telling]) log.access(entry);
			log.write({ level: 'error', message: 'Nei', id: 'a-1' });
		});
		expect(lines).toMatchObject([...telling, { level: 'error', message: 'Nei', id: 'a-1' }]);
		for (const line of lines) expect(line).not.toHaveProperty('sample');
	});
});
