'use client';

import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import styles from './save.module.css';

interface Props {
	onDiscard(): void;
	/** True while it is being saved. */
	isDisabled: boolean;
}

/** Throws away what is not saved; asks first, since nobody gets it back. */
export function DiscardButton({ onDiscard, isDisabled }: Props) {
	const [isOpen, setOpen] = useState(false);
	return (
		<>
			<Button type="button" variant="tertiary" disabled={isDisabled} onClick={() => setOpen(true)}>
				Forkast
			</Button>
			<Dialog open={isOpen} onClose={() => setOpen(false)} closeButton="Lukk" aria-labelledby="forkast-tittel">
				<Heading id="forkast-tittel" level={2} data-size="sm">
					Forkaste det som ikke er lagret?
				</Heading>
				<Paragraph>
					Teksten og feltene blir slik de sist ble lagret, på alle språk. Det du har skrevet siden, blir borte.
				</Paragraph>
				<div className={styles.ways}>
					<Button
						type="button"
						data-color="danger"
						onClick={() => {
							setOpen(false);
							onDiscard();
						}}
					>
						Forkast
					</Button>
					<Button type="button" variant="secondary" onClick={() => setOpen(false)}>
						Behold
					</Button>
				</div>
			</Dialog>
		</>
	);
}
