import { Button, SelectOption } from '@digdir/designsystemet-react';
import { Select } from '@/app/verksted/_parts/fields';
import { nameOf } from '@/lib/editing/find-page';
import type { Status } from '@/lib/editing/status';
import { completeLocales } from '@/lib/i18n/routing';
import styles from './languages.module.css';
import { askedStates, isAsked, stateNames } from './states';

/** No page need be in a language that is not complete. */
const missing = `Mangler på ${new Intl.ListFormat('nb', { type: 'disjunction' }).format(completeLocales.map(nameOf))}`;

/** Which pages are shown: those with a version that is so. Works without script. */
export function LanguageFilter({ pages, chosen = '' }: { pages: Status['pages']; chosen: string | undefined }) {
	const count = (state: string) => pages.filter(({ versions }) => isAsked(versions, state)).length;
	return (
		<form method="get" className={styles.filter}>
			<Select label="Tilstand" name="tilstand" defaultValue={chosen}>
				<SelectOption value="">Alle ({pages.length})</SelectOption>
				{askedStates.map((state) => (
					<SelectOption key={state} value={state}>
						{state === 'mangler' ? missing : stateNames[state].name} ({count(state)})
					</SelectOption>
				))}
			</Select>
			<Button type="submit" variant="secondary">
				Vis
			</Button>
		</form>
	);
}
