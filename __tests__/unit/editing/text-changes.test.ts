import { changesBetween, isMuchAlike, passagesOf } from '@/lib/editing/text-changes';

const file = (fields: string, body: string) => `---\ntitle: A\n${fields}---\n\n${body}`;
const between = (before: string, after: string, body = 'Tekst.\n') =>
	changesBetween('nb/a.md', file(before, body), file(after, body)).fields;

it('fields are told by their names, and values in words', () => {
	expect(between('', 'draft: true\npublishDate: 2027-02-01\n')).toEqual([
		{ label: 'Utkast', before: 'Nei', after: 'Ja' },
		{ label: 'Publiseres', before: 'ikke satt', after: '1. februar 2027' },
	]);
	expect(between('expiryDate: 2027-02-01T08:00\nkeywords: [bank]\n', 'keywords: [bank, lån]\ntype: article\n')).toEqual(
		[
			{ label: 'Utløper', before: '1. februar 2027 kl. 08.00', after: 'ikke satt' },
			{ label: 'Søkeord', before: 'bank', after: 'bank, lån' },
			expect.objectContaining({
				label: 'Sidetype',
				before: 'ikke satt',
				after: expect.not.stringMatching(/^article$/),
			}),
		],
	);
	expect(between('menu:\n  main:\n    weight: 1\n', 'menu:\n  main:\n    weight: 2\n')).toMatchObject([
		{ label: expect.stringContaining('Rekkefølge'), before: '1', after: '2' },
	]);
});

it('fields that say the same in another way are told of as such, and those that cannot be read are shown as text', () => {
	expect(changesBetween('nb/a.md', file('ingress: B\n', ''), file('ingress: "B"\n', ''))).toMatchObject({
		fields: [],
		isRewritten: true,
	});
	const broken = file('ingress: [\n', '');
	expect(changesBetween('nb/a.md', file('', ''), broken)).toMatchObject({ fields: [], after: broken, line: 1 });
	expect(changesBetween('nb/a.md', '', file('', 'Ny.'))).toMatchObject({
		fields: [{ label: 'Tittel', before: 'ikke satt', after: 'A' }],
		before: '',
		after: 'Ny.',
		line: 5,
	});
});

it('words are marked one by one where most of a text still stands, and nowhere else', () => {
	expect(isMuchAlike('Ring oss i dag.', 'Ring oss i morgen.')).toBe(true);
	expect(isMuchAlike('Dette nettstedet forteller hva MinID er.', 'Kari skrev dette om nettstedet.')).toBe(false);
	expect(isMuchAlike('Nei', 'Ja')).toBe(false);
});

it('a line in which some words are otherwise is one passage, another line is new, and lines are counted as they are now', () => {
	expect(passagesOf('En\nRing oss i dag.\nTo\nTre\n', 'En\nRing oss i morgen.\nTo\nNoe helt annet\n')).toEqual([
		{ line: 1, kind: 'like', before: 'En', after: 'En' },
		{ line: 2, kind: 'endret', before: 'Ring oss i dag.', after: 'Ring oss i morgen.' },
		{ line: 3, kind: 'like', before: 'To', after: 'To' },
		{ line: 4, kind: 'fjernet', before: 'Tre', after: '' },
		{ line: 4, kind: 'ny', before: '', after: 'Noe helt annet' },
		{ line: 5, kind: 'like', before: '', after: '' },
	]);
});
