'use client';

import { useCallback, useState } from 'react';
import type { ToldProblem } from '@/lib/editing/editors-words';
import type { WrittenText } from '@/lib/editing/preview';
import type { Found } from '@/lib/workshop/found';
import { postJson } from '../../_parts/post-json';
import { useResting } from '../../_parts/use-resting';
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
	const [picture, setPicture] = useState(0);
	const ask = useCallback(
		async (signal: AbortSignal, answered: () => void) => {
			const pictured: Pictured = await postJson('/verksted/forhandsvisning', token, { view, texts }, signal);
			setStates(pictured.states);
			setPicture((count) => count + 1);
			answered();
			const found: Found = await postJson('/verksted/forhandsvisning/funn', token, { texts }, signal);
			setProblems(found.problems);
			setNotes(found.notes);
		},
		[texts, token, view],
	);
	return { states, problems, notes, picture, ...useResting(ask, restMs) };
}
