'use client';

import { Button, Link } from '@digdir/designsystemet-react';

/** A room that could not be shown, in the place of it: the way to the others stands above. */
export default function RoomError({ retry }: { retry: () => void }) {
	return (
		<>
			<h1>Rommet kan ikke vises akkurat nå</h1>
			<p>Det du har lagret, er ikke borte. Noen kan være i ferd med å lagre.</p>
			<p>
				<Button onClick={retry}>Prøv på nytt</Button> <Link href="/verksted">Gå til I dag</Link>
			</p>
		</>
	);
}
