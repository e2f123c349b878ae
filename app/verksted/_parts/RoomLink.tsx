'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** What a room leads to that has an address beside its own. */
const roomsInside: Readonly<Record<string, readonly string[]>> = {
	'/verksted/sider': ['/verksted/side', '/verksted/flytt', '/verksted/slett', '/verksted/skjul', '/verksted/del'],
};

/** The way to a room; says when the editor is in it, or in one of those inside it. */
export function RoomLink({ address, children }: { address: string; children: ReactNode }) {
	const path = usePathname();
	const inside = [address, ...(roomsInside[address] ?? [])].filter((place) => place !== '/verksted');
	const isHere = path === address || inside.some((place) => `${path}/`.startsWith(`${place}/`));
	return (
		<Link href={address} prefetch={false} aria-current={isHere ? 'page' : undefined}>
			{children}
		</Link>
	);
}
