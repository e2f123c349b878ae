import fc from 'fast-check';
import { contentRules, problemsOf } from '@/lib/content/checks';
import type { CheckedText } from '@/lib/content/checks/checked-text';
import { type CheckContext, createContext } from '@/lib/content/checks/context';
import { allAtOnce, createInspector } from '@/lib/content/checks/inspector';
import { textRule } from '@/lib/content/checks/rule';
import type { SourceFile } from '@/lib/content/files';
import { sortProblems } from '@/lib/content/problem';
import { parseFile } from '@/lib/content/source/parse';
import { holds } from '../../support/seeds';
import { md, noon, parseOnce } from '../../support/site-from';
import { filesIn } from '../../support/workspace-from';

const facts = (days: number) =>
	md('_fakta.md', { fakta: { frist: { tall: days, enhet: { nb: 'dager', nn: 'dagar' } } } });
const small = [facts(60), ...['a', 'b', 'c'].map((name) => md(`nb/${name}.md`, { title: name }, `Om ${name}.`))];

/** What the rules are given of some files; a version of a file that has been there before is the same object. */
function contextOf(files: readonly SourceFile[], { parse = parseOnce, now = noon } = {}): CheckContext {
	const content = { files: [...files], images: [], problems: [] };
	return createContext(content, undefined, now, { files: files.map(parse) }).context;
}

/** A rule that says something of every text, and notes which it was asked of. */
function createWitness() {
	const seen: string[] = [];
	const rule = textRule({
		name: 'witness',
		severity: 'warning',
		about: '',
		example: '',
		look: () => (text) => {
			seen.push(text.file);
			return [{ rule: 'witness', severity: 'warning', file: text.file, line: 1, message: 'Sett.' }];
		},
	});
	return { rule, seen: () => seen.splice(0) };
}

/** What an editor, or the clock, does to a folder; `at` chooses the file. */
const edit = fc.record({
	at: fc.nat({ max: 200 }),
	does: fc.oneof(
		fc
			.constantFrom(
				'\n\nRing 815 00 000!!  Brevet er gyldig i 30 dager.Det det er alt\n',
				'\n\n## Åpent.\n\n[her](/finnes-ikke) ![](/bilder/borte.svg) :fakta[borte]\n',
				'\n\n:::advasel\n\n##Tittel\n\n<b>Hei</b> [^1] {{< telefon >}} [nynorsk](/nn/)\n',
			)
			.map((words) => ({ words })),
		fc.constantFrom('remove' as const, 'move' as const, 'break' as const),
		fc.constantFrom('fact' as const, 'no facts' as const, 'day' as const),
	),
});

/** The folder after an edit, and its day. */
function edited(
	files: readonly SourceFile[],
	now: number,
	{ at, does }: typeof edit extends fc.Arbitrary<infer Edit> ? Edit : never,
): { files: SourceFile[]; now: number } {
	const chosen = files[at % files.length];
	const withFacts = (change: (text: string) => string) =>
		files.map(({ path, text }) => ({ path, text: path === '_fakta.md' ? change(text) : text }));
	const others = files.filter((file) => file !== chosen);
	const replaced = (file: SourceFile) => files.map((own) => (own === chosen ? file : own));
	if (does === 'day') return { files: [...files], now: now + 30 * 24 * 3_600_000 };
	if (does === 'fact') return { files: withFacts((text) => text.replace(/tall: (\d+)/, 'tall: 1$1')), now };
	if (does === 'no facts') return { files: withFacts((text) => `${text.slice(0, 40)}\n"`), now };
	if (!chosen || does === 'remove') return { files: others, now };
	const { path, text } = chosen;
	if (does === 'move') return { files: [...others, { path: path.replace(/\.md$/, '-ny.md'), text }], now };
	if (does === 'break') return { files: replaced({ path, text: text.replace('title:', 'titel:') }), now };
	return { files: replaced({ path, text: text + does.words }), now };
}

describe('An inspection of content that has been inspected before', () => {
	it('finds what the rules find in it anew, in the same order, whatever was edited', () => {
		const fetching = md('nb/felt.md', { title: 'Innen :fakta[frist].' });
		const broken = [...filesIn('__tests__/fixtures/content-broken/content'), fetching];
		let count = 0;
		holds(
			fc.property(fc.array(edit, { minLength: 4, maxLength: 6 }), (edits) => {
				let [files, now] = [broken, noon];
				for (const next of edits) {
					({ files, now } = edited(files, now, next));
					const found = allAtOnce(problemsOf(contextOf(files, { now })));
					const anew = contextOf(files, { now, parse: parseFile });
					const expected = contentRules.flatMap((rule) => rule.check(anew));
					expect(found).toEqual(expected);
					expect(sortProblems(found)).toEqual(sortProblems(expected));
					count += found.length;
				}
			}),
			2,
		);
		expect(count).toBeGreaterThan(1_000);
	});

	it('asks a rule for one text only of those that have changed, come or moved', () => {
		const { rule, seen } = createWitness();
		const inspect = createInspector([rule]);
		const told = (files: readonly SourceFile[]) => allAtOnce(inspect(contextOf(files))).map(({ file }) => file);
		expect(told(small)).toEqual(seen());
		expect(told(small)).toEqual(['nb/a.md', 'nb/b.md', 'nb/c.md']);
		expect(seen()).toEqual([]);
		const [own, a, b, c] = small as [SourceFile, SourceFile, SourceFile, SourceFile];
		const after = [own, { ...a, text: `${a.text} Mer.` }, { ...b, path: 'nb/d.md' }, c, md('nb/e.md', { title: 'E' })];
		expect(told(after)).toEqual(['nb/a.md', 'nb/d.md', 'nb/c.md', 'nb/e.md']);
		expect(seen()).toEqual(['nb/a.md', 'nb/d.md', 'nb/e.md']);
	});

	it('asks it of all when a fact has changed, or was another before', () => {
		const { rule, seen } = createWitness();
		const inspect = createInspector([rule]);
		const context = contextOf(small);
		allAtOnce(inspect(context));
		seen();
		allAtOnce(inspect(contextOf([facts(30), ...small.slice(1)])));
		expect(seen()).toHaveLength(3);
		allAtOnce(inspect({ ...context, earlierFacts: { frist: { tall: 14 } } }));
		expect(seen()).toHaveLength(3);
	});

	it('has no rule that asks for the tree of a text that has not changed', () => {
		const asked: string[] = [];
		const watched = new Map<CheckedText, CheckedText>();
		const watch = <Text extends CheckedText>(text: Text): Text => {
			const note = <Read extends (...given: never[]) => unknown>(read: Read): Read =>
				((...given: Parameters<Read>) => {
					asked.push(text.file);
					return read(...given);
				}) as Read;
			const own =
				watched.get(text) ??
				({ ...text, tree: note(text.tree), placed: note(text.placed), nodes: note(text.nodes) } as CheckedText);
			watched.set(text, own);
			return own as Text;
		};
		const contextWatched = (files: readonly SourceFile[]): CheckContext => {
			const context = contextOf(files);
			const { texts, pages, pageOf, versions } = context;
			return {
				...context,
				texts: texts.map(watch),
				pages: pages.map(watch),
				pageOf: new Map([...pageOf].map(([file, page]) => [file, watch(page)])),
				versions: new Map([...versions].map(([key, own]) => [key, own.map(watch)])),
			};
		};
		const files = filesIn('__tests__/fixtures/content-broken/content').filter(({ path }) => /^n[bn]\//.test(path));
		allAtOnce(problemsOf(contextWatched(files)));
		expect(new Set(asked).size).toBeGreaterThan(10);
		asked.length = 0;
		const [first, ...others] = files as [SourceFile, ...SourceFile[]];
		allAtOnce(problemsOf(contextWatched([{ ...first, text: `${first.text}\nMer.\n` }, ...others])));
		expect(new Set(asked)).toEqual(new Set([first.path]));
	});
});

describe('The steps of an inspection', () => {
	it('are one text long, whatever the rule', () => {
		const witnesses = [createWitness(), createWitness()];
		const steps = createInspector(witnesses.map(({ rule }) => rule))(contextOf(small));
		const between: string[][] = [];
		while (!steps.next().done) between.push(witnesses.flatMap(({ seen }) => seen()));
		between.push(witnesses.flatMap(({ seen }) => seen()));
		expect(between).toEqual([[], ...['nb/a.md', 'nb/b.md', 'nb/c.md'].map((file) => [file, file])]);
	});

	it('need not be gone to the end: what was found is not looked for again', () => {
		const { rule, seen } = createWitness();
		const inspect = createInspector([rule]);
		const steps = inspect(contextOf(small));
		for (let step = 0; step < 3; step++) steps.next();
		expect(seen()).toEqual(['nb/a.md', 'nb/b.md']);
		expect(allAtOnce(inspect(contextOf(small)))).toHaveLength(3);
		expect(seen()).toEqual(['nb/c.md']);
	});
});

it('a rule for one text is given nothing that other texts decide', () => {
	const { rule } = createWitness();
	textRule({
		...rule,
		look: (same) => {
			// @ts-expect-error: the pages are not the same for all texts for as long as a text stays.
			void same.pages;
			// @ts-expect-error: nor is the clock.
			void same.now;
			// @ts-expect-error: nor what else there is on the site.
			void same.site.locales;
			expect(Object.keys(same).sort()).toEqual(['earlierFacts', 'facts', 'site']);
			expect(Object.keys(same.site)).toEqual(['facts']);
			return () => [];
		},
	}).check(contextOf(small));
	expect.assertions(2);
});
