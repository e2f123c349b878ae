'use client';

import { useCallback, useState } from 'react';
import { postJson } from '../../_parts/post-json';
import { useResting } from '../../_parts/use-resting';
import type { FoundInTranslation } from '../funn/route.verksted';

/** So long (ms) after the last key it is asked what is found. */
const restMs = 400;

const nothing: FoundInTranslation = { problems: [], notes: {}, lines: [] };

interface Asking {
	token: string;
	/** The translation's file. */
	side: string;
	/** The texts of the form, by place. */
	texts(): Readonly<Record<string, string>>;
	/** Another one when something has been written. */
	revision: number;
}

/** What is found in a translation, asked for as the writing stops. */
export function useFindings({ token, side, texts, revision }: Asking) {
	const [found, setFound] = useState(nothing);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the texts stand in the form; a revision says that they are others.
	const ask = useCallback(
		async (signal: AbortSignal) =>
			setFound(await postJson('/verksted/sprak/funn', token, { side, texts: texts() }, signal)),
		[revision, token, side],
	);
	return { ...found, ...useResting(ask, restMs) };
}
