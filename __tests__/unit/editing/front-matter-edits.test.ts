import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { isMap, isScalar, parseDocument, stringify } from 'yaml';
import { addItem, partsOf, removeField, renameField, setField } from '@/lib/editing/front-matter-edits';
import { changeLinks } from '@/lib/editing/link-edits';
import { Refusal } from '@/lib/editing/refusal';

/** A page as several hands may have left it. */
const odd = [
	'\uFEFF---',
	'# øverst',
	'title:   "Om: MinID"   # navnet',
	"ingress: 'En ''god'' dag'",
	'menu: ',
	'    main:',
	'        weight: 5',
	'',
	'#SEO',
	'related_pages:',
	'    - /a',
	'    -   "/b"   # viktig',
	'',
	'keywords: [ kode,  "brev, sendt" ,passord]',
	'teaser: {text: Les, image: /bilder/x.svg}',
	'description: >-',
	'  To linjer',
	'  tekst',
	'draft:',
	'sitemap:',
	'    priority: 0.8',
	'    ',
	'---',
	'',
	'Se [a](/a "til /a"), [b]( </b#c> ), [d][d] og `[e](/a)`.',
	'',
	'::knapp[Gå til /a]{til="/a"}',
	'',
	'::hent[Mer om /b]{fra="/b#c"}',
	'',
	'[d]: /d?x=1',
	'',
].join('\n');

/** The lines of a text that another has not. */
const linesOnlyIn = (text: string, other: string) => {
	const left = other.split('\n');
	return text.split('\n').filter((line) => {
		const at = left.indexOf(line);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
};
const changedLines = (edit: (text: string) => string, text = odd) => {
	const after = edit(text);
	return { gone: linesOnlyIn(text, after), new: linesOnlyIn(after, text) };
};

const everyFile = ['content', '__tests__/fixtures/content-good', '__tests__/fixtures/small-site']
	.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
	.filter((file) => file.endsWith('.md') && !file.endsWith('README.md'));

describe('a file that is opened and saved', () => {
	const windows = (text: string) => text.replaceAll('\n', '\r\n');

	it('differs by not one byte, whatever the file of the site', () => {
		const texts = everyFile.map((file) => readFileSync(file, 'utf8'));
		expect(texts.length).toBeGreaterThan(100);
		for (const text of [...texts, ...texts.slice(-20).map(windows), odd, windows(odd)]) {
			const document = parseDocument(partsOf(text).yaml);
			for (const { key, value } of isMap(document.contents) ? document.contents.items : [])
				if (isScalar(value) && value.value !== null)
					expect(setField(text, [String(key)], value.value as string)).toBe(text);
			expect(changeLinks(text, ({ url }) => url)).toBe(text);
		}
	});

	it('differs by not one byte once a change of it is taken back', () => {
		for (const text of everyFile.slice(-20).map((file) => readFileSync(file, 'utf8'))) {
			const title = parseDocument(partsOf(text).yaml).get('title', true);
			if (isScalar(title))
				expect(setField(setField(text, ['title'], 'Noe annet'), ['title'], String(title.value))).toBe(text);
			const there = changeLinks(text, ({ url }) => `/x${url}`);
			expect(changeLinks(there, ({ url }) => url.slice(2))).toBe(text);
		}
	});
});

describe('a field that is set', () => {
	it('changes its own line alone, and keeps comment, quotation marks and indentation', () => {
		expect(changedLines((text) => setField(text, ['title'], 'Om "oss": nå'))).toEqual({
			gone: ['title:   "Om: MinID"   # navnet'],
			new: ['title:   "Om \\"oss\\": nå"   # navnet'],
		});
		expect(changedLines((text) => setField(text, ['menu', 'main', 'weight'], 7)).new).toEqual(['        weight: 7']);
		expect(changedLines((text) => setField(text, ['related_pages', 1], '/c')).new).toEqual(['    -   "/c"   # viktig']);
		expect(changedLines((text) => setField(text, ['keywords', 2], 'a, b')).new).toEqual([
			'keywords: [ kode,  "brev, sendt" ,"a, b"]',
		]);
		expect(changedLines((text) => setField(text, ['draft'], true))).toEqual({ gone: ['draft:'], new: ['draft: true'] });
		expect(changedLines((text) => setField(text, ['description'], 'Kort'))).toEqual({
			gone: ['description: >-', '  To linjer', '  tekst'],
			new: ['description: Kort'],
		});
	});

	it('is put last where it is new, and is the text that it looks like', () => {
		expect(changedLines((text) => setField(text, ['oversatt_fra'], '1234567'))).toEqual({
			gone: [],
			new: ['oversatt_fra: "1234567"'],
		});
		expect(setField('---\n---\nx', ['lastmod'], '2026-12-01')).toBe('---\nlastmod: 2026-12-01\n---\nx');
	});
});

describe('a field that is new in a group', () => {
	const facts =
		'---\nfakta:\n  a:\n    tall: 1\n    mønster:\n      nb:\n        - x TALL # to\n\n  b: {tall: 2, kilde: "Ja"}\n  c:\n---\n';

	it('is put last in it, in the form that it has', () => {
		expect(changedLines((text) => setField(text, ['fakta', 'a', 'kontrollert'], '2026-11-27'), facts)).toEqual({
			gone: [],
			new: ['    kontrollert: 2026-11-27'],
		});
		expect(changedLines((text) => setField(text, ['fakta', 'b', 'kontrollert'], '2026-11-27'), facts).new).toEqual([
			'  b: {tall: 2, kilde: "Ja", kontrollert: 2026-11-27}',
		]);
	});

	it('is left for a person where there is nothing to stand below', () => {
		expect(() => setField(facts, ['fakta', 'c', 'kontrollert'], '2026-11-27')).toThrow(Refusal);
	});
});

describe('a list', () => {
	it('gets items in the form that it has', () => {
		expect(changedLines((text) => addItem(text, ['related_pages'], '/c')).new).toEqual(['    -   /c']);
		expect(changedLines((text) => addItem(text, ['keywords'], 'a, b')).new).toEqual([
			'keywords: [ kode,  "brev, sendt" ,passord, "a, b"]',
		]);
		expect(changedLines((text) => addItem(text, ['aliases'], '/før')).new).toEqual(['aliases:', '  - /før']);
		const removals = '---\nslettet:\n---\n';
		const one = addItem(removals, ['slettet'], { adresse: '/nb/a' });
		expect(addItem(one, ['slettet'], { adresse: '/nb/b', les_heller: '/c' })).toBe(
			'---\nslettet:\n  - adresse: /nb/a\n  - adresse: /nb/b\n    les_heller: /c\n---\n',
		);
		expect(addItem('---\naliases: []\n---\n', ['aliases'], '/a')).toBe('---\naliases: [/a]\n---\n');
	});

	it('loses an item, and goes with the last', () => {
		expect(changedLines((text) => removeField(text, ['related_pages', 1])).gone).toEqual(['    -   "/b"   # viktig']);
		expect(changedLines((text) => removeField(text, ['keywords', 0])).new).toEqual([
			'keywords: [ "brev, sendt" ,passord]',
		]);
		expect(changedLines((text) => removeField(text, ['keywords', 2])).new).toEqual([
			'keywords: [ kode,  "brev, sendt"]',
		]);
		const none = removeField(removeField(odd, ['related_pages', 1]), ['related_pages', 0]);
		expect(linesOnlyIn(odd, none)).toEqual(['related_pages:', '    - /a', '    -   "/b"   # viktig']);
	});
});

it('a field is called something else in its place', () => {
	expect(renameField('---\na: {x: 1, "y z": 2}\n---\n', ['a', 'y z'], 'å')).toBe('---\na: {x: 1, "å": 2}\n---\n');
});

it('whatever the values, an edit means what it says, and leaves every other line', () => {
	const value = fc.oneof(
		fc.string(),
		fc.stringMatching(/^[\p{L}:#{}[\],&*!|>'"%@` -]{0,20}$/u),
		fc.double({ noNaN: true, noDefaultInfinity: true }),
		fc.boolean(),
	);
	const name = fc.stringMatching(/^[a-zæøå_]{1,8}$/);
	const fields = fc.dictionary(
		name,
		fc.oneof(value, fc.array(value, { maxLength: 3 }), fc.dictionary(name, value, { maxKeys: 3 })),
		{ minKeys: 1, maxKeys: 4 },
	);
	fc.assert(
		fc.property(fields, name, value, fc.boolean(), (data, field, set, isWindows) => {
			const lf = `---\n# kommentar\n${stringify(data)}---\nTekst\n`;
			const text = isWindows ? lf.replaceAll('\n', '\r\n') : lf;
			if (typeof set === 'string' && set.includes('\n')) return;
			let after: string;
			try {
				after = setField(text, [field], set);
			} catch (error) {
				expect(error).toBeInstanceOf(Refusal);
				return;
			}
			const own = stringify({ [field]: data[field] })
				.trimEnd()
				.split('\n');
			expect(parseDocument(partsOf(after).yaml).get(field)).toEqual(set);
			const gone = linesOnlyIn(lf, after.replaceAll('\r\n', '\n'));
			expect(gone.filter((line) => !own.includes(line))).toEqual([]);
		}),
		{ numRuns: 30 },
	);
});

describe('a link', () => {
	it('gets another address, in whatever way it is written, and its words and code stay', () => {
		const to: Record<string, string> = { '/a': '/ny', '/b#c': '/b/ny#c', '/d?x=1': '/d/ny?x=1' };
		expect(changedLines((text) => changeLinks(text, ({ url }) => to[url] ?? url)).new).toEqual([
			'Se [a](/ny "til /a"), [b]( </b/ny#c> ), [d][d] og `[e](/a)`.',
			'::knapp[Gå til /a]{til="/ny"}',
			'::hent[Mer om /b]{fra="/b/ny#c"}',
			'[d]: /d/ny?x=1',
		]);
	});

	it('that cannot be told from its words is left for a person, by its line', () => {
		const text = '---\ntitle: A\n---\n\n[x](/a\\_b)\n';
		expect(() => changeLinks(text, () => '/ny')).toThrow('Lenken til «/a_b» på linje 5 kan ikke endres trygt.');
	});
});

/** A text whose links to /x are to go. */
const withoutX = (body: string) => changeLinks(`---\n---\n${body}`, ({ url }) => (url === '/x' ? null : url)).slice(8);

describe('an item that is nothing but a link that goes', () => {
	it.each([
		['the first', '- [X](/x)\n- [A](/a)\n', '- [A](/a)\n'],
		['one in the middle', '- [A](/a)\n- [X](/x)\n- [B](/b)\n', '- [A](/a)\n- [B](/b)\n'],
		['the last', '- [A](/a)\n- [X](/x)', '- [A](/a)'],
		['several in a row', '* [A](/a)\n* [X](/x)\n* **B**\n* [X](/x)\n* [Y](/x).\n\nT\n', '* [A](/a)\n* **B**\n\nT\n'],
		['between empty lines', '+ [X](/x)\n\n+ [A](/a)\n\n+ [X](/x)\n\nT\n', '+ [A](/a)\n\nT\n'],
		['with CRLF', 'T\r\n\r\n- [A](/a)\r\n- [X](/x)\r\n\r\nT\r\n', 'T\r\n\r\n- [A](/a)\r\n\r\nT\r\n'],
		['the first of those with numbers', '3. [X](/x)\n4. [A](/a)\n5. B\n', '3. [A](/a)\n5. B\n'],
		['one with a number in brackets', '1) A\n2) [X](/x)\n3) B\n', '1) A\n3) B\n'],
		['within another', '- A\n  - [X](/x)\n  - [B](/b)\n- C\n', '- A\n  - [B](/b)\n- C\n'],
		['the only one within another', '- A\n  - [X](/x)\n- C\n', '- A\n- C\n'],
		['on the line of another', '- - [X](/x)\n  - [B](/b)\n', '- - [B](/b)\n'],
		['all that another is', '- - [X](/x)\n- C\n', '- C\n'],
		['in a quotation', '> - [X](/x)\n> - [A](/a)\n', '> - [A](/a)\n'],
		['in a box', ':::merk\nT\n\n- [X](/x)\n:::\n', ':::merk\nT\n:::\n'],
		['all that a list is', '## H\n\n- [X](/x)\n\nT\n', '## H\n\nT\n'],
		['right below a sentence', 'Se:\n- [X](/x)\n\nT\n', 'Se:\n\nT\n'],
		['all that a text is', '\n- [X](/x)\n', '\n\n'],
	])('goes with it, where it is %s, and every other byte stays', (_, body, left) => {
		expect(withoutX(body)).toBe(left);
	});

	it.each([
		['Se [X](/x) der.\n', 'Se X der.\n'],
		['- [X](/x) er noe\n- [X](/x)\n\n  Mer.\n', '- X er noe\n- X\n\n  Mer.\n'],
		['- [X](/x) og [A](/a)\n', '- X og [A](/a)\n'],
		['[X](/x)\n', 'X\n'],
	])('is none in %j, where the words are left', (body, left) => {
		expect(withoutX(body)).toBe(left);
	});

	it('is left for a person, where what stands around it would become something else', () => {
		expect(() => withoutX('T\n- [X](/x)\n---\n')).toThrow('Lenkene i teksten kan ikke endres trygt.');
	});
});

it('a file without fields that can be told is left for a person', () => {
	expect(() => setField('Tekst', ['title'], 'A')).toThrow(Refusal);
	expect(() => setField('---\ntitle: "A\n---\n', ['title'], 'A')).toThrow('Feltene er skrevet på en måte');
	expect(() => setField('---\na: &x {b: 1}\nc: *x\n---\n', ['c', 'b'], 2)).toThrow(Refusal);
});
