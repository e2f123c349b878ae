import { readFileSync } from 'node:fs';
import { directiveNames } from '@/lib/content/markdown/directives';
import { formatProblem } from '@/lib/content/problem';
import { parseFile } from '@/lib/content/source/parse';
import { pageSchema } from '@/lib/content/source/schema';
import { snippetsFile } from '@/lib/editing/directive-snippets';
import { factFileSchema, fieldSnippets, frontMatterSchema } from '@/lib/editing/editor-schema';

const read = (file: string) => JSON.parse(readFileSync(`.vscode/${file}`, 'utf8'));
const schema = () => frontMatterSchema(readFileSync('content/README.md', 'utf8'));
type Snippet = { prefix: string[]; body: string[] };
const snippets = Object.values({
	...(read('innhold.code-snippets') as Record<string, Snippet>),
	...(read('blokker.code-snippets') as Record<string, Snippet>),
});
/** A snippet as it stands once everything has been filled in. */
const filledIn = ({ body }: Snippet) =>
	body
		.join('\n')
		.replace(/\$\{\d:([^}]*)\}/g, '$1')
		.replace(/\$\{\d\|([^,|]*)[^}]*\}/g, '$1')
		.replace(/\$\{?CURRENT_YEAR\}?/g, '2026')
		.replace(/\$\{?CURRENT_[A-Z]+\}?/g, '11');

describe('what text editors know of the front matter', () => {
	it('is what the schema and the guide say now: npm run editor-schema', () => {
		expect(read('sidefelter.schema.json')).toEqual(schema());
		expect(read('fakta.schema.json')).toEqual(JSON.parse(JSON.stringify(factFileSchema())));
		expect(read('sidefelter.code-snippets')).toEqual(fieldSnippets(schema()));
		expect(read('blokker.code-snippets')).toEqual(snippetsFile());
	});

	it('has every field, with its meaning in Norwegian', () => {
		const fields = schema().properties ?? {};
		expect(Object.keys(fields)).toEqual(Object.keys(pageSchema.shape));
		const without = Object.entries(fieldSnippets(schema())).filter(
			([, snippet]) => !('description' in snippet && snippet.description),
		);
		expect(without).toEqual([]);
		expect(fields.teaser?.properties?.external_url?.description).toBe('kort på forsiden');
	});

	it('has the names of facts, with what they are for', () => {
		expect(JSON.stringify(factFileSchema())).toContain('det faktumet heter for dem som skriver');
	});

	it('has what may be chosen from, and no notes of the site’s own', () => {
		expect(schema().properties?.type?.enum).toContain('article');
		expect(JSON.stringify(schema())).not.toMatch(/otherNames|namesPage|usualEntry/);
		expect(fieldSnippets(schema()).menu).toMatchObject({ body: expect.arrayContaining(['    weight: $2']) });
	});
});

describe('the snippets', () => {
	it('make a page and an alert without fault', () => {
		const [page, alert] = snippets;
		for (const [path, snippet] of [
			['nb/a.md', page],
			['nb/_varsler/a.md', alert],
		] as const)
			expect(parseFile({ path, text: snippet ? filledIn(snippet) : '' })).toMatchObject({
				kind: path.includes('_varsler') ? 'alert' : 'page',
				problems: [],
			});
	});

	it('have every block that there is', () => {
		const text = snippets.map(filledIn).join('\n');
		for (const name of Object.values(directiveNames).flat()) expect(text).toMatch(new RegExp(`^:{1,3}${name}`, 'm'));
	});
});

it('the task that checks the content finds every problem in what the check prints', () => {
	const [errors, warnings] = read('tasks.json').tasks[0].problemMatcher.map(
		({ pattern }: { pattern: { regexp: string } }) => new RegExp(pattern.regexp),
	);
	const problem = {
		rule: 'x',
		severity: 'error',
		file: 'nb/a b.md',
		line: 12,
		field: 'title',
		message: 'mangler.',
	} as const;
	const lines = [
		formatProblem(problem),
		formatProblem({ ...problem, severity: 'warning' }),
		'2 filer sjekket: 1 feil, 1 advarsel.',
	];
	expect(lines.map((line) => errors.exec(line)?.slice(1))).toEqual([
		['content/nb/a b.md', '12', 'title: mangler.'],
		undefined,
		undefined,
	]);
	expect(lines.map((line) => warnings.exec(line)?.slice(1))).toEqual([
		undefined,
		['content/nb/a b.md', '12', 'title: mangler.'],
		undefined,
	]);
});
