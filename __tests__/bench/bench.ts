import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { change } from './change';
import { front } from './front';
import { lighthouse } from './lighthouse';
import { LeftOut, type Measurement, rounded, type Settings } from './measurement';
import { memory } from './memory';
import { mirror } from './mirror';
import { observatory } from './observatory';
import { preview } from './preview';
import { print, type Report, writeReports } from './report';
import { scale } from './scale';
import { throughput } from './throughput';
import { transferSize } from './transfer-size';

const measurements = {
	throughput,
	front,
	size: transferSize,
	change,
	memory,
	scale,
	lighthouse,
	observatory,
	preview,
	mirror,
} satisfies Record<string, Measurement>;
type Name = keyof typeof measurements;
const names = Object.keys(measurements) as Name[];

/** Makes the measurements that are named, or all; keeps the results of earlier ones that are not made anew. */
async function main(): Promise<void> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			json: { type: 'string', default: '.next/bench.json' },
			write: { type: 'boolean', default: false },
			rounds: { type: 'string', default: '3' },
			seconds: { type: 'string', default: '30' },
			urls: { type: 'string', default: '100000' },
			runs: { type: 'string', default: '5' },
			pages: { type: 'string', default: '10000' },
		},
	});
	const settings: Settings = {
		rounds: wholeNumber('rounds', values.rounds),
		seconds: wholeNumber('seconds', values.seconds),
		urls: wholeNumber('urls', values.urls),
		runs: wholeNumber('runs', values.runs),
		pages: wholeNumber('pages', values.pages),
	};
	const wanted = positionals.length > 0 ? positionals.map(known) : names;
	const report = await earlierReport(values.json);
	for (const name of wanted) {
		report[name] = await reportOf(measurements[name], settings);
		print(report[name]);
		await mkdir(dirname(values.json), { recursive: true });
		await writeFile(values.json, `${JSON.stringify(report, null, '\t')}\n`);
	}
	if (values.write) await writeReports(names.flatMap((name) => report[name] ?? []));
}

async function reportOf({ title, run }: Measurement, settings: Settings): Promise<Report> {
	const begun = {
		title,
		takenAt: new Date().toISOString(),
		loadBefore: rounded(loadavg()[0] ?? 0, 1),
		settings: { ...settings },
	};
	try {
		return { ...begun, tables: await run(settings) };
	} catch (error) {
		if (error instanceof LeftOut) return { ...begun, tables: [], leftOut: error.message };
		throw error;
	}
}

async function earlierReport(file: string): Promise<Partial<Record<Name, Report>>> {
	return JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
}

function known(name: string): Name {
	const found = names.find((candidate) => candidate === name);
	if (!found) throw new Error(`There is no measurement «${name}». There are: ${names.join(', ')}.`);
	return found;
}

function wholeNumber(option: string, value: string): number {
	if (!/^[1-9]\d*$/.test(value)) throw new Error(`--${option} must be a whole number from 1, not «${value}».`);
	return Number(value);
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
