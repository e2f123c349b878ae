import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { messagesIn, messagesOf } from '../support/log-messages';
import { servedMetrics } from '../support/served-metrics';

const read = (path: string) => readFileSync(path, 'utf8');
const guide = read('docs/operations.md');
const alerts = read('docs/deploy/monitoring/alerts.yml');
const dashboard = read('docs/deploy/monitoring/dashboard.json');

interface Panel {
	id: number;
	type: string;
	title: string;
	targets: { expr: string; format?: string; instant?: boolean }[];
	gridPos: Record<'x' | 'y' | 'w' | 'h', number>;
	fieldConfig: { defaults: { thresholds?: { steps: { color: string; value: number | null }[] } } };
}

const { panels }: { panels: Panel[] } = JSON.parse(dashboard);

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
		expect(panels.length).toBeGreaterThan(5);
		expect(panels.every(({ targets }) => targets.every(({ expr }) => namesIn(expr).length > 0))).toBe(true);
	});

	it('are a dashboard on which no panel lies over another', () => {
		const squares = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
			Array.from({ length: w * h }, (_, index) => `${x + (index % w)},${y + Math.floor(index / w)}`),
		);
		expect(new Set(squares).size).toBe(squares.length);
		expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
	});

	// Else Grafana shows one series at a time, with the value 1.
	it('show in tables a row for each machine, as it is now', () => {
		const tables = panels.filter(({ type }) => type === 'table').flatMap(({ targets }) => targets);
		expect(tables.map(({ expr }) => expr)).toEqual(['minid_content_version', 'minid_build_info']);
		expect(tables).toEqual(tables.map((each) => ({ ...each, format: 'table', instant: true })));
	});

	it('show the promise in red when it is not kept', () => {
		const promised = panels.find(({ title }) => title.startsWith('Promise kept'));
		const [below, kept] = promised?.fieldConfig.defaults.thresholds?.steps ?? [];
		expect([below, kept]).toEqual([
			{ color: 'red', value: null },
			{ color: 'green', value: 0.9995 },
		]);
		expect(guide).toContain('99.95 % of answers');
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
	const section = guide.slice(guide.indexOf('## The log'), guide.indexOf('## When something fails'));
	const rows = [...section.matchAll(/^\| `([^`"]+)` \|/gm)].map(([, text = '']) => text);
	const [delivery, store, search] = ['lib/delivery', 'lib/content/store', 'lib/search'].map(messagesOf);
	// What the other two give as a reason is about content, or never meant to happen.
	const messages = [delivery?.logged, delivery?.reasons, store?.logged, search?.logged].flatMap((each) => each ?? []);

	/** True when a row, which has `…` for what is filled in, is about a message. */
	const isAbout = (message: string) => (row: string) => {
		const pieces = row.split('…').map((piece) => piece.replace(/^[ .(]+|[ .)]+$/g, ''));
		let from = 0;
		return (
			message.startsWith(pieces[0] || '…') &&
			pieces.every((piece) => {
				const at = message.indexOf(piece, from);
				from = at + piece.length;
				return at >= 0;
			})
		);
	};

	it('has a row for all that the code says', () => {
		expect(messages.length).toBeGreaterThan(40);
		expect(messages.filter((message) => !rows.some(isAbout(message)))).toEqual([]);
	});

	it('has no row for what the code does not say, and none that would fit anything', () => {
		expect(rows.filter((row) => !messages.some((message) => isAbout(message)(row)))).toEqual([]);
		expect(rows.filter((row) => !/\p{L}{4}/u.test(row))).toEqual([]);
	});

	it('is held against messages however the code makes them', () => {
		const code = `const a = \`Nei: \${b}\`; log('info', a); log(x ? 'Ja ja' : 'Nei nei', c ? 'Alt vel' : message); logError(\`\${d} er borte\`)`;
		expect(messagesIn(`${code}; throw new TypeError('Ikke her')`)).toEqual({
			logged: ['Nei: …', 'Alt vel', '… er borte'],
			reasons: ['Ikke her'],
		});
	});
});
