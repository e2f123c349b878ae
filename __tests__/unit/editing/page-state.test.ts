import { parseFile } from '@/lib/content/source/parse';
import { pageState } from '@/lib/editing/page-state';

const now = Date.parse('2026-11-27T12:00:00Z');
const stateOf = (fields: string, file = 'nb/a.md') => {
	const parsed = parseFile({ path: file, text: `---\ntitle: A\n${fields}---\n\nTekst.\n` });
	return pageState(parsed, parsed.problems, now);
};

it.each([
	['', 'vises', 'Publisert.'],
	['draft: true\n', 'utkast', 'Utkast. Leserne ser ikke siden.'],
	['publishDate: 2027-01-01T08:00\n', 'venter', 'Publiseres 1. januar 2027 kl. 08.00.'],
	[
		'publishDate: 2027-01-01\nexpiryDate: 2027-02-01\n',
		'venter',
		'Publiseres 1. januar 2027. Tas ned etter 1. februar 2027.',
	],
	['expiryDate: 2026-11-01\n', 'utløpt', 'Ble tatt ned 1. november 2026.'],
	['expiryDate: 2026-12-24T16:00\n', 'vises', 'Publisert. Tas ned 24. desember 2026 kl. 16.00.'],
])('a page with «%s» says why it stands as it does', (fields, kind, reason) => {
	expect(stateOf(fields)).toEqual({ kind, reason });
});

it('a page that cannot be used is shown as it last could, and the line is named', () => {
	expect(stateOf('forfatter: Kari\n')).toMatchObject({
		kind: 'kan ikke leses',
		reason: expect.stringMatching(/^Vises i den siste gyldige versjonen, fordi linje 3 må rettes: forfatter/),
	});
});

it('a draft that cannot be used is a draft still, which no reader has seen', () => {
	expect(stateOf('draft: true\npublishDate: 2026-13-01\n')).toMatchObject({
		kind: 'kan ikke leses',
		reason: expect.stringMatching(
			/^Utkast\. Leserne ser ikke siden\. Noe hindrer at den kan vises: linje 4 må rettes: Publiseres: må være en dato/,
		),
	});
});

it('an alert has a time too', () => {
	expect(stateOf('type: info\nfrom: 2026-12-01T08:00\n', 'nb/_varsler/a.md').reason).toBe(
		'Publiseres 1. desember 2026 kl. 08.00.',
	);
});
