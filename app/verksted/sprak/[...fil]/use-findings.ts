'use client';

import { useEffect, useState } from 'react';
import { postJson } from '../../_parts/post-json';
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
	const [isBehind, setBehind] = useState(true);
	const [fault, setFault] = useState<string>();
	// biome-ignore lint/correctness/useExhaustiveDependencies: the texts stand in the form; a revision says that they are others.
	useEffect(() => {
		const asking = new AbortController();
		setBehind(true);
		const ask = async () => {
			setFound(await postJson('/verksted/sprak/funn', token, { side, texts: texts() }, asking.signal));
			setFault(undefined);
			setBehind(false);
		};
		const timer = setTimeout(() => {
			ask().catch((error: unknown) => {
				if (!asking.signal.aborted) setFault(error instanceof Error ? error.message : String(error));
			});
		}, restMs);
		return () => {
			clearTimeout(timer);
			asking.abort();
		};
	}, [revision, token, side]);
	return { ...found, isBehind, fault };
}
