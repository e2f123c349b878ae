import { withWord } from '@/lib/content/source/word-list';
import { md } from '../support/site-from';
import { said, saidByAll } from './check-from';

const list = (text: string) => ({ path: '_ordliste.txt', text });

describe('_ordliste.txt', () => {
	it('has one word on each line, in order, and notes after #', () => {
		expect(saidByAll([list('# Våre ord\n\nAltinn\ncookie # informasjonskapsel\ne-Boks\nID-porten\nådalen\n')])).toEqual(
			[],
		);
	});

	it('says what is wrong with a line', () => {
		expect(said('word-list', [list('MinID\nto ord\nkomma,\n<b>\nAltinn\nMinID\n')])).toEqual([
			'content/_ordliste.txt:2  «to ord» er flere ord. Skriv ett ord på hver linje.',
			'content/_ordliste.txt:3  «komma,» slutter med et skilletegn. Skriv bare ordet: komma',
			'content/_ordliste.txt:4  «<b>» er ikke et ord. Skriv ett ord på hver linje, og sett # foran det som er en merknad.',
			'content/_ordliste.txt:5  «Altinn» skal stå før «MinID»: ordene står i alfabetisk rekkefølge. (advarsel)',
			'content/_ordliste.txt:6  «MinID» står her fra før. Ta bort linjen. (advarsel)',
		]);
	});

	it('is told from a list of another name', () => {
		expect(said('location', [md('_ordliste.md', {})])).toEqual([expect.stringContaining('Mente du «_ordliste.txt»?')]);
	});

	it('gets a word where it belongs, and nothing else is moved', () => {
		expect(withWord('# Ord\n\nAltinn\nMinID # vårt\n', 'cookie')).toBe('# Ord\n\nAltinn\ncookie\nMinID # vårt\n');
		expect(withWord('# Ord\r\nAltinn\r\n', 'øl')).toBe('# Ord\r\nAltinn\r\nøl\r\n');
		expect(withWord('', 'øl')).toBe('øl\n');
	});
});
