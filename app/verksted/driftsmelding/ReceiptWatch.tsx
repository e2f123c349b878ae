'use client';

import { Alert } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { askJson } from '../_parts/ask-json';

/** The site looks at the folder every two seconds. */
const everyMs = 1_000;

const answerSchema = z.object({
	isDone: z.boolean(),
	tone: z.enum(['success', 'info', 'warning']),
	sentences: z.array(z.string()),
});

interface Props {
	id: string;
	isDone: boolean;
	tone: 'success' | 'info' | 'warning';
	sentences: readonly string[];
}

const noAnswer = { isDone: false, tone: 'warning', sentences: ['Verkstedet svarer ikke akkurat nå.'] } as const;

const addressOf = (id: string) => `/verksted/driftsmelding/kvittering?id=${encodeURIComponent(id)}`;

/** Asks until it is so, and tells what is known meanwhile. Without script it tells what was known when the page was made. */
export function ReceiptWatch({ id, ...first }: Props) {
	const [known, learn] = useState<Omit<Props, 'id'>>(first);
	const [isAsking, setAsking] = useState(false);
	const place = useRef<HTMLDivElement>(null);
	// Whoever has pressed a button far below is led to what came of it; whoever has gone on already is left in peace.
	useEffect(() => {
		if (['BODY', 'BUTTON'].includes(document.activeElement?.tagName ?? 'BODY')) place.current?.focus();
	}, []);
	useEffect(() => {
		if (known.isDone) return;
		setAsking(true);
		const timer = setTimeout(async () => {
			const answer = await askJson(addressOf(id), answerSchema).catch(() => undefined);
			// Another object each time: the same one would be no news, and nobody would ask again.
			learn({ ...(answer ?? noAnswer) });
		}, everyMs);
		return () => clearTimeout(timer);
	}, [known, id]);
	return (
		<div role="status" ref={place} tabIndex={-1}>
			<Alert data-color={known.tone}>
				{known.sentences.map((sentence) => (
					<p key={sentence}>{sentence}</p>
				))}
				{isAsking && !known.isDone && <p>Verkstedet spør nettstedet på nytt av seg selv.</p>}
			</Alert>
		</div>
	);
}
