import { mkdir, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { createProgress } from '../../lib/mirror/progress';
import { rounded } from '../bench/measurement';
import { print, writeReports } from '../bench/report';
import { run } from './run';
import { soakPlot, soakTables } from './soak-report';
import { isWell, verdictOn } from './verdict';

/** Runs the soak test, shows what came of it, and ends with exit code 1 when something should not have been. */
async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			hours: { type: 'string' },
			minutes: { type: 'string' },
			rate: { type: 'string', default: '40' },
			seed: { type: 'string', default: '1' },
			port: { type: 'string', default: '0' },
			write: { type: 'boolean', default: false },
		},
	});
	const seconds =
		3_600 * positive('hours', values.hours ?? '0') + 60 * positive('minutes', values.minutes ?? '0') || 3_600;
	const loadBefore = rounded(loadavg()[0] ?? 0, 1);
	const show = createProgress(`${Math.round(seconds / 60)} minutes; Ctrl+C ends it with what there is`, seconds);
	const stopping = new AbortController();
	process.once('SIGINT', () => stopping.abort());
	process.once('SIGTERM', () => stopping.abort());
	const recording = await run({
		...{ seconds, perSecond: positive('rate', values.rate), seed: positive('seed', values.seed), port: values.port },
		...{ signal: stopping.signal, onSecond: show, onFailure: (text) => console.error(`\n${text}`) },
	});
	const report = {
		title: 'Soak test',
		takenAt: recording.startedAt,
		loadBefore,
		settings: { hours: rounded(seconds / 3_600, 2), rate: recording.askedPerSecond, seed: recording.seed },
		tables: soakTables(recording),
		picture: { file: 'soak.svg', text: 'Memory, handles, latency and answers over the time of the run' },
	};
	print(report);
	await mkdir('.next', { recursive: true });
	await writeFile('.next/soak.json', JSON.stringify(recording));
	await writeFile(values.write ? 'docs/soak.svg' : '.next/soak.svg', soakPlot(recording));
	if (values.write) await writeReports([report]);
	console.log(`\nPlot: ${values.write ? 'docs/soak.svg' : '.next/soak.svg'}; all figures: .next/soak.json`);
	const findings = verdictOn(recording);
	for (const { kind, first } of Object.entries(recording.failures).map(([kind, entry]) => ({ kind, ...entry })))
		console.log(`\n${kind}:\n  ${first.join('\n  ')}`);
	process.exit(isWell(findings) ? 0 : 1);
}

function positive(option: string, value: string): number {
	if (!/^\d+(\.\d+)?$/.test(value)) throw new Error(`--${option} must be a number, not «${value}».`);
	return Number(value);
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
