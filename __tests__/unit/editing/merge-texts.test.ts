import fc from 'fast-check';
import { mergeTexts } from '@/lib/editing/merge-texts';
import { holds } from '../../support/seeds';

const opened = 'a\nb\nc\nd\n';

describe('two changes of one text', () => {
	it.each([
		['neighbouring lines', 'A\nb\nc\nd\n', 'a\nB\nc\nd\n', 'A\nB\nc\nd\n'],
		['a line put in and one far away', 'a\nb\nny\nc\nd\n', 'A\nb\nc\nd\n', 'A\nb\nny\nc\nd\n'],
		['a line taken out and one after it', 'a\nc\nd\n', 'a\nb\nC\nd\n', 'a\nC\nd\n'],
	])('become one: %s', (_, theirs, ours, both) => {
		expect(mergeTexts(opened, theirs, ours)).toBe(both);
	});

	it.each([
		['the same line', 'A\nb\nc\nd\n', 'Å\nb\nc\nd\n'],
		['the same place', 'a\nx\nb\nc\nd\n', 'a\ny\nb\nc\nd\n'],
		['a line that the other took out', 'a\nc\nd\n', 'a\nB\nc\nd\n'],
	])('do not where they touch each other: %s', (_, theirs, ours) => {
		expect(mergeTexts(opened, theirs, ours)).toBeUndefined();
	});

	it('give the other’s text where one has changed nothing, and the same whoever comes first', () => {
		const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 }).map((lines) => lines.join('\n'));
		holds(
			fc.property(text, text, text, (before, one, other) => {
				expect(mergeTexts(before, before, other)).toBe(other);
				expect(mergeTexts(before, one, other)).toBe(mergeTexts(before, other, one));
			}),
		);
	});
});
