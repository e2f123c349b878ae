import { readFileSync } from 'node:fs';
import { pageSchema } from '@/lib/content/source/schema';
import { valueAt, valuesIn, withField, withItem } from '@/lib/editing/field-values';
import { formGroups } from '@/lib/editing/form-fields';
import { openPage } from '@/lib/editing/open-page';
import { conflictsIn, proposeEdits } from '@/lib/editing/page-edit';
import { asTyped, typedParts, withBody, withFields, withTyped } from '@/lib/editing/typed-text';
import type { Value } from '@/lib/editing/yaml-source';
import { filesIn, workspaceFrom } from '../../support/workspace-from';

const groups = formGroups(pageSchema, readFileSync('content/README.md', 'utf8'));
const fields = groups.flatMap((group) => group.fields);

/** A file after each of its fields, its text and the whole of it have been filled in with what stands there. */
function handled(text: string): string {
	const parts = typedParts(text);
	if (!parts) return withTyped(text, asTyped(text));
	const values = valuesIn(parts.fields);
	const filled = fields.reduce((now, { path, control }) => {
		const value = valueAt(values, path);
		if (control.kind !== 'list') return withField(now, path, value as Value | undefined, values);
		const items = Array.isArray(value) ? value : [];
		return items.reduce<string>((then, item, index) => withItem(then, path, index, String(item), values), now);
	}, text);
	return withBody(withFields(filled, parts.fields), parts.body);
}

describe('every file of the site, opened in the room and saved unchanged', () => {
	it.each(['content', '__tests__/fixtures/small-site'])('differs by not one byte, and is not saved: %s', (folder) => {
		const workspace = workspaceFrom(filesIn(folder));
		const opened = [...workspace.written.keys()].flatMap((file) => openPage(workspace, file) ?? []);
		const edited = opened.map(({ file, text }) => ({ file, opened: text, text: handled(text) }));
		expect(new Set(edited.map(({ file }) => file)).size).toBe(workspace.written.size);
		for (const { opened: before, text } of edited) expect(text).toBe(before);
		expect(proposeEdits(workspace, edited).changes).toEqual([]);
	});
});

describe('what an edit is called', () => {
	const opened =
		'---\ntitle: Kontakt oss\ningress: Ring oss.\n---\n\nFørst.\n\n## Telefon\n\nRing.\n\n## Post\n\nSkriv.\n';
	const workspace = workspaceFrom([{ path: 'nb/kontakt.md', text: opened }]);
	const called = (text: string) => proposeEdits(workspace, [{ file: 'nb/kontakt.md', opened, text }]).title;
	it.each([
		[opened.replace('Ring oss.', 'Skriv til oss.').replace('Ring.\n', 'Ring nå.\n'), ': ingress, «Telefon»'],
		[opened.replace('Først.', 'Aller først.'), ': begynnelsen'],
		[opened.replace('## Post\n\nSkriv.\n', ''), ''],
		[opened.replace(/\.\n/g, '!\n'), ': ingress, begynnelsen, «Telefon», mer'],
	])('says what is new: %j', (text, places) => {
		expect(called(text)).toBe(`Endre /nb/kontakt${places}`);
	});
});

describe('the form', () => {
	it('has every field of the schema that stands in one piece or is a list, and calls it something in Norwegian', () => {
		expect(new Set(fields.map(({ path }) => path[0]))).toEqual(new Set(Object.keys(pageSchema.shape)));
		expect(fields.filter(({ label, path }) => label === path.at(-1))).toEqual([]);
	});

	it('knows what a field holds', () => {
		const kinds = Object.fromEntries(fields.map(({ name, control }) => [name, control]));
		expect(kinds).toMatchObject({
			lastmod: { kind: 'date' },
			publishDate: { kind: 'moment' },
			related_pages: { kind: 'list', of: 'page' },
			'navigation_link.icon': { kind: 'choice' },
			'menu.main.weight': { kind: 'number' },
			'banner.image': { kind: 'image' },
			draft: { kind: 'checkbox' },
		});
		expect(fields.find(({ name }) => name === 'description')?.shownMost).toBe(160);
	});

	it.each([
		['title: A\n', ['teaser', 'text'], 'B', 'title: A\nteaser:\n  text: B\n'],
		[
			'teaser:\n    image: /bilder/a.svg # pynt\ntitle: A\n',
			['teaser', 'text'],
			'B',
			'teaser:\n    image: /bilder/a.svg # pynt\n    text: B\ntitle: A\n',
		],
		[
			'menu: {main: {weight: 3}}\ntitle: A\n',
			['menu', 'main', 'name'],
			'B',
			'menu: {main: {weight: 3, name: B}}\ntitle: A\n',
		],
		[
			'menu:\n  guide: {weight: 1}\n',
			['menu', 'main', 'weight'],
			2,
			'menu:\n  guide: {weight: 1}\n  main:\n    weight: 2\n',
		],
	])('puts a new field where its group is: %j', (before, path, value, after) => {
		const text = (yaml: string) => `---\n${yaml}---\nTekst\n`;
		expect(withField(text(before), path, value, valuesIn(before))).toBe(text(after));
	});
});

describe('a file that somebody else has saved meanwhile', () => {
	const opened = 'a\nb\nc\nd\ne\n';
	const workspace = (theirs: string) => ({ written: new Map([['nb/x.md', { text: theirs, absolute: '' }]]) });
	const conflicts = (theirs: string, text: string) =>
		conflictsIn(workspace(theirs), [{ file: 'nb/x.md', opened, text }]);

	it('is told of with their text, and with both changes in one where they do not touch each other', () => {
		const theirs = 'a\nb\nc\nd\nE\n';
		expect(conflicts(theirs, 'A\nb\nc\nd\ne\n')).toEqual([{ file: 'nb/x.md', theirs, both: 'A\nb\nc\nd\nE\n' }]);
	});

	it('has no text with both changes where they touch each other', () => {
		expect(conflicts('a\nB1\nc\nd\ne\n', 'a\nB2\nc\nd\ne\n')).toMatchObject([{ both: undefined }]);
	});

	it('is no matter where nothing was written here, or it is as it was opened', () => {
		expect(conflicts('annet\n', opened)).toEqual([]);
		expect(conflicts(opened, 'nytt\n')).toEqual([]);
	});
});
