import { withWord } from '@/lib/editing/with-word';

const text = '---\r\ntitle: Om\r\n---\r\n\r\nDette, ikke Dete. Dete igjen.\r\nDete\r\n';

it('takes another word in its place on one line alone, whole, and no other byte', () => {
	expect(withWord(text, 5, 'Dete', 'Dette$&')).toBe(text.replace('ikke Dete', () => 'ikke Dette$&'));
});

it.each([
	[5, 'Dett'],
	[1, 'Dete'],
	[9, 'Dete'],
])('leaves the text where line %i does not have «%s»', (line, word) => {
	expect(withWord(text, line, word, 'Dette')).toBe(text);
});
