'use client';

import { createContext, useContext } from 'react';
import type { Written } from './outcome';

/** What was sent from the form that a field is in, where it has come back without having been carried out. */
export const SentFields = createContext<Written | undefined>(undefined);

/** What a field of this name said as it was sent; undefined for a field that is as it is served. */
export function useSent(name: string | undefined): readonly string[] | undefined {
	const sent = useContext(SentFields);
	return sent && name !== undefined ? (sent[name] ?? []) : undefined;
}
