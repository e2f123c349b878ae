import { Button, Fieldset, FieldsetLegend } from '@digdir/designsystemet-react';
import { Checkbox, Textfield } from '@/app/verksted/_parts/fields';
import { formatFact } from '@/lib/content/facts/format';
import type { Fact } from '@/lib/content/facts/schema';
import { plainKindOf } from '@/lib/editing/fact-values';
import { nameOf } from '@/lib/editing/find-page';
import { defaultLocale, isLocale } from '@/lib/i18n/routing';
import { alsoField, type Wish } from '@/lib/workshop/changes';
import { previewId } from '../../_parts/ChangePreview';
import { FormFaults } from '../../_parts/FormFaults';
import styles from '../../_parts/forms.module.css';

/** What an editor calls the value, by its kind. */
const labels = { tall: 'Tall', dato: 'Dato', telefon: 'Telefonnummer', epost: 'E-postadresse' } as const;

interface Props {
	fact: Fact;
	/** The facts that have the same number: key, and what editors call it. */
	same: readonly (readonly [key: string, name: string])[];
	wish: Wish;
	/** Why it cannot be as it is wished; what is about a field stands there. */
	refusal: { faults: readonly string[]; fields?: Readonly<Record<string, string>> } | undefined;
}

/** The value of a fact, and the day on which somebody saw that its source says so. Changes nothing: it asks for a preview. */
export function FactForm({ fact, same, wish, refusal }: Props) {
	const wrong = refusal?.fields ?? {};
	const [first] = Object.keys(wrong);
	return (
		<form className={styles.questions} method="get" action={`#${previewId}`}>
			<input type="hidden" name="vis" value="ja" />
			{fieldsOf(fact).map(({ name, label, value, type }) => (
				<Textfield
					key={name}
					name={name}
					type={type}
					label={label}
					defaultValue={wish[name] ?? value}
					error={wrong[name]}
					autoFocus={name === first}
					lang={isLocale(name) ? name : undefined}
				/>
			))}
			<Textfield
				type="date"
				name="kontrollert"
				label="Kontrollert mot kilden"
				description={fact.kontrollert ? `Sist: ${fact.kontrollert}` : 'Ingen har kontrollert verdien ennå.'}
				defaultValue={wish.kontrollert ?? ''}
				error={wrong.kontrollert}
			/>
			{same.length > 0 && (
				<Fieldset>
					<FieldsetLegend>Har det samme nummeret. Kryss av for det som også skal få det nye</FieldsetLegend>
					{same.map(([key, name]) => (
						<Checkbox
							key={key}
							name={alsoField + key}
							value="ja"
							label={name}
							defaultChecked={Boolean(wish[alsoField + key])}
						/>
					))}
				</Fieldset>
			)}
			<FormFaults faults={first ? [] : (refusal?.faults ?? [])} />
			<Button type="submit" variant={wish.vis ? 'secondary' : 'primary'}>
				Vis hva som blir endret
			</Button>
		</form>
	);
}

interface FactField {
	name: string;
	label: string;
	value: string;
	type: 'text' | 'date';
}

function fieldsOf(fact: Fact): FactField[] {
	if ('tekst' in fact)
		return Object.entries(fact.tekst).map(([name, value]) => ({
			name,
			label: isLocale(name) ? `Teksten på ${nameOf(name)}` : name,
			value,
			type: 'text',
		}));
	const kind = plainKindOf(fact) ?? 'tall';
	// A number is written as readers see it, with common spaces.
	const shown = 'telefon' in fact ? formatFact(fact, defaultLocale).text.replaceAll('\u00A0', ' ') : undefined;
	const value = 'tall' in fact ? String(fact.tall).replace('.', ',') : (shown ?? String(Object.values(fact)[0]));
	return [{ name: 'verdi', label: labels[kind], value, type: kind === 'dato' ? 'date' : 'text' }];
}
