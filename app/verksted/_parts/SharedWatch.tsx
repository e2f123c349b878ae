'use client';

import { Alert, Link } from '@digdir/designsystemet-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { askJson } from './ask-json';

const answerSchema = z.object({ isNews: z.boolean(), behind: z.string().optional() });

type Answer = z.infer<typeof answerSchema> | { isNews: false; behind: string | undefined };

interface Props {
	room: string;
	/** What the room shows, by name. */
	shown: string;
	/** True while the shared repository is asked, or has answered since the room was read. */
	mayHaveNews: boolean;
	behind: string | undefined;
}

/**
 * Waits for the shared repository beside the room: a document that is still on its way when a form is sent would be cut off. The
 * room is shown anew with what has come; what is written in it stays.
 */
export function SharedWatch({ room, shown, mayHaveNews, behind }: Props) {
	const { refresh } = useRouter();
	const [answer, learn] = useState<Answer | undefined>(mayHaveNews ? undefined : { isNews: false, behind });
	useEffect(() => {
		if (answer) return;
		let isCurrent = true;
		const known = askJson(`/verksted/felles?vist=${shown}`, answerSchema).catch(() => undefined);
		void known.then((told: Answer = { isNews: false, behind }) => {
			if (!isCurrent) return;
			learn(told);
			if (told.isNews) refresh();
		});
		return () => {
			isCurrent = false;
		};
	}, [answer, shown, behind, refresh]);
	if (!answer)
		return (
			<p role="status">
				Henter det andre har publisert … <Link href={room}>Hent på nytt</Link>
			</p>
		);
	if (!answer.behind) return null;
	return (
		<Alert data-color="warning">
			{answer.behind} <Link href={room}>Prøv igjen</Link>
		</Alert>
	);
}
