import { cpus } from 'node:os';
import { median } from '../../bench/measurement';
import { markdownOf, type Report } from '../../bench/report';
import { cpuSeconds, processTree, residentBytes } from '../../support/processes';

const report: Report = {
	title: 'Fart',
	takenAt: '2026-11-23T12:00:00Z',
	loadBefore: 0.1,
	settings: { rounds: 3, seconds: 30, urls: 10, runs: 5, pages: 9 },
	tables: [
		{
			title: 'Sider',
			rows: [
				{ server: 'vår', 'per s': 7 },
				{ server: 'a|b', 'per s': 3 },
			],
			notes: ['Målt.'],
		},
	],
};

const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node.js ${process.version}`;

describe('The report of measurements', () => {
	test('shows every table with its columns, rows and notes', () => {
		expect(markdownOf([report])).toContain(
			[
				'## Fart',
				`2026-11-23, ${machine}, load before 0.1, \`--rounds 3 --seconds 30 --urls 10 --runs 5 --pages 9\`.`,
				'### Sider',
				'| server | per s |\n| --- | --- |\n| vår | 7 |\n| a\\|b | 3 |',
				'- Målt.',
			].join('\n\n'),
		);
	});

	test('warns of figures that were taken on a busy machine', () => {
		expect(markdownOf([report])).not.toContain('noisy');
		expect(markdownOf([{ ...report, loadBefore: 1_000 }])).toContain('the figures are noisy');
	});

	test('leaves what has not been measured anew as it was, and has the new in the place of the old', () => {
		const earlier = markdownOf([
			{ ...report, tables: [] },
			{ ...report, title: 'Vekt', tables: [] },
		]);
		const both = markdownOf([report], earlier);
		expect(both.match(/^##? .*/gm)).toEqual(['# Benchmarks', '## Fart', '## Vekt']);
		expect(both).toContain('vår');
		expect(markdownOf([report], both)).toBe(both);
	});

	test('shows the picture that belongs to it', () => {
		expect(markdownOf([{ ...report, picture: { file: 'a.svg', text: 'Minne' } }])).toContain('\n\n![Minne](a.svg)\n\n');
	});

	test('says why a measurement was left out', () => {
		expect(markdownOf([{ ...report, tables: [], leftOut: 'ikke noe nett' }])).toContain('Left out: ikke noe nett');
	});
});

describe('The median', () => {
	test.each([
		[[3, 1, 2], 2],
		[[4, 1, 2, 3], 2.5],
		[[7], 7],
	])('of %j is %d', (values, expected) => {
		expect(median(values)).toBe(expected);
	});

	test('of nothing does not exist', () => {
		expect(() => median([])).toThrow('no median');
	});
});

describe('What a process uses', () => {
	test('is about what the process itself says', () => {
		const { user, system } = process.cpuUsage();
		expect(Math.abs(cpuSeconds([process.pid]) - (user + system) / 1e6)).toBeLessThan(0.5);
		expect(residentBytes([process.pid]) / process.memoryUsage.rss()).toBeGreaterThan(0.5);
		expect(residentBytes([process.pid]) / process.memoryUsage.rss()).toBeLessThan(2);
	});

	test('counts its children, and nothing for one that is gone', () => {
		expect(processTree(process.ppid)).toContain(process.pid);
		expect(cpuSeconds([2 ** 22 + 1])).toBe(0);
		expect(residentBytes([2 ** 22 + 1])).toBe(0);
	});
});
