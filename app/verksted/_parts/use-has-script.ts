'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False on the server, and as React takes up the document that came from there; true from then on. */
export function useHasScript(): boolean {
	return useSyncExternalStore(
		never,
		() => true,
		() => false,
	);
}
