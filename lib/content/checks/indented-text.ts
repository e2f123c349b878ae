import { excerpt } from '../excerpt';
import { inText, type TextRule, textRule } from './rule';

/** Four spaces or a tab before a line make it code (CommonMark 0.31, section 4.4): no links, no bold, no line breaks. */
export const indentedText: TextRule = textRule({
	name: 'indented-text',
	severity: 'error',
	about: 'En linje begynner ikke med fire mellomrom eller en tabulator.',
	example: 'teksten er limt inn med innrykk',
	look: () => (text) =>
		text.nodes('code').flatMap((node) => {
			const source = text.body.slice(node.position?.start.offset, node.position?.end.offset);
			if (/^\s*(`{3}|~{3})/.test(source)) return [];
			const message = `«${excerpt(node.value.trim().split('\n')[0] ?? '')}» vises som kode, siden linjen begynner med fire mellomrom eller en tabulator. Ta bort innrykket. Er det kode, skriver du \`\`\` på en linje før og etter.`;
			return [inText(indentedText, text, node, message, isProse(node.value) ? 'error' : 'warning')];
		}),
});

/** A sentence has several words on end; a command or an address may have been meant as code. */
function isProse(value: string): boolean {
	return /(\p{L}{2,}[,]?[ \t\n]+){3}\p{L}/u.test(value);
}
