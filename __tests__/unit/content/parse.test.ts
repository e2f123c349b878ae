import { fieldName, parseFile } from '@/lib/content/source/parse';
import { md, titled } from '../../support/site-from';

const ofPath = (path: string) => parseFile(titled(path, 'A', 'Tekst'));
const rules = (path: string) => ofPath(path).problems.map(({ rule, severity }) => `${rule} ${severity}`);

describe('the path of a page', () => {
	it.each([
		['nb/index.md', 'nb', '/'],
		['nb/_index.md', 'nb', '/'],
		['nn/om-minid.md', 'nn', '/om-minid'],
		['nb/om-minid/index.md', 'nb', '/om-minid'],
		['nb/hjelp/_index.md', 'nb', '/hjelp'],
		['nb/hjelp/glemt-passord.md', 'nb', '/hjelp/glemt-passord'],
		['nb/a/b/c/d.MD', 'nb', '/a/b/c/d'],
		['nb/index/a.md', 'nb', '/index/a'],
		['nb/2027/trinn-9.md', 'nb', '/2027/trinn-9'],
	])('of %s is %s%s', (file, locale, path) => {
		expect(ofPath(file)).toMatchObject({ kind: 'page', locale, path, body: 'Tekst', problems: [] });
	});

	it.each([
		['nb/Om-MinID.md', 'om-minid'],
		['nb/får ikke kode.md', 'far-ikke-kode'],
		['nb/sikkerhetsnivå/index.md', 'sikkerhetsniva'],
		['nb/om--minid.md', 'om-minid'],
		['nb/om_minid.md', 'om-minid'],
	])('of %s cannot be used: «%s» is suggested', (file, slug) => {
		const parsed = ofPath(file);
		expect(parsed.kind).toBe('broken');
		expect(parsed.problems).toEqual([
			expect.objectContaining({
				rule: 'slug',
				severity: 'fatal',
				line: 1,
				message: expect.stringContaining(`«${slug}»`),
			}),
		]);
	});
});

describe('the kind of a file', () => {
	it('follows from where it lies', () => {
		expect(parseFile(md('_fakta.md', { fakta: {} })).kind).toBe('facts');
		expect(parseFile(md('nb/_footer.md', { columns: [] }))).toMatchObject({ kind: 'footer', locale: 'nb' });
		expect(parseFile(md('nn/_varsler/drift.md', { title: 'A', type: 'info' }))).toMatchObject({
			kind: 'alert',
			locale: 'nn',
		});
		expect(parseFile({ path: 'README.md', text: 'Uten front matter' })).toMatchObject({ kind: 'other', problems: [] });
	});

	it('is told when it lies where nothing is shown', () => {
		expect(rules('om-minid.md')).toEqual(['location error']);
		expect(rules('de/about.md')).toEqual(['location error']);
		expect(rules('constructor/a.md')).toEqual(['location error']);
		expect(rules('nb/_utkast/a.md')).toEqual(['location warning']);
		expect(rules('nb/hjelp/_footer.md')).toEqual(['location warning']);
		expect(['om-minid.md', 'de/about.md', 'nb/_utkast/a.md'].map((path) => ofPath(path).kind)).toEqual([
			'other',
			'other',
			'other',
		]);
	});
});

describe('what is wrong in a file', () => {
	it('is said at once, with line and field', () => {
		const text = '---\nmenu:\n  main: {weight: tre}\nrelated_pages:\n  - /a\n  - 7\ntitel: A\n---\n';
		const { kind, problems } = parseFile({ path: 'nb/a.md', text });
		expect(kind).toBe('broken');
		expect(problems.map(({ line, field }) => [line, field])).toEqual([
			[3, 'menu.main.weight'],
			[6, 'related_pages[1]'],
			[7, 'titel'],
		]);
		expect(problems.every(({ file, severity }) => file === 'nb/a.md' && severity === 'fatal')).toBe(true);
	});

	it('holds both the name of the file and its fields', () => {
		const { problems } = parseFile(md('nb/Stor.md', { titel: 'A' }));
		expect(problems.map(({ rule }) => rule)).toEqual(['schema', 'slug']);
	});

	it('is told once: fields that could not be read are not called missing', () => {
		expect(parseFile({ path: 'nb/a.md', text: '---\ntitle: "A\n---\n' }).problems.map(({ rule }) => rule)).toEqual([
			'yaml',
		]);
	});

	it('leaves a page with only a warning usable', () => {
		expect(parseFile({ path: 'nb/a.md', text: '\n---\ntitle: A\n---\n' })).toMatchObject({
			kind: 'page',
			problems: [{ severity: 'warning' }],
		});
	});

	it('never throws', () => {
		const texts = [
			'',
			'---',
			'---\n',
			'---\n---',
			'---\nnull\n---',
			'---\n- a\n---',
			'---\n~: 1\n---',
			'\u0000',
			'---\n? {a: b}\n: c\n---\n',
		];
		for (const text of texts) {
			for (const path of ['nb/a.md', '_fakta.md', 'nb/_footer.md', 'nb/_varsler/a.md', 'x', '']) {
				expect(() => parseFile({ path, text })).not.toThrow();
			}
		}
	});
});

describe('a field as an editor reads it', () => {
	it.each([
		[['title'], 'title'],
		[['menu', 'main', 'weight'], 'menu.main.weight'],
		[['related_pages', 1], 'related_pages[1]'],
		[['columns', 0, 'links', 2, 'url'], 'columns[0].links[2].url'],
		[[], ''],
	])('%j is «%s»', (path, name) => {
		expect(fieldName(path)).toBe(name);
	});
});
