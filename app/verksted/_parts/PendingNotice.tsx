'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';

/** Says that a room is on its way as soon as somebody has asked for it, however long it takes. */
export function PendingNotice() {
	const [isPending, setPending] = useState(false);
	const place = `${usePathname()}?${useSearchParams()}`;
	// biome-ignore lint/correctness/useExhaustiveDependencies: another place is what was waited for.
	useEffect(() => setPending(false), [place]);
	useEffect(() => {
		const onClick = (event: MouseEvent) => setPending(leadsAway(event));
		// A form that a script sends leads nowhere: React and `ActionForm` have prevented it before it comes here.
		const onSubmit = ({ defaultPrevented }: SubmitEvent) => setPending(!defaultPrevented);
		// A page that is gone back to is as it was left.
		const onReturn = () => setPending(false);
		document.addEventListener('click', onClick);
		window.addEventListener('submit', onSubmit);
		window.addEventListener('pageshow', onReturn);
		return () => {
			document.removeEventListener('click', onClick);
			window.removeEventListener('submit', onSubmit);
			window.removeEventListener('pageshow', onReturn);
		};
	}, []);
	return (
		<p className="pending" role="status" data-shown={isPending || undefined}>
			{isPending && 'Henter …'}
		</p>
	);
}

/** True for a click that another room comes of in this window. */
function leadsAway({ target, button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
	const link = target instanceof Element ? target.closest('a') : null;
	if (!link || link.target || 'here' in link.dataset) return false;
	if (button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return false;
	const [address, own] = [new URL(link.href), window.location];
	return address.origin === own.origin && address.pathname + address.search !== own.pathname + own.search;
}
