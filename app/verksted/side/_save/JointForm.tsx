'use client';

import { Button } from '@digdir/designsystemet-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type JointPlace, jointText, type TwoVersions } from '@/lib/editing/joint-text';
import { attempt } from '@/lib/editing/refusal';
import { FormFaults } from '../../_parts/FormFaults';
import { JointFields } from '../../_parts/JointFields';
import styles from './save.module.css';

interface Props {
	texts: TwoVersions;
	places: readonly JointPlace[];
	who: string | undefined;
	/** Given the text that has been made of both. */
	onMake(text: string): void;
}

/** Where somebody makes one text of two: what they make is put in the editor, and saved from there. */
export function JointForm({ texts, places, who, onMake }: Props) {
	const [faults, setFaults] = useState<readonly string[]>([]);
	const form = useRef<HTMLFormElement>(null);
	useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
	const make = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const fields = new FormData(event.currentTarget);
		const written = places.map(({ name }) => String(fields.get(name)));
		const outcome = attempt(() => jointText(texts, places, written));
		if ('made' in outcome) onMake(outcome.made);
		else setFaults(outcome.faults);
	};
	return (
		<form ref={form} className={styles.review} onSubmit={make}>
			<JointFields places={places} who={who} nameOf={(place) => place} />
			<FormFaults faults={faults} />
			<div className={styles.ways}>
				<Button type="submit">Sett dette inn i teksten</Button>
			</div>
		</form>
	);
}
