'use client';

import { useSyncExternalStore } from 'react';

/** A telephone, and a page that is read at four times its size (WCAG 2.2 SC 1.4.10). */
const narrow = '(max-width: 40rem)';

/** True while the screen has room for one thing beside nothing. */
export function useIsNarrow(): boolean {
	return useSyncExternalStore(
		(onChange) => {
			const query = matchMedia(narrow);
			query.addEventListener('change', onChange);
			return () => query.removeEventListener('change', onChange);
		},
		() => matchMedia(narrow).matches,
		() => false,
	);
}
