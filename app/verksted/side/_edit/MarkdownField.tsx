'use client';

import { useEffect, useRef } from 'react';
import type { Problem } from '@/lib/content/problem';
import type { Mark } from '@/lib/editing/language-notes';
import styles from './edit.module.css';
import { MarkdownTools, type ToolProps } from './MarkdownTools';
import { createMarkdownEditor } from './markdown-editor';
import { useIsNarrow } from './use-is-narrow';

interface Props extends Pick<ToolProps, 'facts' | 'pages'> {
	label: string;
	body: string;
	/** Stands where the text is to be for as long as there is none. */
	placeholder?: string | undefined;
	/** Line of the file on which the text begins. */
	firstLine: number;
	problems: readonly Problem[];
	/** What is to be seen in the text of how it is written. */
	marks: readonly Mark[] | undefined;
	/** Grows when the text has come from elsewhere than this field. */
	revision: number;
	/** A line of the file to go to. */
	goal: { line: number } | undefined;
	/** What is to be put in where the cursor is. */
	insertion: { text: string } | undefined;
	onWrite(body: string): void;
}

/** Markdown as it is written, with what is found at its line. */
export function MarkdownField({
	label,
	body,
	placeholder,
	firstLine,
	problems,
	marks,
	revision,
	goal,
	insertion,
	facts,
	pages,
	onWrite,
}: Props) {
	const isNarrow = useIsNarrow();
	const place = useRef<HTMLDivElement>(null);
	const editor = useRef<ReturnType<typeof createMarkdownEditor>>(null);
	const write = useRef(onWrite);
	write.current = onWrite;
	// biome-ignore lint/correctness/useExhaustiveDependencies: the editor is made once, and keeps its own text.
	useEffect(() => {
		if (!place.current) return;
		const onOwnWrite = (text: string) => write.current(text);
		editor.current = createMarkdownEditor({
			parent: place.current,
			label,
			text: body,
			placeholder,
			onWrite: onOwnWrite,
		});
		return () => editor.current?.destroy();
	}, []);
	// biome-ignore lint/correctness/useExhaustiveDependencies: what is typed here is newer than what has come back of it.
	useEffect(() => editor.current?.replace(body), [revision]);
	useEffect(() => editor.current?.numberFrom(isNarrow ? undefined : firstLine), [firstLine, isNarrow]);
	useEffect(() => editor.current?.show({ problems, marks, firstLine }), [problems, marks, firstLine]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: nobody asks again for the line because the fields above have grown.
	useEffect(() => {
		if (goal) editor.current?.goTo(goal.line - firstLine + 1);
	}, [goal]);
	useEffect(() => {
		if (insertion) editor.current?.carryOut((state) => state.replaceSelection(insertion.text));
	}, [insertion]);
	return (
		<div>
			<MarkdownTools
				label={label}
				facts={facts}
				pages={pages}
				onCommand={(command) => editor.current?.carryOut(command)}
			/>
			<div className={styles.markdown} ref={place} />
		</div>
	);
}
