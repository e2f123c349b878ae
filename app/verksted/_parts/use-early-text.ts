'use client';

import { useLayoutEffect, useState } from 'react';
import { useHasScript } from './use-has-script';

/**
 * Keeps what is written in a field of several lines before the script of its room has come: React sets it back to what was served
 * as it takes the document up (`initTextarea` of React DOM).
 */
export function useEarlyText(id: string): void {
	const hasScript = useHasScript();
	const [early] = useState(() => (!hasScript && typeof document !== 'undefined' ? boxOf(id)?.value : undefined));
	useLayoutEffect(() => {
		const box = boxOf(id);
		if (box && early !== undefined && box.value !== early) box.value = early;
	}, [id, early]);
}

function boxOf(id: string): HTMLTextAreaElement | undefined {
	const box = document.getElementById(id);
	return box instanceof HTMLTextAreaElement ? box : undefined;
}
