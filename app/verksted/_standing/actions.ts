'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { requestApproval } from '@/lib/editing/branches';
import { catchUp } from '@/lib/editing/catch-up';
import { readSettings } from '@/lib/settings';
import type { Outcome } from '../_parts/outcome';
import { acceptForm } from '../_parts/submission';

/** What is told when it is done. */
export interface Told {
	sentence: string;
	/** Where others look at it. */
	address?: string | undefined;
}

/** What the form asks for. */
const wish = z.object({ gjor: z.enum(['godkjenning', 'hent']) });

/** Sends what is saved to the others, or brings what they have published. */
export async function moveChanges(_: Outcome<Told>, form: FormData): Promise<Outcome<Told>> {
	return acceptForm(form, wish, async ({ gjor }, editor): Promise<Told> => {
		const { contentDir } = readSettings();
		if (gjor === 'godkjenning') {
			const { branch, address } = await requestApproval(contentDir);
			refresh();
			return { sentence: `Sendt. Den som skal godkjenne, finner det som «${branch}».`, address };
		}
		const outcome = await catchUp(contentDir, editor);
		refresh();
		return {
			sentence: {
				'alt er likt': 'Du har det siste.',
				hentet: 'Det siste er hentet.',
				'godkjent og hentet': 'Endringene dine er godkjent, og det siste er hentet.',
			}[outcome],
		};
	});
}
