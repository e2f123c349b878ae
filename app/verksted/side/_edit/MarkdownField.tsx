'use client';

import { markdown } from '@codemirror/lang-markdown';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { Compartment } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { minimalSetup } from 'codemirror';
import { useEffect, useRef } from 'react';
import type { Problem } from '@/lib/content/problem';
import type { Mark } from '@/lib/editing/language-notes';
import { diagnosticsIn } from './diagnostics';
import styles from './edit.module.css';
import { markdownStyle } from './markdown-style';

interface Props {
	label: string;
	body: string;
	/** Line of the file on which the text begins. */
	firstLine: number;
	problems: readonly Problem[];
	/** What is to be seen in the text of how it is written. */
	marks: readonly Mark[] | undefined;
	/** Grows when the text has come from elsewhere than this field. */
	revision: number;
	/** A line of the file to go to. */
	goal: { line: number } | undefined;
	onWrite(body: string): void;
}

/** Markdown as it is written, with what is found at its line. The Tab key leads on, as in any field (WCAG 2.2 SC 2.1.2). */
export function MarkdownField({ label, body, firstLine, problems, marks, revision, goal, onWrite }: Props) {
	const place = useRef<HTMLDivElement>(null);
	const editor = useRef<EditorView>(null);
	const numbers = useRef(new Compartment());
	const write = useRef(onWrite);
	write.current = onWrite;
	// biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made once, and keeps its own text.
	useEffect(() => {
		if (!place.current) return;
		const view = new EditorView({
			parent: place.current,
			doc: body,
			extensions: [
				minimalSetup,
				markdown(),
				markdownStyle,
				lintGutter(),
				EditorView.lineWrapping,
				numbers.current.of(numbersFrom(firstLine)),
				EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
				EditorView.updateListener.of(({ docChanged, state }) => {
					if (docChanged) write.current(state.doc.toString());
				}),
			],
		});
		editor.current = view;
		return () => view.destroy();
	}, []);
	// biome-ignore lint/correctness/useExhaustiveDependencies: what is typed here is newer than what has come back of it.
	useEffect(() => {
		const view = editor.current;
		if (view && view.state.doc.toString() !== body)
			view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: body } });
	}, [revision]);
	useEffect(() => {
		const view = editor.current;
		if (!view) return;
		view.dispatch({ effects: numbers.current.reconfigure(numbersFrom(firstLine)) });
		view.dispatch(setDiagnostics(view.state, diagnosticsIn(view.state.doc, { problems, marks, firstLine })));
	}, [problems, marks, firstLine]);
	useEffect(() => {
		const view = editor.current;
		if (!view || !goal) return;
		const { from } = view.state.doc.line(Math.min(Math.max(goal.line - firstLine + 1, 1), view.state.doc.lines));
		view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
		view.focus();
	}, [goal, firstLine]);
	return <div className={styles.markdown} ref={place} />;
}

function numbersFrom(firstLine: number) {
	return lineNumbers({ formatNumber: (line) => String(line + firstLine - 1) });
}
