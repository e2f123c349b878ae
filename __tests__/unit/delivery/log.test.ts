import { spawnSync } from 'node:child_process';
import { buildSync } from 'esbuild';

/** What a process writes to its standard output that logs as `code` says. */
function logged(code: string): string[] {
	const contents = `import { createLog } from './lib/delivery/log'; const log = createLog({ sample: 1 }); ${code}`;
	const { outputFiles } = buildSync({
		stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
		bundle: true,
		platform: 'node',
		write: false,
	});
	const { stdout } = spawnSync(process.execPath, ['-e', outputFiles[0]?.text ?? ''], { encoding: 'utf8' });
	return stdout.split('\n').filter((line) => line !== '');
}

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
