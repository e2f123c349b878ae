'use client';

import { useEffect, useRef, useState } from 'react';
import type { EditedFile } from '@/lib/editing/page-edit';

interface Options {
	isChanged: boolean;
	/** Given what was kept when the page was last left. */
	onRestore(files: readonly EditedFile[]): void;
}

/** Keeps what is not saved for as long as the window is open, and asks before it is closed. True for what has come back so. */
export function useKept(files: readonly EditedFile[], { isChanged, onRestore }: Options): boolean {
	const [isRestored, setRestored] = useState(false);
	const key = `verksted:${files.map(({ file }) => file).join()}`;
	// biome-ignore lint/correctness/useExhaustiveDependencies: what was kept is read once, when the page is opened.
	useEffect(() => {
		const kept = sessionStorage.getItem(key);
		if (kept === null) return;
		onRestore(JSON.parse(kept) as EditedFile[]);
		setRestored(true);
	}, []);
	useEffect(() => {
		if (!isChanged) return;
		sessionStorage.setItem(key, JSON.stringify(files));
		const ask = (event: BeforeUnloadEvent) => event.preventDefault();
		window.addEventListener('beforeunload', ask);
		return () => window.removeEventListener('beforeunload', ask);
	}, [files, isChanged, key]);
	const wasChanged = useRef(false);
	useEffect(() => {
		// What is as it was opened has been saved or taken back; a page that is only left keeps what is not.
		if (wasChanged.current && !isChanged) {
			sessionStorage.removeItem(key);
			setRestored(false);
		}
		wasChanged.current = isChanged;
	}, [isChanged, key]);
	return isRestored && isChanged;
}
