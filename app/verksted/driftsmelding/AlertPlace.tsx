import {
	Details,
	DetailsContent,
	DetailsSummary,
	Fieldset,
	FieldsetLegend,
	ValidationMessage,
} from '@digdir/designsystemet-react';
import { Checkbox, Radio } from '@/app/verksted/_parts/fields';
import { useSent } from '../_parts/sent-fields';
import styles from './driftsmelding.module.css';
import type { AlertFormProps } from './form-values';

/** Where an alert is shown: everywhere, or on chosen pages. */
export function AlertPlace({
	values,
	pages,
	fault,
}: Pick<AlertFormProps, 'values' | 'pages'> & { fault: string | undefined }) {
	const isEverywhere = values.pages.length === 0;
	const sent = useSent('sider') ?? [];
	return (
		<Fieldset>
			<FieldsetLegend>Hvor</FieldsetLegend>
			<Radio name="hvor" value="alle" label="Hele nettstedet" defaultChecked={isEverywhere} />
			<Radio name="hvor" value="noen" label="Bare på sidene jeg velger" defaultChecked={!isEverywhere} />
			{fault && <ValidationMessage>{fault}</ValidationMessage>}
			<Details defaultOpen={!isEverywhere || sent.length > 0}>
				<DetailsSummary>Velg sider</DetailsSummary>
				<DetailsContent className={styles.pages}>
					{pages.map(({ key, title }) => (
						<Checkbox key={key} name="sider" value={key} label={title} defaultChecked={values.pages.includes(key)} />
					))}
				</DetailsContent>
			</Details>
		</Fieldset>
	);
}
