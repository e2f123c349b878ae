import { markdown } from '@codemirror/lang-markdown';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { Compartment } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { minimalSetup } from 'codemirror';
import { diagnosticsIn, type Found } from './diagnostics';
import { markdownStyle } from './markdown-style';

interface Options {
	parent: HTMLElement;
	label: string;
	text: string;
	onWrite(text: string): void;
}

/** A text field for Markdown. The Tab key leads on, as in any field (WCAG 2.2 SC 2.1.2). */
export function createMarkdownEditor({ parent, label, text, onWrite }: Options) {
	const numbers = new Compartment();
	const view = new EditorView({
		parent,
		// The panel of tabs has a slot, whose shadow tree would get the editor's style instead of the page.
		root: parent.ownerDocument,
		doc: text,
		extensions: [
			minimalSetup,
			markdown(),
			markdownStyle,
			lintGutter(),
			EditorView.lineWrapping,
			numbers.of(lineNumbers()),
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
		/** Counts lines as the file does. */
		numberFrom(first: number) {
			const named = lineNumbers({ formatNumber: (line) => String(line + first - 1) });
			view.dispatch({ effects: numbers.reconfigure(named) });
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
		/** Puts in where the cursor is. */
		insert(text: string) {
			view.dispatch(view.state.replaceSelection(text));
			view.focus();
		},
		destroy: () => view.destroy(),
	};
}
