import {
	Field,
	Fieldset,
	FieldsetDescription,
	FieldsetLegend,
	Label,
	Select,
	SelectOption,
} from '@digdir/designsystemet-react';
import { useId } from 'react';
import { Textfield } from '@/app/verksted/_parts/fields';
import styles from './driftsmelding.module.css';
import type { AlertFormValues } from './form-values';

/** How grave an alert is, in the words that readers hear before it. */
const types = { info: 'Melding', warning: 'Viktig melding', danger: 'Kritisk melding' } as const;

/** What an alert says, in every language, and how grave it is. */
export function AlertTexts({ values: { type, texts } }: { values: AlertFormValues }) {
	const id = useId();
	return (
		<>
			<Field>
				<Label htmlFor={id}>Hvor alvorlig</Label>
				<Select id={id} name="type" defaultValue={type}>
					{Object.entries(types).map(([value, name]) => (
						<SelectOption key={value} value={value}>
							{name}
						</SelectOption>
					))}
				</Select>
			</Field>
			<div className={styles.languages}>
				{texts.map(({ locale, language, isOptional, title, body }) => (
					<Fieldset key={locale} lang={locale}>
						<FieldsetLegend lang="nb">{language}</FieldsetLegend>
						{isOptional && (
							<FieldsetDescription lang="nb">Står feltene tomme, får leserne meldingen på bokmål.</FieldsetDescription>
						)}
						<Textfield label={<span lang="nb">Overskrift</span>} name={`tittel-${locale}`} defaultValue={title} />
						<Textfield
							label={<span lang="nb">Tekst</span>}
							name={`tekst-${locale}`}
							defaultValue={body}
							multiline
							rows={6}
						/>
					</Fieldset>
				))}
			</div>
		</>
	);
}
