'use client';

import { Button, Details, DetailsContent, DetailsSummary } from '@digdir/designsystemet-react';
import { useActionState } from 'react';
import { FormFaults } from '../_parts/FormFaults';
import { nothingYet } from '../_parts/outcome';
import { EndField, PeriodField } from './AlertTimes';
import { askForAlert, extendAlert, takeAlertDown } from './actions';
import styles from './driftsmelding.module.css';
import type { AlertFormProps } from './form-values';

interface Props extends Pick<AlertFormProps, 'token'> {
	name: string;
	/** How much longer it may stand. */
	extensions: AlertFormProps['periods'];
	isShown: boolean;
}

/** What is done with an alert that stands: longer, down, and whether the site shows it. All of it works without script. */
export function AlertActions({ token, name, extensions, isShown }: Props) {
	const [asked, ask, isAsking] = useActionState(askForAlert, nothingYet);
	const [extended, extend, isExtending] = useActionState(extendAlert, nothingYet);
	const [down, takeDown, isTakingDown] = useActionState(takeAlertDown, nothingYet);
	const faults = [asked, extended, down].flatMap((outcome) => (outcome.state === 'avvist' ? outcome.faults : []));
	return (
		<form className={styles.actions} aria-label={`Hva vil du gjøre med ${name}?`}>
			<input type="hidden" name="token" value={token} />
			<input type="hidden" name="navn" value={name} />
			<FormFaults faults={faults} />
			{isShown && (
				<Button type="submit" formAction={ask} variant="secondary" data-size="sm" disabled={isAsking}>
					{isAsking ? 'Spør nettstedet …' : 'Sjekk om den vises'}
				</Button>
			)}
			<Details>
				<DetailsSummary>Ta ned</DetailsSummary>
				<DetailsContent className={styles.row}>
					<span>Leserne ser den ikke lenger, på noe språk. Vil du det?</span>
					<Button type="submit" formAction={takeDown} data-color="danger" disabled={isTakingDown}>
						{isTakingDown ? 'Tar ned …' : 'Ja, ta den ned nå'}
					</Button>
				</DetailsContent>
			</Details>
			<Details>
				<DetailsSummary>Forleng</DetailsSummary>
				<DetailsContent className={styles.row}>
					<PeriodField period="2t" periods={extensions} />
					<EndField />
					<Button type="submit" formAction={extend} disabled={isExtending}>
						{isExtending ? 'Forlenger …' : 'Forleng'}
					</Button>
				</DetailsContent>
			</Details>
		</form>
	);
}
