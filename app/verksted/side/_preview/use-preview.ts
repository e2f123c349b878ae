'use client';

import { useEffect, useState } from 'react';
import type { ToldProblem } from '@/lib/editing/editors-words';
import type { WrittenText } from '@/lib/editing/preview';
import type { Found } from '@/lib/workshop/found';
import { postJson } from '../../_parts/post-json';
import type { Pictured } from '../../forhandsvisning/route.verksted';

/** So long (ms) after the last key a picture is asked for. */
const restMs = 250;

interface Asking {
	token: string;
	/** The view that is shown. */
	view: string;
	texts: readonly WrittenText[];
	known: Pick<Found, 'problems'> & Pictured;
}

/** Keeps a view of the site in step with texts as they are written: first the picture, then what is found in them. */
export function usePreview({ token, view, texts, known }: Asking) {
	const [states, setStates] = useState(known.states);
	const [problems, setProblems] = useState<readonly ToldProblem[]>(known.problems);
	const [notes, setNotes] = useState<Found['notes']>({});
	const [isBehind, setBehind] = useState(true);
	const [picture, setPicture] = useState(0);
	const [fault, setFault] = useState<string>();
	useEffect(() => {
		const asking = new AbortController();
		setBehind(true);
		const ask = async () => {
			const pictured: Pictured = await postJson('/verksted/forhandsvisning', token, { view, texts }, asking.signal);
			setStates(pictured.states);
			setPicture((count) => count + 1);
			setFault(undefined);
			const found: Found = await postJson('/verksted/forhandsvisning/funn', token, { texts }, asking.signal);
			setProblems(found.problems);
			setNotes(found.notes);
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
	}, [texts, token, view]);
	return { states, problems, notes, picture, isBehind, fault };
}
