import { EditorState } from '@codemirror/state';
import {
	insertFact,
	insertSnippet,
	linkTo,
	type MarkdownCommand,
	toBold,
	toHeading,
	toList,
	toSteps,
} from '@/app/verksted/side/_edit/markdown-commands';
import { directiveSnippets } from '@/lib/editing/directive-snippets';

/** A text in which what is selected, or where the cursor is, stands in brackets: «en [to] tre». */
function read(marked: string): EditorState {
	const [from, to] = [marked.indexOf('⟦'), marked.indexOf('⟧') - 1];
	return EditorState.create({
		doc: marked.replace(/[⟦⟧]/g, ''),
		selection: { anchor: from, head: to },
	});
}

function shown({ doc, selection: { main } }: EditorState): string {
	const text = doc.toString();
	return `${text.slice(0, main.from)}⟦${text.slice(main.from, main.to)}⟧${text.slice(main.to)}`;
}

const done = (marked: string, command: MarkdownCommand) => {
	const state = read(marked);
	return shown(state.update(command(state)).state);
};

describe('the buttons above a text', () => {
	it.each([
		['a heading', 'Først\n⟦⟧Krav til passordet\n', toHeading, 'Først\n## ⟦⟧Krav til passordet\n'],
		['text again', '## Krav⟦⟧', toHeading, 'Krav⟦⟧'],
		['a list of what is selected', '⟦en\n\nto⟧\ntre', toList, '- ⟦en\n\n- to⟧\ntre'],
		['steps of a list', '⟦- en\n- to⟧', toSteps, '⟦1. en\n2. to⟧'],
		['an empty item to begin with', '⟦⟧', toList, '- ⟦⟧'],
		['bold', 'Ta ⟦aldri⟧ bilde', toBold, 'Ta **⟦aldri⟧** bilde'],
		['the word bold that the cursor is in', 'Ta al⟦⟧dri bilde', toBold, 'Ta **⟦aldri⟧** bilde'],
		['plain again', '**⟦aldri⟧**', toBold, '⟦aldri⟧'],
		['what is selected a link', 'Se ⟦hjelpen⟧.', linkTo('/hjelp', 'Hjelp'), 'Se [⟦hjelpen⟧](/hjelp).'],
		['a link with the name of its page', 'Se ⟦⟧.', linkTo('/hjelp', 'Hjelp'), 'Se [⟦Hjelp⟧](/hjelp).'],
		['a fact', 'Ring ⟦oss⟧.', insertFact('telefon'), 'Ring :fakta[telefon]⟦⟧.'],
	])('make %s', (_, before, command, expected) => expect(done(before, command)).toBe(expected));

	it.each([
		['around what is selected', 'en\n⟦to⟧\ntre', 'en\n\n:::merk\n⟦to⟧\n:::\n\ntre'],
		['with words to write over', '⟦⟧', ':::merk\n⟦Tekst⟧\n:::'],
		['after the last line', 'en\n⟦⟧', 'en\n\n:::merk\n⟦Tekst⟧\n:::'],
		['between two paragraphs', 'en\n\n⟦⟧\n\nto\n', 'en\n\n:::merk\n⟦Tekst⟧\n:::\n\nto\n'],
	])('put a block by itself %s', (_, before, expected) =>
		expect(done(before, insertSnippet(directiveSnippets.merk))).toBe(expected),
	);
});
