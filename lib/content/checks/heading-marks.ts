import { excerpt } from '../excerpt';
import { proseLinesOf, understood, type WrittenPassage } from './prose';
import { inText, type TextRule, textRule } from './rule';

/** `##Tittel` is no heading: readers see the signs, and screen readers do not find it (CommonMark 0.31, section 4.2). */
export const headingMarks: TextRule = textRule({
	name: 'heading-marks',
	severity: 'error',
	about: 'Det er mellomrom etter tegnene i en mellomtittel.',
	example: '`##Tittel`',
	look: () => (text) =>
		proseLinesOf(text).flatMap(({ passage, words: line, written, at }) => {
			const [, marks = '', words = ''] = /^(#{1,6})([^\s#].*)$/.exec(line) ?? [];
			if (marks === '' || passage.node.type !== 'paragraph') return [];
			if (marks.length === 1 && !looksLikeTitle(words, passage)) return [];
			const title = words.replaceAll(understood, '').trim() || 'Overskrift';
			// The title of the page has level 1.
			const right = marks.length === 1 ? '##' : marks;
			const message = `«${excerpt(written)}» blir ikke en overskrift. Sett mellomrom etter #-tegnene: ${right} ${excerpt(title)}`;
			return [inText(headingMarks, text, at, message, marks.length === 1 ? 'warning' : 'error')];
		}),
});

/** With a single sign it may be a hashtag, or «#1»: a title has several words, no full stop, and its own line. */
function looksLikeTitle(words: string, { lines }: WrittenPassage): boolean {
	return lines.length === 1 && /^\p{Lu}[^#]* [^#]*[^.!,;#]$/u.test(words);
}
