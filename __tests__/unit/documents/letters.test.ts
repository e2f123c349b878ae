import { byLetter } from '@/lib/documents/letters';
import type { Locale } from '@/lib/i18n/routing';

const titled = (...titles: string[]) => titles.map((title) => ({ title, url: `/nb/${title}` }));
const listed = (locale: Locale, ...titles: string[]) =>
	byLetter(titled(...titles), locale).map(({ letter, pages }) => [letter, ...pages.map(({ title }) => title)]);

describe('a list of every page', () => {
	it('follows the alphabet of the language: Æ, Ø and Å come last', () => {
		expect(listed('nb', 'Ånd', 'Østen', 'Zorro', 'Ærlig', 'app', 'Adresse')).toEqual([
			['A', 'Adresse', 'app'],
			['Z', 'Zorro'],
			['Æ', 'Ærlig'],
			['Ø', 'Østen'],
			['Å', 'Ånd'],
		]);
	});

	it('looks past quotation marks, and counts numbers', () => {
		expect(listed('nn', '«Feil 12»', 'Feil 9', 'Feil 100')).toEqual([['F', 'Feil 9', '«Feil 12»', 'Feil 100']]);
	});
});
