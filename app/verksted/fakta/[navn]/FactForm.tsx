import { Button } from '@digdir/designsystemet-react';
import { Textfield } from '@/app/verksted/_parts/fields';
import { formatFact } from '@/lib/content/facts/format';
import type { Fact } from '@/lib/content/facts/schema';
import { nameOf } from '@/lib/editing/find-page';
import { defaultLocale, isLocale } from '@/lib/i18n/routing';
import type { Wish } from '@/lib/workshop/changes';
import { FormFaults } from '../../_parts/FormFaults';
import styles from '../../_parts/forms.module.css';

/** What an editor calls the value, by its kind. */
const labels = { tall: 'Tall', dato: 'Dato', telefon: 'Telefonnummer', epost: 'E-postadresse' } as const;

interface Props {
	fact: Fact;
	/** The facts that have the same number. */
	same: readonly string[];
	wish: Wish;
	faults: readonly string[];
}

/** The value of a fact, and the day on which somebody saw that its source says so. Changes nothing: it asks for a preview. */
export function FactForm({ fact, same, wish, faults }: Props) {
	return (
		<form className={styles.questions} method="get">
			<input type="hidden" name="vis" value="ja" />
			{fieldsOf(fact).map(({ name, label, value }) => (
				<Textfield
					key={name}
					name={name}
					label={label}
					defaultValue={wish[name] ?? value}
					lang={isLocale(name) ? name : undefined}
				/>
			))}
			<Textfield
				type="date"
				name="kontrollert"
				label="Kontrollert mot kilden"
				description={fact.kontrollert ? `Sist: ${fact.kontrollert}` : 'Ingen har kontrollert verdien ennå.'}
				defaultValue={wish.kontrollert ?? ''}
			/>
			<FormFaults faults={faults} />
			<Button type="submit" variant={wish.vis ? 'secondary' : 'primary'}>
				Vis hva som blir endret
			</Button>
			{same.length > 0 && (
				<Button type="submit" name="begge" value="ja" variant="secondary">
					{same.length === 1 ? 'Endre begge' : 'Endre alle'}
					<span className="ds-sr-only">: {same.join(', ')} også</span>
				</Button>
			)}
		</form>
	);
}

function fieldsOf(fact: Fact): { name: string; label: string; value: string }[] {
	if ('tekst' in fact)
		return Object.entries(fact.tekst).map(([name, value]) => ({
			name,
			label: isLocale(name) ? `Teksten på ${nameOf(name)}` : name,
			value,
		}));
	const kind = (Object.keys(labels) as (keyof typeof labels)[]).find((known) => known in fact) ?? 'tall';
	// A number is written as readers see it, with common spaces; a date as the form of files has it.
	const shown = 'telefon' in fact ? formatFact(fact, defaultLocale).text.replaceAll('\u00A0', ' ') : undefined;
	const value = 'tall' in fact ? String(fact.tall).replace('.', ',') : (shown ?? String(Object.values(fact)[0]));
	return [{ name: 'verdi', label: labels[kind], value }];
}
