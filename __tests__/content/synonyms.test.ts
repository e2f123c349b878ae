import { md, siteFrom } from '../support/site-from';
import { said } from './check-from';

const synonyms = (value: unknown) => said('schema', [md('_synonymer.md', { synonymer: value })]);

describe('_synonymer.md', () => {
	it('is part of the site, in groups', () => {
		const groups = [
			['kode', 'pin'],
			['glemt', 'husker ikke'],
		];
		expect(siteFrom([md('_synonymer.md', { synonymer: groups })]).synonyms).toEqual(groups);
		expect(siteFrom([]).synonyms).toEqual([]);
	});

	it('says in plain words what is wrong, and where', () => {
		expect(synonyms([['kode', 'pin'], ['alene']])).toEqual([
			'content/_synonymer.md:5  synonymer[1]: må ha minst to ord eller uttrykk, som betyr det samme.',
		]);
		expect(synonyms([['kode', 'Kode']])).toEqual([
			'content/_synonymer.md:3  synonymer[0]: har det samme ordet to ganger. Ta bort det ene.',
		]);
		expect(synonyms([['kode', 4]])).toEqual([
			'content/_synonymer.md:4  synonymer[0][1]: «4» blir ikke lest som en tekst. Sett det i anførselstegn: - "4"',
		]);
		expect(synonyms('kode')).toEqual([
			'content/_synonymer.md:2  synonymer: må være en liste. Skriv hvert punkt på en egen linje som begynner med «- », eller slik: [kode].',
		]);
		expect(said('schema', [md('_synonymer.md', { synonymar: [] })])).toEqual([
			expect.stringContaining('synonymar: er ikke et felt som brukes her. Mente du «synonymer»?'),
		]);
	});

	it('is sound when it has nothing to say', () => {
		expect(synonyms([])).toEqual([]);
	});
});

test('error messages of a page are texts in a list', () => {
	expect(said('schema', [md('nb/a.md', { title: 'A', error_messages: 'Noe gikk galt' })])).toEqual([
		'content/nb/a.md:3  error_messages: må være en liste. Skriv hvert punkt på en egen linje som begynner med «- », eller slik: [Noe gikk galt].',
	]);
});
