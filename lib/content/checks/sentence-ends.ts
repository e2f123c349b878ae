import { excerpt } from '../excerpt';
import { proseOf } from './prose';
import { inText, type TextRule, textRule } from './rule';

/** One sentence has ended, and another has begun and not ended. */
const pattern = /[\p{L}\p{N}»)][.!?]\s+(?<last>\p{Lu}[^.!?:]*\s[^.!?:]*\p{L})$/u;

/** Without its end, the last sentence runs into what follows when it is read aloud. A single line may be no sentence. */
export const sentenceEnds: TextRule = textRule({
	name: 'sentence-ends',
	severity: 'warning',
	about: 'Den siste setningen i et avsnitt har punktum.',
	example: '«Ha nummeret klart. Logg inn først»',
	look: () => (text) =>
		proseOf(text).flatMap(({ node, parent, lines, line }) => {
			if (node.type !== 'paragraph' || parent.type === 'listItem') return [];
			const said = lines.join('\n').trim();
			// Most paragraphs end as they should.
			if (!/\p{L}/u.test(said.at(-1) ?? '')) return [];
			const last = pattern.exec(said)?.groups?.last;
			if (last === undefined || last.includes('\n')) return [];
			const message = `«${excerpt(last)}» mangler punktum.`;
			return [inText(sentenceEnds, text, line + lines.length - 1, message)];
		}),
});
