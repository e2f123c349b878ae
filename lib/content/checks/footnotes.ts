import type { CheckedText } from './checked-text';
import { inText, type TextRule, textRule } from './rule';

/** Footnotes are not supported: readers would see the mark itself. */
export const footnotes: TextRule = textRule({
	name: 'footnotes',
	severity: 'error',
	about: 'Teksten har ikke fotnoter.',
	example: '`[^1]`',
	look: () => problemsIn,
});

function problemsIn(text: CheckedText) {
	const problems: ReturnType<typeof inText>[] = [];
	const report = (node: Parameters<typeof inText>[2], mark: string) =>
		problems.push(
			inText(footnotes, text, node, `Fotnoter som «${mark}» kan ikke brukes. Skriv det i teksten, eller i parentes.`),
		);
	for (const node of [...text.nodes('footnoteReference'), ...text.nodes('footnoteDefinition')])
		report(node, `[^${node.label ?? ''}]`);
	// A mark without its note is ordinary text to Markdown.
	for (const node of text.nodes('text')) {
		const mark = /\[\^[^\]\s]+\]/.exec(node.value)?.[0];
		if (mark) report(node, mark);
	}
	return problems;
}
