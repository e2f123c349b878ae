'use client';

import { useEffect, useRef } from 'react';

/** The key that saves in every program for writing: Ctrl+S, and Cmd+S on a Mac. The browser does not save the page as a file. */
export function useSaveKey(onSave: () => void) {
	const latest = useRef(onSave);
	latest.current = onSave;
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
				return;
			event.preventDefault();
			if (!event.repeat) latest.current();
		};
		document.addEventListener('keydown', onKey);
		return () => document.removeEventListener('keydown', onKey);
	}, []);
}
