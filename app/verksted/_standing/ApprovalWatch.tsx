'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { z } from 'zod';
import { askJson } from '../_parts/ask-json';

/** Whoever approves takes minutes or days: nobody notices some seconds (ms). */
const everyMs = 5_000;

const answerSchema = z.object({ isDone: z.boolean(), sentence: z.string().optional() });

type Known = z.infer<typeof answerSchema>;

const nothingKnown: Known = { isDone: false };

const ask = (sent: string) => askJson(`/verksted/godkjenning?sendt=${sent}`, answerSchema);

interface Props {
	/** Undefined where nothing waits any more: what did is told of for as long as the page is open. */
	sent: string | undefined;
	/** What is told until it is approved, and without script. */
	children?: ReactNode;
}

/** Asks until what was sent is approved and readers have it, and tells so; the room is shown anew with it. */
export function ApprovalWatch({ sent, children }: Props) {
	const [watched, setWatched] = useState(sent);
	const [known, learn] = useState(nothingKnown);
	const { refresh } = useRouter();
	if (sent && sent !== watched) {
		setWatched(sent);
		learn(nothingKnown);
	}
	useEffect(() => {
		if (!watched || known.isDone) return;
		let isCurrent = true;
		const timer = setTimeout(async () => {
			// A page that nobody looks at asks nobody.
			const answer = document.hidden ? undefined : await ask(watched).catch(() => undefined);
			if (!isCurrent) return;
			// Another object each time: the same one would be no news, and nobody would ask again.
			learn({ ...known, ...answer });
			if (answer?.sentence !== undefined && answer.sentence !== known.sentence) refresh();
		}, everyMs);
		return () => {
			isCurrent = false;
			clearTimeout(timer);
		};
	}, [watched, known, refresh]);
	return known.sentence === undefined ? children : <p>{known.sentence}</p>;
}
