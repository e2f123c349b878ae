'use client';

import { useCallback, useState } from 'react';
import type { ChangedFile } from '@/lib/editing/changed-since';
import type { ToldProblem } from '@/lib/editing/editors-words';
import type { EditedFile } from '@/lib/editing/page-edit';
import type { Found } from '@/lib/workshop/found';
import { postJson } from '../../_parts/post-json';
import { useResting } from '../../_parts/use-resting';
import type { FoundNow } from '../../forhandsvisning/funn/route.verksted';
import type { Pictured } from '../../forhandsvisning/route.verksted';

/** So long (ms) after the last key a picture is asked for. */
const restMs = 250;

interface Asking {
	token: string;
	/** The view that is shown. */
	view: string;
	texts: readonly EditedFile[];
	known: Pick<Found, 'problems'> & Pictured;
}

/** What another has made of a file since it was opened as it was then. */
type News = ChangedFile & Pick<EditedFile, 'opened'>;

function newsOf(changed: readonly ChangedFile[], texts: readonly EditedFile[]): News[] {
	return changed.map((own) => ({ ...own, opened: texts.find(({ file }) => file === own.file)?.opened ?? null }));
}

/** What has been saved meanwhile, or taken in, is open as it is now. */
function stillNews(news: readonly News[], texts: readonly EditedFile[]): ChangedFile[] {
	return news.filter((own) => texts.some(({ file, opened }) => file === own.file && opened === own.opened));
}

/** Keeps a view of the site in step with texts as they are written: first the picture, then what is found in them. */
export function usePreview({ token, view, texts, known }: Asking) {
	const [states, setStates] = useState(known.states);
	const [problems, setProblems] = useState<readonly ToldProblem[]>(known.problems);
	const [notes, setNotes] = useState<Found['notes']>({});
	const [news, setNews] = useState<readonly News[]>([]);
	const [picture, setPicture] = useState(0);
	const ask = useCallback(
		async (signal: AbortSignal, answered: () => void) => {
			const pictured: Pictured = await postJson('/verksted/forhandsvisning', token, { view, texts }, signal);
			setStates(pictured.states);
			setPicture((count) => count + 1);
			answered();
			const found: FoundNow = await postJson('/verksted/forhandsvisning/funn', token, { texts }, signal);
			setProblems(found.problems);
			setNotes(found.notes);
			setNews(newsOf(found.changed, texts));
		},
		[texts, token, view],
	);
	return { states, problems, notes, news: stillNews(news, texts), picture, ...useResting(ask, restMs) };
}
