import { Fieldset, FieldsetLegend } from '@digdir/designsystemet-react';
import { Radio } from '@/app/verksted/_parts/fields';
import type { ParsedPage } from '@/lib/content/source/parsed-file';
import { nameOf } from '@/lib/editing/find-page';

interface Props {
	versions: readonly ParsedPage[];
	legend: string;
	chosen: string | undefined;
}

/** In which languages something is done; no question for a page that has one. */
export function LanguageChoice({ versions, legend, chosen = 'alle' }: Props) {
	if (versions.length < 2) return null;
	const choices = [['alle', 'På alle språk'], ...versions.map(({ locale }) => [locale, `Bare på ${nameOf(locale)}`])];
	return (
		<Fieldset>
			<FieldsetLegend>{legend}</FieldsetLegend>
			{choices.map(([value, label]) => (
				<Radio key={value} name="sprak" value={value} label={label} defaultChecked={value === chosen} />
			))}
		</Fieldset>
	);
}
