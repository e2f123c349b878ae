import { parseFrontMatter } from '@/lib/content/front-matter';

const rules = (text: string) =>
	parseFrontMatter(text).problems.map(({ rule, line, severity }) => [rule, line, severity]);
const messages = (text: string) => parseFrontMatter(text).problems.map(({ message }) => message);

describe('a page with front matter', () => {
	const page = parseFrontMatter(
		'---\ntitle: Om MinID\nmenu:\n  main:\n    weight: 5\naliases:\n  - /a\n  - /b\n---\n\nTekst\n',
	);

	it('gives its fields and its text', () => {
		expect(page.data).toEqual({ title: 'Om MinID', menu: { main: { weight: 5 } }, aliases: ['/a', '/b'] });
		expect(page.body).toBe('\nTekst\n');
		expect(page.problems).toEqual([]);
	});

	it('knows the line on which the text begins', () => {
		expect(page.bodyLine).toBe(10);
	});

	it('knows the line of each field, also deep down and in lists', () => {
		expect(page.lineOf(['title'])).toBe(2);
		expect(page.lineOf(['menu', 'main', 'weight'])).toBe(5);
		expect(page.lineOf(['aliases', 1])).toBe(8);
	});

	it('gives the nearest field above for one that is not written', () => {
		expect(page.lineOf(['menu', 'main', 'name'])).toBe(4);
		expect(page.lineOf(['menu', 'guide', 'weight'])).toBe(3);
		expect(page.lineOf(['ingress'])).toBe(1);
		expect(page.lineOf([])).toBe(1);
	});

	it('may have no text, and no line break at the end', () => {
		const { data, body, problems } = parseFrontMatter('---\ntitle: A\n---');
		expect([data, body, problems]).toEqual([{ title: 'A' }, '', []]);
	});

	it('may have no fields', () => {
		expect(parseFrontMatter('---\n---\nTekst')).toMatchObject({ data: {}, body: 'Tekst', bodyLine: 3, problems: [] });
		expect(parseFrontMatter('---\n# bare en kommentar\n---\nTekst')).toMatchObject({ data: {}, problems: [] });
	});

	it('keeps lines of dashes that stand in the text', () => {
		expect(parseFrontMatter('---\ntitle: A\n---\nEn\n\n---\n\nTo\n').body).toBe('En\n\n---\n\nTo\n');
	});

	it('may have spaces after the dashes', () => {
		expect(parseFrontMatter('--- \ntitle: A\n--- \nTekst')).toMatchObject({ data: { title: 'A' }, problems: [] });
	});
});

describe('values', () => {
	const value = (yaml: string) => (parseFrontMatter(`---\nfelt: ${yaml}\n---\n`).data as { felt: unknown }).felt;

	it('stay what the editor wrote: dates and Norwegian words are text', () => {
		expect(value('2026-11-23')).toBe('2026-11-23');
		expect(value('2026-11-23T08:00')).toBe('2026-11-23T08:00');
		expect(['nei', 'no', 'ja', 'on', 'off', 'yes'].map(value)).toEqual(['nei', 'no', 'ja', 'on', 'off', 'yes']);
		expect(value('09:00')).toBe('09:00');
	});

	it('are numbers, truth values and lists where YAML 1.2 says so', () => {
		expect(value('0.8')).toBe(0.8);
		expect(value('true')).toBe(true);
		expect(value('[a, b]')).toEqual(['a', 'b']);
	});

	it('are the same each time the same text is read, and nobody else’s', () => {
		const text = '---\nkeywords: [a]\n---\n';
		const first = parseFrontMatter(text).data as { keywords: string[] };
		first.keywords.push('b');
		expect(parseFrontMatter(text).data).toEqual({ keywords: ['a'] });
	});

	it('cannot reach into the program', () => {
		parseFrontMatter('---\n__proto__:\n  polluted: true\nconstructor:\n  prototype: {polluted: true}\n---\n');
		expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
	});
});

describe('front matter that cannot be read', () => {
	it('is reported each time the same text is read', () => {
		const text = '---\ntitle: "uten slutt\n---\nTekst';
		expect(rules(text)).toEqual(rules(text));
		expect(rules(text)[0]?.[0]).toBe('yaml');
	});

	it('is reported with the line, and every mistake', () => {
		expect(rules('---\ntitle: A\ntitle: B\ningress: C\ningress: D\n---\n')).toEqual([
			['yaml', 3, 'fatal'],
			['yaml', 5, 'fatal'],
		]);
		expect(messages('---\ntitle: A\ntitle: B\n---\n')).toEqual(['YAML-feil: det samme feltet står to ganger.']);
		expect(parseFrontMatter('---\ntitle: A\ntitle: B\n---\n').data).toEqual({});
	});

	it.each([
		['title: Om: MinID', 'kolon'],
		['title: "A', 'anførselstegn'],
		['menu:\n\tmain: 1', 'tabulator'],
		['title: [a, b', 'klamme'],
		['title: *a', '* eller &'],
		['menu:\n    main: 1\n  annet: 2', 'innrykk'],
	])('%j is explained with the word «%s»', (yaml, word) => {
		expect(messages(`---\n${yaml}\n---\n`).join(' ')).toContain(word);
	});

	it('is one fatal problem when aliases multiply without bound', () => {
		const levels = Array.from(
			{ length: 9 },
			(_, level) => `l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(9)}]`,
		);
		const text = `---\nl0: &l0 [a]\n${levels.join('\n')}\n---\n`;
		expect(rules(text)).toEqual([['yaml', 3, 'fatal']]);
	});

	it('names the line of an alias that leads nowhere', () => {
		expect(rules('---\ntitle: A\ningress: *MinID\n---\n')).toEqual([['yaml', 3, 'fatal']]);
	});
});

describe('a file whose beginning is wrong', () => {
	it('lacks front matter', () => {
		const { body, bodyLine, problems, lineOf } = parseFrontMatter('# Tittel\n\nTekst');
		expect([body, bodyLine, lineOf(['title'])]).toEqual(['# Tittel\n\nTekst', 1, 1]);
		expect(problems).toMatchObject([{ rule: 'front-matter', line: 1, severity: 'fatal' }]);
		expect(problems[0]?.message).toContain('mangler front matter');
		expect(rules('')).toEqual([['front-matter', 1, 'fatal']]);
		expect(rules('---')).toEqual([['front-matter', 1, 'fatal']]);
	});

	it.each([
		'---js\n({title: process.exit(1)})\n---\n',
		'---json\n{"title": "A"}\n---\n',
		'---toml\na = 1\n---\n',
		'----\na: 1\n---\n',
	])('is not YAML: %j', (text) => {
		expect(rules(text)).toEqual([['front-matter', 1, 'fatal']]);
		expect(parseFrontMatter(text)).toMatchObject({ data: {}, body: '' });
	});

	it.each([
		'---\ntitle: A\n\nTekst uten slutt',
		'---\ntitle: A\n ---\nTekst',
		'---\ntitle: A\n----\nTekst\n',
		'---\ntitle: A\n--- slutt\nTekst\n\n---\n\nMer',
	])('has no end: %j, and publishes nothing of it', (text) => {
		expect(messages(text)).toEqual([expect.stringContaining('ikke avsluttet')]);
		expect(rules(text)).toEqual([['front-matter', 1, 'fatal']]);
		expect(parseFrontMatter(text)).toMatchObject({ data: {}, body: '' });
	});

	it.each([
		['a byte-order mark', '\uFEFF', 0],
		['an empty line', '\n', 1],
		['a line of spaces', '  \t\n', 1],
		['both, twice', '\uFEFF\n\n', 2],
	])('has %s before the front matter: read all the same, with a warning', (_, lead, lines) => {
		const page = parseFrontMatter(`${lead}---\ntitle: A\n---\nTekst`);
		expect(page).toMatchObject({ data: { title: 'A' }, body: 'Tekst', bodyLine: 4 + lines });
		expect(page.lineOf(['title'])).toBe(2 + lines);
		expect(page.problems).toEqual([
			expect.objectContaining({ rule: 'front-matter-start', severity: 'warning', line: 1 }),
		]);
	});

	it('gets the right line for a mistake further down', () => {
		expect(rules('\n\n---\ntitle: A\ntitle: B\n---\n')).toContainEqual(['yaml', 5, 'fatal']);
	});
});
