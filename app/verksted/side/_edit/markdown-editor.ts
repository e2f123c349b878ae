import { markdown } from '@codemirror/lang-markdown';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { Compartment } from '@codemirror/state';
import { EditorView, placeholder as inEmptyText, keymap, lineNumbers } from '@codemirror/view';
import { minimalSetup } from 'codemirror';
import { diagnosticsIn, type Found } from './diagnostics';
import { type MarkdownCommand, toBold } from './markdown-commands';
import { markdownStyle } from './markdown-style';

interface Options {
	parent: HTMLElement;
	label: string;
	text: string;
	placeholder: string | undefined;
	onWrite(text: string): void;
}

/** A text field for Markdown. The Tab key leads on, as in any field (WCAG 2.2 SC 2.1.2). */
export function createMarkdownEditor({ parent, label, text, placeholder, onWrite }: Options) {
	const numbers = new Compartment();
	const carryOut = (command: MarkdownCommand) => {
		view.dispatch(command(view.state), { scrollIntoView: true, userEvent: 'input' });
		return true;
	};
	const view = new EditorView({
		parent,
		// The panel of tabs has a slot, whose shadow tree would get the editor's style instead of the page.
		root: parent.ownerDocument,
		doc: text,
		extensions: [
			minimalSetup,
			keymap.of([{ key: 'Mod-b', run: () => carryOut(toBold) }]),
			markdown(),
			markdownStyle,
			lintGutter(),
			EditorView.lineWrapping,
			// The tools above and the bar below cover what lies behind them (WCAG 2.2 SC 2.4.11).
			EditorView.scrollMargins.of(() => ({ top: 96, bottom: 112 })),
			numbers.of([]),
			placeholder === undefined ? [] : inEmptyText(placeholder),
			EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
			EditorView.updateListener.of(({ docChanged, state }) => {
				if (docChanged) onWrite(state.doc.toString());
			}),
		],
	});
	return {
		/** Takes over a text from elsewhere. */
		replace(other: string) {
			if (view.state.doc.toString() !== other)
				view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: other } });
		},
		/** Counts lines as the file does, from a first one; undefined for no numbers, which take a sixth of a telephone's width. */
		numberFrom(first: number | undefined) {
			const named = first && lineNumbers({ formatNumber: (line) => String(line + first - 1) });
			view.dispatch({ effects: numbers.reconfigure(named || []) });
		},
		/** Shows what is found at its place. */
		show(found: Found) {
			view.dispatch(setDiagnostics(view.state, diagnosticsIn(view.state.doc, found)));
		},
		/** Goes to a line of the text, from 1. */
		goTo(line: number) {
			const { from } = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
			view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
			view.focus();
		},
		/** Does something with what is selected, or where the cursor is; it can be undone. */
		carryOut(command: MarkdownCommand) {
			carryOut(command);
			view.focus();
		},
		destroy: () => view.destroy(),
	};
}
