'use client';

import { useCallback, useEffect, useState } from 'react';
import type { EditedFile } from '@/lib/editing/page-edit';

/** Kept until the window is closed, which asks first: a text that is not saved is nobody else's. */
const storageKey = (files: readonly EditedFile[]) => `verksted:${files.map(({ file }) => file).join()}`;

/** The texts of some files as they are being written. What is not saved survives that the page is loaded anew. */
export function useEdits(opened: readonly EditedFile[]) {
	const [files, setFiles] = useState(opened);
	const [isRestored, setRestored] = useState(false);
	/** Grows when texts come from elsewhere than the fields they are written in. */
	const [revision, setRevision] = useState(0);
	const isChanged = files.some((file) => file.opened !== file.text);
	const key = storageKey(opened);
	// biome-ignore lint/correctness/useExhaustiveDependencies: what was kept is read once, when the page is opened.
	useEffect(() => {
		const kept = sessionStorage.getItem(key);
		if (kept === null) return;
		setFiles(JSON.parse(kept) as EditedFile[]);
		setRestored(true);
		setRevision((count) => count + 1);
	}, []);
	useEffect(() => {
		if (!isChanged) return;
		sessionStorage.setItem(key, JSON.stringify(files));
		const ask = (event: BeforeUnloadEvent) => event.preventDefault();
		window.addEventListener('beforeunload', ask);
		return () => window.removeEventListener('beforeunload', ask);
	}, [files, isChanged, key]);
	const replace = useCallback((changed: readonly EditedFile[]) => {
		setFiles((now) => now.map((file) => changed.find((other) => other.file === file.file) ?? file));
		setRevision((count) => count + 1);
	}, []);
	const write = useCallback((file: string, edit: (text: string) => string) => {
		setFiles((now) => now.map((own) => (own.file === file ? { ...own, text: edit(own.text) } : own)));
	}, []);
	/** What has been saved is what is open now; what has been written since stays. */
	const settle = useCallback(
		(saved: readonly EditedFile[]) => {
			sessionStorage.removeItem(key);
			setRestored(false);
			setFiles((now) =>
				now.map((own) => {
					const { text: opened } = saved.find(({ file }) => file === own.file) ?? { text: own.opened };
					return { ...own, opened };
				}),
			);
		},
		[key],
	);
	return { files, isChanged, isRestored, revision, write, replace, settle };
}
