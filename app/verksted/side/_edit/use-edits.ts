'use client';

import { useCallback, useRef, useState } from 'react';
import type { EditedFile } from '@/lib/editing/page-edit';
import { Refusal } from '@/lib/editing/refusal';
import { useKept } from './use-kept';

/** The texts of some files as they are being written. What is not saved survives that the page is loaded anew. */
export function useEdits(opened: readonly EditedFile[], names: Readonly<Record<string, string>>) {
	const [files, setFiles] = useState(opened);
	/** Grows when texts come from elsewhere than the fields they are written in. */
	const [revision, setRevision] = useState(0);
	const [refusals, setRefusals] = useState<readonly string[]>([]);
	/** What whoever saves should know of where the texts come from. */
	const [note, setNote] = useState<string>();
	const latest = useRef(opened);
	const change = useCallback((next: readonly EditedFile[]) => {
		latest.current = next;
		setFiles(next);
	}, []);
	const replace = useCallback(
		(others: readonly EditedFile[], told?: string) => {
			change(latest.current.map((file) => others.find((other) => other.file === file.file) ?? file));
			setRevision((count) => count + 1);
			setNote(told);
		},
		[change],
	);
	/** Puts the texts back as they are saved. */
	const discard = useCallback(() => {
		replace(opened);
		setRefusals([]);
	}, [replace, opened]);
	/** Edits a text as it is by now; what cannot be edited safely is told, and left as it is. */
	const write = useCallback(
		(file: string, edit: (text: string) => string) => {
			try {
				change(latest.current.map((own) => (own.file === file ? { ...own, text: edit(own.text) } : own)));
				setRefusals([]);
			} catch (error) {
				if (!(error instanceof Refusal)) throw error;
				setRefusals(error.faults);
			}
		},
		[change],
	);
	/** The same for an edit that is made beside the fields, which then show it. */
	const rewrite = useCallback(
		(file: string, edit: (text: string) => string) => {
			write(file, edit);
			setRevision((count) => count + 1);
		},
		[write],
	);
	/** What has been saved is what is open now; what has been written since stays. */
	const settle = useCallback(
		(saved: readonly EditedFile[]) => {
			const textOf = (file: string) => saved.find((other) => other.file === file)?.text;
			change(latest.current.map((own) => ({ ...own, opened: textOf(own.file) ?? own.opened })));
			setNote(undefined);
		},
		[change],
	);
	const isChanged = files.some((file) => file.opened !== file.text);
	const isRestored = useKept(files, { names, isChanged, onRestore: replace });
	const textOf = (file: string) => files.find((own) => own.file === file);
	return { files, textOf, isChanged, isRestored, revision, refusals, note, write, rewrite, replace, discard, settle };
}
