'use client';

import { Details, DetailsContent, DetailsSummary } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import styles from './edit.module.css';

interface Props {
	isFolded: boolean;
	hasFault: boolean;
	children: ReactNode;
}

/**
 * On a narrow screen the text comes first: the fields are a tap away, and open where something is to be mended in them. They are
 * the same fields on a wide one, so that a telephone that is turned leaves open what is open.
 */
export function FieldsPlace({ isFolded, hasFault, children }: Props) {
	const [isOpen, setOpen] = useState(hasFault);
	return (
		<Details className={styles.place} open={!isFolded || isOpen} onToggle={() => isFolded && setOpen((was) => !was)}>
			<DetailsSummary hidden={!isFolded}>Tittel, ingress og andre felter</DetailsSummary>
			<DetailsContent className={styles.fields}>{children}</DetailsContent>
		</Details>
	);
}
