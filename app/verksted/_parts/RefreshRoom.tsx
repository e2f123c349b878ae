'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Shows a room anew, with what has come since it was made; what is written in it stays. */
export function RefreshRoom() {
	const { refresh } = useRouter();
	useEffect(refresh, [refresh]);
	return null;
}
