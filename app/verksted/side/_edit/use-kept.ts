'use client';

import { useEffect, useRef, useState } from 'react';
import type { EditedFile } from '@/lib/editing/page-edit';
import { forgetTexts, keepTexts, keptTexts } from '../../_parts/kept-texts';

interface Options {
	/** What the files are called. */
	names: Readonly<Record<string, string>>;
	isChanged: boolean;
	/** Given what was kept when the page was last left. */
	onRestore(files: readonly EditedFile[]): void;
}

/** Keeps what is not saved for as long as the window is open, and asks before it is closed. True for what has come back so. */
export function useKept(files: readonly EditedFile[], { names, isChanged, onRestore }: Options): boolean {
	const [isRestored, setRestored] = useState(false);
	// biome-ignore lint/correctness/useExhaustiveDependencies: what was kept is read once, when the page is opened.
	useEffect(() => {
		const kept = keptTexts(files);
		if (!kept) return;
		onRestore(kept);
		setRestored(true);
	}, []);
	useEffect(() => {
		if (!isChanged) return;
		keepTexts(files, names);
		const ask = (event: BeforeUnloadEvent) => event.preventDefault();
		window.addEventListener('beforeunload', ask);
		return () => window.removeEventListener('beforeunload', ask);
	}, [files, isChanged, names]);
	const wasChanged = useRef(false);
	useEffect(() => {
		// What is as it was opened has been saved or taken back; a page that is only left keeps what is not.
		if (wasChanged.current && !isChanged) {
			forgetTexts(files);
			setRestored(false);
		}
		wasChanged.current = isChanged;
	}, [isChanged, files]);
	return isRestored && isChanged;
}
