import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { asTyped, typedParts, withBody, withFields, withTyped } from '@/lib/editing/typed-text';

const anyText = fc.string({ unit: fc.constantFrom('\r\n', '\n', '\r', 'a', 'b', 'æ', ' ', '-') });

it('whatever is typed, the text is what was typed, and typing nothing changes nothing', () => {
	fc.assert(
		fc.property(anyText, anyText, (opened, typed) => {
			expect(asTyped(withTyped(opened, typed))).toBe(asTyped(typed));
			expect(withTyped(opened, asTyped(opened))).toBe(opened);
		}),
		{ numRuns: 2_000 },
	);
});

it('a line that is typed ends as the others do, and these stay as they are', () => {
	expect(withTyped('a\r\nb\r\n', 'a\nny\nb\n')).toBe('a\r\nny\r\nb\r\n');
	expect(withTyped('a\r\nb\nc', 'a\nb\nx')).toBe('a\r\nb\nx');
	expect(withTyped('\n\rb', '\n\n\nb')).toBe('\r\n\r\n\r\nb');
});

it('every file of the site that is opened in its parts and saved unchanged differs by not one byte', () => {
	const files = ['content', '__tests__/fixtures/small-site', '__tests__/fixtures/content-good']
		.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
		.filter((path) => path.endsWith('.md'))
		.map((path) => readFileSync(path, 'utf8'));
	expect(files.length).toBeGreaterThan(100);
	const endings = [(text: string) => text, (text: string) => text.replaceAll('\n', '\r\n')];
	for (const text of files.flatMap((file) => endings.map((change) => change(file)))) {
		const parts = typedParts(text);
		expect(withTyped(text, asTyped(text))).toBe(text);
		if (!parts) continue;
		expect(withFields(withBody(text, parts.body), parts.fields)).toBe(text);
		expect(asTyped(text).split('\n')[parts.bodyLine - 1]).toBe(parts.body.split('\n')[0]);
	}
});

it('fields and text are edited each by itself', () => {
	const text = '---\r\ntitle: A\r\n---\r\nTekst\r\n';
	expect(withFields(text, 'title: B')).toBe('---\r\ntitle: B\r\n---\r\nTekst\r\n');
	expect(withBody(text, 'Ny\ntekst\n')).toBe('---\r\ntitle: A\r\n---\r\nNy\r\ntekst\r\n');
	expect(withBody('---\r\ntitle: A\r\n---\r\n', 'Ny\n')).toBe('---\r\ntitle: A\r\n---\r\nNy\r\n');
	expect(typedParts('uten felter')).toBeUndefined();
});

it('the empty line that sets a text off from its fields is no part of the text, and what is typed is what is read again', () => {
	expect(typedParts('---\ntitle: A\n---\n\n')).toMatchObject({ body: '', bodyLine: 5 });
	expect(withBody('---\ntitle: A\n---\n\n', 'Ny')).toBe('---\ntitle: A\n---\n\nNy');
	const heads = ['---\ntitle: A\n---\n', '---\ntitle: A\n---\n\n', '---\r\ntitle: A\r\n---\r\n', '---\ntitle: A\n---'];
	fc.assert(
		fc.property(fc.constantFrom(...heads), anyText, anyText, (head, body, typed) => {
			const text = withBody(head, asTyped(body));
			expect(typedParts(withBody(text, asTyped(typed)))?.body).toBe(asTyped(typed));
		}),
		{ numRuns: 2_000 },
	);
});
