import { Button } from '@digdir/designsystemet-react';
import { readyAlerts } from '@/lib/editing/alert-texts';
import styles from './driftsmelding.module.css';

/** The choice of a text that lies ready. */
export function ReadyTexts({ chosen }: { chosen: string | undefined }) {
	const choices = [
		...readyAlerts.map(({ name, label }) => ({ name, label })),
		{ name: undefined, label: 'Tom melding' },
	];
	return (
		<nav aria-label="Ferdige tekster">
			<ul className={styles.ready}>
				{choices.map(({ name, label }) => (
					<li key={label}>
						<Button asChild variant={name === chosen ? 'primary' : 'secondary'}>
							<a href={name ? `?mal=${name}#melding` : '?#melding'} aria-current={name === chosen ? 'true' : undefined}>
								{label}
							</a>
						</Button>
					</li>
				))}
			</ul>
		</nav>
	);
}
