'use client';

import { Button, Details, DetailsContent, DetailsSummary } from '@digdir/designsystemet-react';
import { type ReactNode, useActionState } from 'react';
import { ActionForm } from '../_parts/ActionForm';
import { FormFaults } from '../_parts/FormFaults';
import { faultsIn, nothingYet, type Outcome } from '../_parts/outcome';
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
	const hidden = { token, navn: name };
	return (
		<section className={styles.actions} aria-label={`Hva vil du gjøre med ${name}?`}>
			{isShown && (
				<Deed action={askForAlert} hidden={hidden}>
					{(isAsking) => (
						<Button type="submit" variant="secondary" data-size="sm" disabled={isAsking}>
							{isAsking ? 'Spør nettstedet …' : 'Sjekk om den vises'}
						</Button>
					)}
				</Deed>
			)}
			<Deed summary="Ta ned" action={takeAlertDown} hidden={hidden}>
				{(isTakingDown) => (
					<>
						<span>Leserne ser den ikke lenger, på noe språk. Vil du det?</span>
						<Button type="submit" data-color="danger" disabled={isTakingDown}>
							{isTakingDown ? 'Tar ned …' : 'Ja, ta den ned nå'}
						</Button>
					</>
				)}
			</Deed>
			<Deed summary="Forleng" action={extendAlert} hidden={hidden}>
				{(isExtending) => (
					<>
						<PeriodField period="2t" periods={extensions} />
						<EndField />
						<Button type="submit" disabled={isExtending}>
							{isExtending ? 'Forlenger …' : 'Forleng'}
						</Button>
					</>
				)}
			</Deed>
		</section>
	);
}

interface DeedProps {
	action(before: Outcome, form: FormData): Promise<Outcome>;
	hidden: Readonly<Record<string, string>>;
	/** What it is called while it is folded; what is done at once is not. */
	summary?: string;
	children(isWorking: boolean): ReactNode;
}

function Deed({ action, hidden, summary, children }: DeedProps) {
	const [outcome, act, isWorking] = useActionState(action, nothingYet);
	const form = (
		<ActionForm outcome={outcome} send={act} hidden={hidden} className={styles.actions}>
			<FormFaults faults={faultsIn(outcome)} />
			<div className={styles.row}>{children(isWorking)}</div>
		</ActionForm>
	);
	if (!summary) return form;
	return (
		<Details defaultOpen={outcome.state === 'avvist'}>
			<DetailsSummary>{summary}</DetailsSummary>
			<DetailsContent>{form}</DetailsContent>
		</Details>
	);
}
