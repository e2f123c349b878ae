'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** The way to a room; says when the editor is in it, or in one of those inside it. */
export function RoomLink({ address, children }: { address: string; children: ReactNode }) {
	const path = usePathname();
	const isHere = path === address || (address !== '/verksted' && path.startsWith(`${address}/`));
	return (
		<Link href={address} prefetch={false} aria-current={isHere ? 'page' : undefined}>
			{children}
		</Link>
	);
}
