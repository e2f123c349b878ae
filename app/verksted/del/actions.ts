'use server';

import { headers } from 'next/headers';
import { z } from 'zod';
import { readWorkshopSettings } from '@/lib/workshop/settings';
import { sharePage } from '@/lib/workshop/share-page';
import { dayAndTime } from '@/lib/workshop/times';
import { currentWorkspace } from '@/lib/workshop/workspace';
import type { Outcome } from '../_parts/outcome';
import { acceptForm } from '../_parts/submission';
import { durations } from './durations';

/** An address that has been made. */
export interface MadeAddress {
	address: string;
	until: string;
	notes: readonly string[];
}

const wish = z.object({
	side: z.string('Velg en side.').min(1, 'Velg en side.'),
	varighet: z.enum(Object.keys(durations), 'Velg hvor lenge adressen skal virke.'),
});

/** Makes an address that shows a page to a colleague. */
export async function makeAddress(_: Outcome<MadeAddress>, form: FormData): Promise<Outcome<MadeAddress>> {
	return acceptForm(form, wish, async ({ side, varighet }): Promise<MadeAddress> => {
		const hours = durations[varighet]?.hours ?? 0;
		const { path, expires, notes } = await sharePage(await currentWorkspace(), side, Date.now() + hours * 3_600_000);
		const { proxyOrigin } = readWorkshopSettings();
		const own = proxyOrigin ?? `http://${(await headers()).get('host')}`;
		const onlyHere = proxyOrigin
			? []
			: [
					'Verkstedet kjører på din egen maskin, så adressen virker bare der. I et felles verksted virker den for alle som når det.',
				];
		return { address: own + path, until: dayAndTime(expires), notes: [...notes, ...onlyHere] };
	});
}
