import type { ReactNode } from 'react';
import { PendingNotice } from './PendingNotice';
import { RoomLink } from './RoomLink';

/** The rooms, in the order in which a day's work meets them. */
const rooms = [
	['/verksted', 'I dag'],
	['/verksted/sider', 'Sider'],
	['/verksted/sprak', 'To språk'],
	['/verksted/driftsmelding', 'Driftsmelding'],
	['/verksted/fakta', 'Fakta'],
	['/verksted/kalender', 'Kalender'],
] as const;

/** The way between the rooms, with what concerns them all. */
export function RoomNavigation({ children }: { children: ReactNode }) {
	return (
		<header className="rooms">
			<a className="skip" href="#innhold">
				Hopp til innholdet
			</a>
			<nav aria-label="Verkstedet">
				<ul>
					{rooms.map(([address, name]) => (
						<li key={address}>
							<RoomLink address={address}>{name}</RoomLink>
						</li>
					))}
				</ul>
			</nav>
			<PendingNotice />
			{children}
		</header>
	);
}
