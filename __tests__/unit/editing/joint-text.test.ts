import fc from 'fast-check';
import { jointPlaces } from '@/lib/editing/joint-places';
import { jointText } from '@/lib/editing/joint-text';
import { Refusal } from '@/lib/editing/refusal';
import { holds } from '../../support/seeds';

const file = 'nb/kontakt.md';
const page = ({
	title = 'Kontakt oss',
	ingress = 'Ring oss.',
	date = '2026-11-01',
	first = 'Vi svarer.',
	last = 'Ha det.',
}) =>
	`---\ntitle: ${title}\ningress: ${ingress}\nlastmod: ${date}\nrelated_pages:\n  - /om-minid\n---\n\nHei.\n\n## Telefon\n\n${first}\n\n## Besøk\n\n${last}\n`;
const before = page({});

/** What somebody gets who takes the places as they are, but for some. */
const made = (texts: { before: string | null; theirs: string; ours: string }, written: Record<number, string> = {}) => {
	const places = jointPlaces(file, texts);
	return jointText(
		texts,
		places,
		places.map(({ start }, index) => written[index] ?? start),
	);
};

describe('the places that two have changed', () => {
	it('are those alone, by the name of the field or the heading above, each with both texts; the rest is merged', () => {
		const texts = {
			before,
			ours: page({ title: 'Kontakt', ingress: 'Kari: ring.', first: 'Kari svarer.', date: '2026-11-27' }),
			theirs: page({ ingress: 'Ola skriver.', first: 'Ola svarer.', last: 'Velkommen.', date: '2026-11-26' }),
		};
		expect(jointPlaces(file, { ...texts, ours: texts.ours.replace('Kari: ring.', '"Kari: ring."') })).toEqual([
			{
				name: 'Ingress',
				path: ['ingress'],
				ours: 'Kari: ring.',
				theirs: 'Ola skriver.',
				start: 'Kari: ring.\nOla skriver.',
			},
			{ name: 'Sist endret', path: ['lastmod'], ours: '2026-11-27', theirs: '2026-11-26', start: '2026-11-27' },
			{
				name: 'Under «Telefon»',
				ours: 'Kari svarer.',
				theirs: 'Ola svarer.',
				start: 'Kari svarer.\n\nOla svarer.',
			},
		]);
	});

	it('become what is written in them, and what only one has changed is there too', () => {
		const texts = {
			before,
			ours: page({ title: 'Kontakt', ingress: 'Kari.', first: 'Kari svarer.' }),
			theirs: page({ ingress: 'Ola.', first: 'Ola svarer.', last: 'Velkommen.' }),
		};
		expect(made(texts, { 0: 'Begge: vi to.', 1: 'Vi svarer begge.' })).toBe(
			page({ title: 'Kontakt', ingress: '"Begge: vi to."', first: 'Vi svarer begge.', last: 'Velkommen.' }),
		);
		expect(made(texts)).toBe(
			page({ title: 'Kontakt', ingress: 'Kari. Ola.', first: 'Kari svarer.\n\nOla svarer.', last: 'Velkommen.' }),
		);
	});

	it('are told apart where they have the same name, and keep the line ends of the file', () => {
		const two = (one: string, other: string) =>
			page({ first: `${one}\n\nImellom.\n\n${other}` }).replaceAll('\n', '\r\n');
		const texts = { before: two('a', 'b'), ours: two('a1', 'b1'), theirs: two('a2', 'b2') };
		expect(jointPlaces(file, texts).map(({ name }) => name)).toEqual(['Under «Telefon»', 'Under «Telefon», sted 2']);
		expect(made(texts, { 0: 'A', 1: 'B' })).toBe(two('A', 'B'));
	});

	it('are what differs in a page that both have made', () => {
		const texts = { before: null, ours: page({ title: 'Hos Kari' }), theirs: page({ title: 'Hos Ola' }) };
		expect(jointPlaces(file, texts).map(({ name }) => name)).toEqual(['Tittel']);
		expect(made(texts, { 0: 'Hos oss' })).toBe(page({ title: 'Hos oss' }));
	});

	it('are refused where the fields could not be read with them', () => {
		const list = (item: string) => before.replace('/om-minid', item);
		const texts = { before, ours: list('/a'), theirs: list('/b').replace('related_pages:', 'aliases:') };
		expect(() => made(texts, { 0: 'title: Enda en\nrelated_pages:\n  - /a' })).toThrow(Refusal);
	});

	it('lose no line of either when nobody takes any out', () => {
		const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 6 }).map((lines) => lines.join('\n'));
		holds(
			fc.property(text, text, text, (opened, theirs, ours) => {
				const places = jointPlaces(file, { before: opened, theirs, ours });
				const joint = made({ before: opened, theirs, ours });
				for (const place of places) expect(joint).toContain(place.start);
				if (opened === theirs) expect(joint).toBe(ours);
			}),
		);
	});
});
