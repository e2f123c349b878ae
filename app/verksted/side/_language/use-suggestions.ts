'use client';

import { useEffect, useState } from 'react';
import type { Suggested } from '../../forhandsvisning/forslag/route.verksted';
import { post } from '../_preview/use-preview';

/** What may have been meant by some words of a file; asked for once for each. */
export function useSuggestions(file: string, words: readonly string[], token: string): Suggested {
	const [known, learn] = useState<Suggested>({});
	const missing = words.filter((word) => !Object.hasOwn(known, word)).join('\n');
	useEffect(() => {
		if (missing === '') return;
		const asking = new AbortController();
		const ask = async () => {
			const body = { file, words: missing.split('\n') };
			const found = await post<Suggested>('/verksted/forhandsvisning/forslag', token, body, asking.signal);
			learn((before) => ({ ...before, ...found }));
		};
		// Nothing is lost without them: the word is told all the same.
		ask().catch(() => undefined);
		return () => asking.abort();
	}, [file, missing, token]);
	return known;
}
