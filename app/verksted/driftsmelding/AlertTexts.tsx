import { Fieldset, FieldsetLegend, SelectOption } from '@digdir/designsystemet-react';
import { Select, Textfield } from '@/app/verksted/_parts/fields';
import { alertLevels } from '@/lib/content/source/alert-levels';
import { listed } from '@/lib/workshop/times';
import styles from './driftsmelding.module.css';
import type { AlertFormValues } from './form-values';

/** What an alert says, in every language, and how grave it is. */
export function AlertTexts({
	values: { type, texts },
	faults,
}: {
	values: AlertFormValues;
	/** What is wrong, by the name of the field. */
	faults: Readonly<Record<string, string>>;
}) {
	// Said once above them all: the fields of each language begin at the same height.
	const optional = texts.filter(({ isOptional }) => isOptional).map(({ language }) => language.toLowerCase());
	return (
		<>
			<Select label="Hvor alvorlig" name="type" defaultValue={type}>
				{Object.entries(alertLevels).map(([value, name]) => (
					<SelectOption key={value} value={value}>
						{name}
					</SelectOption>
				))}
			</Select>
			<div className={styles.languages}>
				{optional.length > 0 && (
					<p>Lar du feltene stå tomme på {listed(optional)}, får leserne der meldingen på bokmål.</p>
				)}
				{texts.map(({ locale, language, title, body }) => (
					<Fieldset key={locale} lang={locale}>
						<FieldsetLegend lang="nb">{language}</FieldsetLegend>
						<Textfield
							label={<span lang="nb">Overskrift</span>}
							name={`tittel-${locale}`}
							defaultValue={title}
							error={faults[`tittel-${locale}`]}
						/>
						<Textfield
							label={<span lang="nb">Tekst</span>}
							name={`tekst-${locale}`}
							defaultValue={body}
							error={faults[`tekst-${locale}`]}
							multiline
							rows={6}
						/>
					</Fieldset>
				))}
			</div>
		</>
	);
}
