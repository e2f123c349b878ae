import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { servedMetrics } from '../support/served-metrics';

const read = (path: string) => readFileSync(path, 'utf8');
const guide = read('docs/operations.md');
const alerts = read('docs/deploy/monitoring/alerts.yml');
const dashboard = read('docs/deploy/monitoring/dashboard.json');

interface Rule {
	alert?: string;
	record?: string;
	expr: string;
}

const rules: Rule[] = parse(alerts).groups.flatMap(({ rules: own }: { rules: Rule[] }) => own);

/** The names that an expression asks for, with those that recording rules make. */
const namesIn = (text: string) => [...new Set(text.match(/\bminid[_:][\w:]+/g) ?? [])];

async function servedNames(): Promise<string[]> {
	const series = [...(await servedMetrics().read()).keys()];
	return series.map((each) => each.replace(/\{.*/, ''));
}

describe('an operator’s alerts and dashboard', () => {
	it('ask for metrics that the site has', async () => {
		const served = await servedNames();
		const known = new Set([...served, ...rules.flatMap(({ record }) => record ?? [])]);
		const asked = [...namesIn(dashboard), ...rules.flatMap(({ expr }) => namesIn(expr))];
		expect(asked.length).toBeGreaterThan(15);
		expect(asked.filter((name) => !known.has(name))).toEqual([]);
	});

	it('are the ones that the guide explains', () => {
		const explained = [...guide.matchAll(/^\| `(Minid\w+)`/gm)].map(([, name]) => name);
		expect(rules.flatMap(({ alert }) => alert ?? []).sort()).toEqual(explained.sort());
	});

	it('are a dashboard that can be read, with a question in each panel', () => {
		const { panels } = JSON.parse(dashboard) as { panels: { targets: { expr: string }[] }[] };
		expect(panels.length).toBeGreaterThan(5);
		expect(panels.every(({ targets }) => targets.every(({ expr }) => namesIn(expr).length > 0))).toBe(true);
	});
});

describe('an operator’s table of faults', () => {
	const rows = [...guide.matchAll(/`((?:http|browser|unit|deploy|release|mirror)\/[\w-]+\.test\.ts)` «([^»]+)»/g)];

	it('has a test for each row', () => {
		const section = guide.slice(guide.indexOf('## When something fails'));
		const lines = section.split('\n').filter((line) => /^\| (?!Fault|---)/.test(line) && !line.startsWith('|---'));
		expect(rows).toHaveLength(lines.length);
		const missing = rows.filter(([, file = '', name = '']) => {
			const source = read(`__tests__/${file}`);
			return !source.includes(`'${name}'`) && !source.includes(`"${name}"`);
		});
		expect(missing.map(([row]) => row)).toEqual([]);
	});
});

describe('an operator’s list of log lines', () => {
	it('quotes what the code says', () => {
		const section = guide.slice(guide.indexOf('## The log'), guide.indexOf('## When something fails'));
		const quoted = [...section.matchAll(/^\| `([^`"]+)` \|/gm)].map(([, text = '']) => text);
		const sources = ['warming', 'upstream-lives', 'upstream', 'main', 'error-pages', 'shutdown', 'document-store'].map(
			(name) => read(`lib/delivery/${name}.ts`),
		);
		const code = [...sources, read('lib/content/store/outage.ts'), read('lib/content/store/state-keeper.ts')].join(
			'\n',
		);
		const pieces = quoted.flatMap((text) =>
			text.split('…').map((piece) => piece.trim().replace(/^[ .(]+|[ .)]+$/g, '')),
		);
		expect(quoted.length).toBeGreaterThan(6);
		expect(pieces.filter((piece) => piece !== '' && !code.includes(piece))).toEqual([]);
	});
});
