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

interface Instance {
	/** Whether it answers for its metrics. */
	isUp?: boolean;
	/** For how many minutes Prometheus has known of it. */
	lasts?: number;
	isReady?: boolean;
	/** Documents that it cannot keep on disk, each minute. */
	notKept?: number;
	/** Since when (ms) it has no content that can be used. */
	unreadableSince?: number;
}

/**
 * What Prometheus reads from an instance, once a minute, which gives these answers every minute after the first; or all of
 * them `lately`, in the last minute.
 */
async function scrapesOf(
	answers: readonly Answers[],
	{ isUp = true, lasts = minutes, isReady = true, unreadableSince, notKept = 0 }: Instance,
	name: string,
	lately: boolean,
) {
	const labels = `job="minid",instance="${name}"`;
	const up = { series: `up{${labels}}`, values: `${isUp ? 1 : 0}x${lasts} stale` };
	if (!isUp) return [up];
	let notKeptSoFar = 0;
	const { answered, read } = servedMetrics({
		isReady,
		unreadableSince: unreadableSince ?? null,
		notKept: () => notKeptSoFar,
	});
	const answer = (times: (count: number) => number) => {
		for (const { count, ...entry } of answers)
			for (let sent = 0; sent < times(count); sent++) answered({ id: 'a-1', path: '/nb', ...entry });
	};
	if (lately) answer(() => 1);
	const first = await read();
	answer((count) => count);
	notKeptSoFar = notKept;
	const own = [...(await read())].map(([series, after]) => {
		const before = first.get(series);
		// A series that was not there at the first look is there from the second.
		const start = before === undefined ? `_ ${after}` : `${before}`;
		const values = lately ? `${before}x${minutes - 1} ${after}` : `${start}+${after - (before ?? 0)}x${lasts} stale`;
		return { series: labelled(series, labels), values };
	});
	return [up, ...own];
}

/** As Prometheus keeps a series: with the labels of who was asked. */
function labelled(series: string, labels: string): string {
	return series.includes('{') ? series.replace('{', `{${labels},`) : `${series}{${labels}}`;
}

const panel: string = JSON.parse(readFileSync('docs/deploy/monitoring/dashboard.json', 'utf8')).panels.find(
	({ title }: { title: string }) => title.startsWith('Promise kept'),
).targets[0].expr;

interface Expected {
	alerts: string[];
	/** What the panel of the promise says, in per cent. */
	kept?: number;
	/** The first gives the answers. */
	instances?: readonly Instance[];
	lately?: boolean;
}

/** Has Prometheus run the rules and the panel over what a site would show. */
async function promise(
	answers: readonly Answers[],
	{ alerts, kept, instances = [{}], lately = false }: Expected,
): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'minid-alerts-'));
	const file = join(folder, 'test.yml');
	const series = instances.map((instance, index) =>
		scrapesOf(index === 0 ? answers : [], instance, `${index}`, lately),
	);
	const firing = alerts.map((name) => ({ labels: `{alertname="${name}"}`, value: 1 }));
	const test = {
		interval: '1m',
		input_series: (await Promise.all(series)).flat(),
		promql_expr_test: [
			{ expr: 'group by (alertname) (ALERTS{alertstate="firing"})', eval_time: `${minutes}m`, exp_samples: firing },
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

	it('are silent when only a balancer asks', () => promise([probes], { alerts: [] }));

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

	const dozenSlow: Answers[] = [
		{ ...good, count: 102 },
		{ ...good, ms: 900, count: 12 },
	];

	it('wake nobody for a dozen slow answers among a hundred, as where few ask at a start', () =>
		promise(dozenSlow, { lately: true, alerts: [] }));

	it('wake somebody for the same share where many ask', () =>
		promise(
			dozenSlow.map((answers) => ({ ...answers, count: 20 * answers.count })),
			{ lately: true, alerts: bothPages },
		));

	const down = { isUp: false };
	const unready = { isReady: false };
	const empty = { isReady: false, unreadableSince: 60_000 };

	it.each<[string, string[], Instance[]]>([
		['all three are ready', [], [{}, {}, {}]],
		['one of three does not answer', ['MinidInstanceDown'], [{}, {}, down]],
		['one of three is not ready', ['MinidInstanceDown'], [{}, {}, unready]],
		['two of three do not answer', ['MinidDown', 'MinidInstanceDown'], [{}, down, down]],
		['one is down and one not ready', ['MinidDown', 'MinidInstanceDown'], [{}, unready, down]],
		['all are up, and none is ready', ['MinidDown', 'MinidInstanceDown'], [unready, unready, unready]],
		['two of three are gone, and forgotten', ['MinidDown'], [{}, { lasts: 50 }, { lasts: 50 }]],
		['there is but one, and it is ready', [], [{}]],
		['the disk of one is full', ['MinidDocumentsNotKept'], [{}, {}, { notKept: 2 }]],
		['there is but one, and it is down', ['MinidDown', 'MinidInstanceDown'], [down]],
		['there is none', ['MinidDown'], []],
		[
			'a first start finds no content',
			['MinidContentUnreadable', 'MinidDown', 'MinidInstanceDown'],
			[empty, empty, empty],
		],
	])('that fire when %s: %j', (_, alerts, instances) => promise([], { alerts, instances }));
});
