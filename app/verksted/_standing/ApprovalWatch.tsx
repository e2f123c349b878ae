'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { askJson } from '../_parts/ask-json';

/** Whoever approves takes minutes or days: nobody notices some seconds (ms). */
const everyMs = 5_000;

const answerSchema = z.object({ isDone: z.boolean(), sentence: z.string().optional() });

type Known = z.infer<typeof answerSchema>;

const nothingKnown: Known = { isDone: false };

/** So many files are told of: an address has an end. */
const mostNamed = 20;

interface Sent {
	version: string;
	files: readonly string[];
}

function ask({ version, files }: Sent) {
	const query = new URLSearchParams([['sendt', version], ...files.slice(0, mostNamed).map((file) => ['fil', file])]);
	return askJson(`/verksted/godkjenning?${query}`, answerSchema);
}

interface Props {
	/** Undefined where nothing that is sent waits any more: what did is told of for as long as the page is open. */
	sent: Sent | undefined;
	/** True while something waits, sent or not: that is told beside this, and what was sent before is no news then. */
	isWaiting: boolean;
}

/** Asks until what was sent is approved and readers have it, and tells so; the room is shown anew with it. */
export function ApprovalWatch({ sent, isWaiting }: Props) {
	const [watched, setWatched] = useState(sent);
	const [known, learn] = useState(nothingKnown);
	const { refresh } = useRouter();
	if (sent && sent.version !== watched?.version) {
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
	return known.sentence !== undefined && !isWaiting ? <p>{known.sentence}</p> : null;
}
