import { Alert, Link } from '@digdir/designsystemet-react';
import { nameOf } from '@/lib/editing/find-page';
import { ShownPage } from '../_parts/ShownPage';
import type { PreviewedAlert } from './alert-views';
import styles from './driftsmelding.module.css';

/** An alert as its readers will see it, in each of its languages, and what is to be seen to first. */
export function AlertPreview({ views, notes, fault }: PreviewedAlert & { fault: string | undefined }) {
	return (
		<section aria-labelledby="slik-blir-den" className={styles.languages}>
			<h2 id="slik-blir-den">Slik blir den</h2>
			{views.length === 0 && <p>Skriv overskrift og tekst, så ser du meldingen her.</p>}
			{views.length > 0 && fault && <p>Meldingen vises slik den var. {fault}</p>}
			<div role="status">
				{notes.map((note) => (
					<Alert key={note} data-color="warning">
						{note}
					</Alert>
				))}
			</div>
			{views.map(({ locale, address }) => (
				<div key={locale}>
					<ShownPage className={styles.view} src={address} title={`Siden slik leserne ser den på ${nameOf(locale)}`} />
					<Link href={address} target="_blank">
						Åpne siden på {nameOf(locale)} i et nytt vindu
					</Link>
				</div>
			))}
		</section>
	);
}
