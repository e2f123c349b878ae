'use client';

import { Alert, Button, Link } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { Textfield } from '@/app/verksted/_parts/fields';
import type { MadeAddress } from './actions';
import styles from './del.module.css';

/** An address to be copied. Where the browser will not copy, the field is there to be copied from. */
export function AddressField({ address, until, notes }: MadeAddress) {
	const [isCopied, setCopied] = useState(false);
	const copy = () =>
		navigator.clipboard.writeText(address).then(
			() => setCopied(true),
			() => setCopied(false),
		);
	return (
		<div className={styles.form}>
			<Textfield
				label="Adressen til kollegaen"
				description={`Virker til ${until}. Alle som har den, kan se siden, og ingen kan endre noe.`}
				value={address}
				readOnly
				onFocus={(event) => event.currentTarget.select()}
			/>
			<div className={styles.row}>
				<Button type="button" variant="secondary" onClick={copy}>
					{isCopied ? 'Kopiert' : 'Kopier'}
				</Button>
				<Link href={address} target="_blank">
					Åpne i et nytt vindu
				</Link>
			</div>
			{notes.map((note) => (
				<Alert key={note} data-color="info">
					{note}
				</Alert>
			))}
		</div>
	);
}
