import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import './verksted.css';
import { RoomNavigation } from './_parts/RoomNavigation';
import { StandingBar } from './_standing/StandingBar';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: { default: 'Verkstedet', template: '%s – Verkstedet' }, robots: 'noindex' };

export default function WorkshopLayout({ children }: { children: ReactNode }) {
	return (
		<html lang="nb" data-color-scheme="auto" data-size="sm">
			<body>
				<RoomNavigation>
					<StandingBar />
				</RoomNavigation>
				<main id="innhold">{children}</main>
			</body>
		</html>
	);
}
