'use client';

import { type RefObject, useCallback, useState } from 'react';
import { fieldsOf, isAsServed } from '../_parts/form-data';
import { postJson } from '../_parts/post-json';
import { useResting } from '../_parts/use-resting';
import type { AlertView, PreviewedAlert } from './alert-views';

/** So long (ms) after the last key does the preview follow. */
const restMs = 400;

interface Following {
	token: string;
	form: RefObject<HTMLFormElement | null>;
	/** What the form was served with. */
	views: readonly AlertView[];
}

/** Shows what a form says as it is written, also what was written before its script had come. */
export function useAlertPreview({ token, form, views }: Following) {
	const [preview, show] = useState<PreviewedAlert>({ views, notes: [] });
	const [revision, setRevision] = useState(0);
	const follow = useCallback(() => setRevision((count) => count + 1), []);
	const ask = useCallback(
		async (signal: AbortSignal) => {
			if (!form.current || (revision === 0 && isAsServed(form.current))) return;
			const written = fieldsOf(new FormData(form.current));
			show(await postJson('/verksted/driftsmelding/forhandsvisning', token, written, signal));
		},
		[revision, token, form],
	);
	const { fault } = useResting(ask, restMs);
	return { preview: { ...preview, fault }, follow };
}
