import { proseOf } from './prose';
import { inField, inText, type TextRule, textRule } from './rule';

/** A full stop after a whole word: one of four letters, or with a vowel at its end. «osv.», «etc.» and «m.m.» end in one of their own. */
const stop = /(?<![.\p{L}])(?:\p{L}{4,}|\p{L}*[aeiouyæøå]\p{L}?)\.$/iu;

/** A heading names what follows; with a full stop it looks like a sentence of the text. */
export const headingStops: TextRule = textRule({
	name: 'heading-stops',
	severity: 'warning',
	about: 'En tittel slutter ikke med punktum.',
	example: '`## Før du bytter.`',
	look: () => (text) => {
		const title = text.kind === 'footer' ? undefined : text.data.title;
		return [
			...(title !== undefined && stop.test(title) ? [inField(headingStops, text, ['title'], messageFor(title))] : []),
			...proseOf(text)
				.filter(({ node, lines }) => node.type === 'heading' && stop.test(lines.join(' ').trim()))
				.map(({ node, written }) => inText(headingStops, text, node, messageFor(written.join(' ').trim()))),
		];
	},
});

function messageFor(title: string): string {
	const words = title.replace(/^#+\s*/, '');
	return `«${words}» er en tittel. Ta bort punktumet: «${words.replace(/\.$/, '')}».`;
}
