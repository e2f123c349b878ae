import { parseFrontMatter } from '@/lib/content/source/front-matter';

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
		expect(messages('---\ntitle: A\ntitle: B\n---\n')).toEqual([
			'«title» står også på linje 2. Behold den ene, og ta bort den andre.',
		]);
		expect(parseFrontMatter('---\ntitle: A\ntitle: B\n---\n').data).toEqual({ title: 'A' });
	});

	it.each([
		['title: Om: MinID', 'kolon'],
		['title: "A', 'Anførselstegnet'],
		['menu:\n\tmain: 1', 'tabulator'],
		['title: [a, b', '«]» mangler'],
		['title: *a', 'anførselstegn'],
		['menu:\n    main: 1\n  annet: 2', 'Innrykket'],
	])('%j is explained with the word «%s»', (yaml, word) => {
		expect(messages(`---\n${yaml}\n---\n`).join(' ')).toContain(word);
	});

	it('is refused where aliases multiply without bound, line by line', () => {
		const levels = Array.from(
			{ length: 9 },
			(_, level) => `l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(9)}]`,
		);
		const text = `---\nl0: &l0 [a]\n${levels.join('\n')}\n---\n`;
		expect(rules(text)).toEqual(levels.map((_, level) => ['yaml', level + 3, 'fatal']));
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

	it.each(['---js\n({title: process.exit(1)})\n---\n', '---json\n{"title": "A"}\n---\n', '---toml\na = 1\n---\n'])(
		'is not YAML: %j',
		(text) => {
			expect(rules(text)).toEqual([['front-matter', 1, 'fatal']]);
			expect(parseFrontMatter(text)).toMatchObject({ data: {}, body: '' });
		},
	);

	it.each(['---\ntitle: A\n\nTekst uten slutt', '---\ntitle: A\n--- slutt\nTekst\n\n---\n\nMer'])(
		'has no end: %j, and only what are fields for sure is read',
		(text) => {
			expect(messages(text)).toEqual([expect.stringContaining('ikke avsluttet')]);
			expect(rules(text)).toEqual([['front-matter', 1, 'fatal']]);
			const { data, body, isWritten } = parseFrontMatter(text);
			expect([data, body, isWritten('ingress')]).toEqual([{ title: 'A' }, '', true]);
		},
	);

	it.each(['---\ntitle: A\n ---\nTekst', '---\ntitle: A\n----\nTekst', '---\ntitle: A\n—\nTekst'])(
		'has an end that is none: %j, and is read all the same',
		(text) => {
			expect(rules(text)).toEqual([['front-matter', 3, 'fatal']]);
			expect(messages(text)[0]).toMatch(/^Feltene avsluttes med tre vanlige bindestreker helt til venstre/);
			expect(parseFrontMatter(text)).toMatchObject({ data: { title: 'A' }, body: 'Tekst', bodyLine: 4 });
		},
	);

	it('has a beginning that is none: it is read all the same', () => {
		const text = '––\ntitle: A\n---\nTekst';
		expect(rules(text)).toEqual([['front-matter', 1, 'fatal']]);
		expect(parseFrontMatter(text)).toMatchObject({ data: { title: 'A' }, body: 'Tekst', bodyLine: 4 });
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

describe('a fault in one field', () => {
	const page = parseFrontMatter(
		'---\ntitle: Om: MinID\ningress: B\nmenu:\n  main:\n    name: "x\naliases: [/a]\nlastmod:2026-01-01\n---\nTekst',
	);

	it('hides nothing in the others', () => {
		expect(page.data).toEqual({ ingress: 'B', aliases: ['/a'] });
		expect(page.body).toBe('Tekst');
		expect(page.problems.map(({ line }) => line)).toEqual([2, 6, 8]);
		expect(page.lineOf(['aliases', 0])).toBe(7);
	});

	it('makes the field none that is missing', () => {
		const fields = ['title', 'ingress', 'menu', 'lastmod', 'description'];
		expect(fields.map(page.isWritten)).toEqual([true, true, true, true, false]);
	});
});
