'use client';

import { Button, Fieldset, FieldsetLegend } from '@digdir/designsystemet-react';
import { useActionState } from 'react';
import type { JointPlace } from '@/lib/editing/joint-text';
import type { Collision } from '@/lib/editing/merge-versions';
import { ActionForm } from '../_parts/ActionForm';
import { FileLinks } from '../_parts/FileLinks';
import { FormFaults } from '../_parts/FormFaults';
import { Radio } from '../_parts/fields';
import { JointFields } from '../_parts/JointFields';
import { faultsIn, nothingYet } from '../_parts/outcome';
import { TwoTexts } from '../_parts/TwoTexts';
import { chooseLines } from './actions';
import { jointField } from './joint-field';
import styles from './same-lines.module.css';

/** A file in which lines are chosen. */
interface Choosing extends Collision {
	/** What it is called. */
	name: string;
	/** Where both have changed it; none in what has no lines. */
	places: readonly JointPlace[];
}

interface Props {
	token: string;
	/** Names what is shown. */
	seen: string;
	collisions: readonly Choosing[];
}

/** Both texts of each file, and the choice between them. Works without script. */
export function ChoiceForm({ token, seen, collisions }: Props) {
	const [outcome, act, isWorking] = useActionState(chooseLines, nothingYet);
	return (
		<ActionForm outcome={outcome} send={act} hidden={{ token, sett: seen }} className={styles.form}>
			{collisions.map((collision) => (
				<CollisionChoice key={collision.file} {...collision} />
			))}
			<FormFaults faults={faultsIn(outcome)} />
			{collisions.length > 0 && (
				<Button type="submit" disabled={isWorking}>
					{isWorking ? 'Vent litt …' : 'La det jeg har valgt, stå'}
				</Button>
			)}
			<div role="status">
				{outcome.state === 'gjort' && (
					<>
						<p>Valgt. Les gjennom teksten før du ber om godkjenning.</p>
						<FileLinks files={outcome.result} />
					</>
				)}
			</div>
		</ActionForm>
	);
}

function CollisionChoice({ name, places, ...collision }: Choosing) {
	const { file, who = 'den andre', ours, theirs } = collision;
	return (
		<Fieldset className={styles.choice}>
			<FieldsetLegend>{name}</FieldsetLegend>
			<TwoTexts {...collision} level={2} />
			<Radio name={file} value="min" label={ours === null ? 'Slett siden' : 'Behold min tekst'} />
			<Radio name={file} value="andres" label={theirs === null ? 'Slett siden' : `Bruk teksten til ${who}`} />
			{places.length > 0 && (
				<>
					<Radio name={file} value="begge" label="Skriv selv, ut fra begge" />
					<div className={styles.joint}>
						<JointFields places={places} who={collision.who} nameOf={(place) => jointField(file, place)} />
					</div>
				</>
			)}
		</Fieldset>
	);
}
