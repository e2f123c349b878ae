import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readInterfaceTexts } from '@/lib/content/checks/interface-texts';
import { said } from './check-from';

/** What the rule says of messages in the two forms of Norwegian, used by one source. The other languages have none here, which it says too. */
function ofMessages(nb: unknown, nn: unknown, source = 'const t = useTranslations();\nt(anything)') {
	const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value, null, '\t'));
	const messages = [
		{ file: 'messages/nb.json', text: text(nb) },
		{ file: 'messages/nn.json', text: text(nn) },
	];
	return said('messages', [], { interfaceTexts: { messages, sources: [{ file: 'app/a.tsx', text: source }] } }).filter(
		(line) => !line.startsWith('messages/en.json'),
	);
}

describe('interface texts', () => {
	it('have the same keys and arguments in every language', () => {
		const texts = { a: { b: 'Hei {name}', c: '<b>{n, number}</b>' }, d: 'x' };
		expect(ofMessages(texts, texts)).toEqual([]);
	});

	it('miss nothing that another language has, and the misspelt key is suggested', () => {
		expect(ofMessages({ a: { kontakt: 'x', c: 'y' } }, { a: { kontakt: 'x' } })).toEqual([
			'messages/nn.json:1  a.c: mangler, men finnes i messages/nb.json.',
		]);
		expect(ofMessages({ a: { kontakt: 'x' } }, { a: { kontkat: 'x' } })).toEqual([
			'messages/nb.json:1  a.kontkat: mangler, men finnes i messages/nn.json. Mente du «a.kontakt»?',
			'messages/nn.json:1  a.kontakt: mangler, men finnes i messages/nb.json. Mente du «a.kontkat»?',
		]);
	});

	it('are filled in with the same arguments', () => {
		const differing = (nb: string, nn: string) => ofMessages({ a: nb }, { a: nn });
		expect(differing('{name}', '{nam}')).toEqual([
			'messages/nn.json:2  a: mangler {name}, som messages/nb.json har. Den har {nam}, som messages/nb.json ikke har. Mente du «name»?',
		]);
		expect(differing('<b>{x}</b>', '{x}')).toEqual(['messages/nn.json:2  a: mangler {b}, som messages/nb.json har.']);
		expect(differing('{x, date}', '{x}')).toEqual([
			'messages/nn.json:2  a: bruker {x} som tekst, men messages/nb.json som dato.',
		]);
		expect(differing('{n, number} {x}', '{n, plural, one {# {x}} other {{x}}}')).toEqual([]);
		expect(differing('{s, select, a {{x}} other {}}', '{s, select, a {} other {}}')).toHaveLength(1);
	});

	it('are valid, each fault on its line', () => {
		expect(ofMessages('{\n\t"a": "x",\n\t"b": "{x",\n\t"c": 3\n}', { a: 'x', b: 'y' })).toEqual([
			'messages/nb.json:3  b: er ikke gyldig ICU: sjekk krøllparentesene og <merkene>.',
			'messages/nb.json:4  c: må være en tekst i anførselstegn.',
		]);
		expect(ofMessages('{\n\t"a": "x",\n\t"a": "y"\n}', { a: 'x' })).toEqual([
			'messages/nb.json:3  Nøkkelen står to ganger.',
		]);
		expect(ofMessages('{\n\t"a": "x"\n\t"b": "y"\n}', '{}')).toContain(
			'messages/nb.json:3  Filen er ikke gyldig JSON. Se etter et komma eller anførselstegn som mangler.',
		);
		expect(ofMessages('{\n\t"a":', '{}')[0]).toMatch(/^messages\/nb\.json:2 {2}Filen er ikke gyldig JSON/);
	});

	it('are there for every language', () => {
		const messages = [{ file: 'messages/nb.json', text: '{}' }];
		expect(said('messages', [], { interfaceTexts: { messages, sources: [] } })).toEqual([
			'messages/en.json:1  Filen finnes ikke. Hvert språk må ha en.',
			'messages/nn.json:1  Filen finnes ikke. Hvert språk må ha en.',
		]);
	});
});

describe('an interface text', () => {
	const texts = { page: { a: 'x', b: 'x' }, site: { c: 'x' } };
	/** The keys that a source does not use. */
	const unused = (source: string) =>
		ofMessages(texts, texts, source)
			.filter((line) => line.startsWith('messages/nb.json') && line.includes('brukes ikke i app/ eller lib/.'))
			.map((line) => /\d {2}([\w.]+):/.exec(line)?.[1]);

	it('is used when a translator of its namespace is called with its key', () => {
		expect(unused("const t = useTranslations('page');\nt('a'); t.rich('b', {})")).toEqual(['site.c']);
		expect(unused("const t = await getTranslations('page');\nt('a')")).toEqual(['page.b', 'site.c']);
		expect(unused("const t = await getTranslations({ locale, namespace: 'page' });\nt('a')")).toEqual([
			'page.b',
			'site.c',
		]);
		expect(unused("const t = useTranslations();\nt('page.a'); t(\n\t'site.c',\n)")).toEqual(['page.b']);
		expect(
			unused("const page = useTranslations('page');\nconst t = useTranslations('site');\npage('a'); t('c')"),
		).toEqual(['page.b']);
	});

	it('may be used through a key made at run time, with the whole namespace', () => {
		expect(unused("const t = useTranslations('page');\nt(kind)")).toEqual(['site.c']);
		expect(unused("const t = useTranslations('page');\nt(`a`); t(x ? 'a' : 'b')")).toEqual(['site.c']);
		expect(unused("const t = useTranslations();\nt.raw('page')")).toEqual(['site.c']);
		expect(unused('const t = useTranslations(namespace);\nt(key)')).toEqual([]);
	});

	it('is not used by a call of something else, or by a translator that is never called', () => {
		expect(unused("const t = useTranslations('page');\nformat('a'); x.t('b')")).toEqual(['page.a', 'page.b', 'site.c']);
		expect(unused("t('page.a')")).toEqual(['page.a', 'page.b', 'site.c']);
	});

	it('that is not used is reported on its line', () => {
		expect(ofMessages({ page: { a: 'x' } }, { page: { a: 'x' } }, '')).toEqual([
			'messages/nb.json:3  page.a: brukes ikke i app/ eller lib/. Ta bort linjen i alle språk.',
			'messages/nn.json:3  page.a: brukes ikke i app/ eller lib/. Ta bort linjen i alle språk.',
		]);
	});
});

test('messages and sources are read from the project, in a stable order', async () => {
	const project = await mkdtemp(join(tmpdir(), 'project-'));
	for (const file of [
		'messages/nn.json',
		'messages/nb.json',
		'app/x/b.tsx',
		'app/style.css',
		'lib/a.ts',
		'lib/types.d.ts',
	]) {
		await mkdir(dirname(join(project, file)), { recursive: true });
		await writeFile(join(project, file), file);
	}
	const texts = await readInterfaceTexts(project);
	expect(texts?.messages.map(({ file }) => file)).toEqual(['messages/nb.json', 'messages/nn.json']);
	expect(texts?.sources).toEqual([
		{ file: 'app/x/b.tsx', text: 'app/x/b.tsx' },
		{ file: 'lib/a.ts', text: 'lib/a.ts' },
	]);
	await rm(join(project, 'app'), { recursive: true });
	await rm(join(project, 'lib'), { recursive: true });
	expect(await readInterfaceTexts(project)).toMatchObject({ messages: [{}, {}], sources: [] });
	await rm(project, { recursive: true });
	expect(await readInterfaceTexts(project)).toBeUndefined();
});
