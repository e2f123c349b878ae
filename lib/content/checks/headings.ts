import type { CheckedText } from './checked-text';
import { inText, type TextRule, textRule } from './rule';

/** Screen reader users move by headings: the title is level 1, and each level leads on to the next (WCAG 2.2 SC 1.3.1). */
export const headings: TextRule = textRule({
	name: 'headings',
	severity: 'error',
	about: 'Mellomtitler begynner på nivå 2, hopper ikke over et nivå, og er ikke tomme.',
	example: '`####` rett etter `##`',
	look: () => problemsIn,
});

function problemsIn(text: CheckedText) {
	// The title of an alert and of a footer column is not the page's: only a page has levels to follow.
	const hasLevels = text.kind === 'page';
	let above = 1;
	return text.headings().flatMap(({ depth, text: words, line }) => {
		const allowed = above + 1;
		above = depth;
		const report = (message: string) => [inText(headings, text, line, message)];
		if (words.trim() === '')
			return report('Overskriften er tom. Skriv en tekst etter #-tegnene, eller ta bort linjen.');
		if (depth === 1)
			return report(`«${words}» er på nivå 1, som bare er for tittelen. Bruk ##, eller sett teksten i feltet title.`);
		if (hasLevels && depth > allowed) {
			const marks = '#'.repeat(allowed);
			return report(`«${words}» er på nivå ${depth}, men her må nivå ${allowed} komme først. Bruk ${marks}.`);
		}
		return [];
	});
}
