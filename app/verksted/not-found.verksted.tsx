import { Link } from '@digdir/designsystemet-react';

/** An address that is no room, or none any longer: the way to all of them stands above. */
export default function NoSuchRoom() {
	return (
		<>
			<h1>Dette rommet finnes ikke</h1>
			<p>Adressen kan være skrevet feil, eller det den førte til, er flyttet eller slettet.</p>
			<p>
				<Link href="/verksted">Gå til I dag</Link>, eller <Link href="/verksted/sider">finn siden i Sider</Link>.
			</p>
		</>
	);
}
