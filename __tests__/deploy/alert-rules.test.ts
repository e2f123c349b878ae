import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { servedMetrics } from '../support/served-metrics';

const run = promisify(execFile);
const rules = resolve('docs/deploy/monitoring/alerts.yml');
const minutes = 100;

/** What Prometheus makes of the rules, as it tells it itself. */
async function promtool(...args: string[]): Promise<void> {
	await run('promtool', args).catch((error: NodeJS.ErrnoException & { stdout?: string; stderr?: string }) => {
		if (error.code === 'ENOENT') throw new Error('promtool is not here. Debian: apt-get install prometheus');
		throw new Error(`${error.stdout}${error.stderr}`);
	});
}

interface Answers {
	status: number;
	ms: number;
	cache: string;
	/** So many a minute. */
	count: number;
}

/** What Prometheus reads from a site, once a minute, which gives these answers every minute after the first. */
async function scrapesOf(answers: readonly Answers[]) {
	const { answered, read } = servedMetrics();
	const first = await read();
	for (const { count, ...entry } of answers)
		for (let sent = 0; sent < count; sent++) answered({ id: 'a-1', path: '/nb', ...entry });
	return [...(await read())].map(([series, after]) => {
		const before = first.get(series);
		// A series that was not there at the first look is there from the second.
		const start = before === undefined ? `_ ${after}` : `${before}`;
		return { series, values: `${start}+${after - (before ?? 0)}x${minutes}` };
	});
}

const panel: string = JSON.parse(readFileSync('docs/deploy/monitoring/dashboard.json', 'utf8')).panels.find(
	({ title }: { title: string }) => title.startsWith('Promise kept'),
).targets[0].expr;

interface Expected {
	alerts: string[];
	/** What the panel of the promise says, in per cent. */
	kept?: number;
	isUp?: boolean;
}

/** Has Prometheus run the rules and the panel over what a site would show. */
async function promise(answers: readonly Answers[], { alerts, kept, isUp = true }: Expected): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'minid-alerts-'));
	const file = join(folder, 'test.yml');
	const up = { series: 'up{job="minid"}', values: `${isUp ? 1 : 0}x${minutes}` };
	const firing = alerts.map((name) => ({ labels: `{alertname="${name}"}`, value: 1 }));
	const test = {
		interval: '1m',
		input_series: [up, ...(await scrapesOf(answers))],
		promql_expr_test: [
			{ expr: 'count by (alertname) (ALERTS{alertstate="firing"})', eval_time: `${minutes}m`, exp_samples: firing },
			...(kept === undefined
				? []
				: [{ expr: `round(100 * (${panel}))`, eval_time: `${minutes}m`, exp_samples: [{ value: kept }] }]),
		],
	};
	try {
		await writeFile(file, JSON.stringify({ rule_files: [rules], evaluation_interval: '1m', tests: [test] }));
		await promtool('test', 'rules', file);
	} finally {
		await rm(folder, { recursive: true });
	}
}

const good: Answers = { status: 200, ms: 2, cache: 'hit', count: 30 };
const probes: Answers = { status: 503, ms: 1, cache: 'health', count: 30 };
const bothPages = ['MinidBudgetBurns', 'MinidBudgetBurnsFast', 'MinidBudgetBurnsSlowly'];

describe('the alerts and the panel of the promise', () => {
	it('can be read by Prometheus, which asks in the job that they name', async () => {
		const config = resolve('docs/deploy/monitoring/prometheus.yml');
		await promtool('check', 'config', config);
		const { rule_files, scrape_configs } = parse(readFileSync(config, 'utf8'));
		expect(rule_files).toEqual(['alerts.yml']);
		expect(scrape_configs.map(({ job_name }: { job_name: string }) => job_name)).toEqual(['minid']);
		expect(readFileSync(rules, 'utf8')).toContain('up{job="minid"}');
	});

	it('are silent when all is well', () => promise([good], { alerts: [], kept: 100 }));

	it('tell of answers that are slow, though none is an error', () =>
		promise([{ ...good, ms: 900 }], { alerts: bothPages, kept: 0 }));

	it('tell of errors, though none is slow', () =>
		promise([{ status: 503, ms: 1, cache: 'refused', count: 30 }], { alerts: bothPages, kept: 0 }));

	it('tell of errors that come among ten times as many good answers', () =>
		promise(
			[
				{ ...good, count: 270 },
				{ status: 500, ms: 1, cache: 'failed', count: 30 },
			],
			{
				alerts: bothPages,
				kept: 90,
			},
		));

	it('are silent when nobody asks', () => promise([], { alerts: [] }));

	it('are silent when only a balancer asks, and is told that the site is not ready', () =>
		promise([probes], { alerts: [] }));

	it('find errors among readers, however often a balancer asks', () =>
		promise(
			[
				{ ...good, count: 270 },
				{ status: 503, ms: 1, cache: 'refused', count: 30 },
				{ ...probes, status: 200, count: 9_000 },
			],
			{
				alerts: bothPages,
				kept: 90,
			},
		));

	it('tell that the site does not answer for its metrics', () => promise([], { alerts: ['MinidDown'], isUp: false }));
});
