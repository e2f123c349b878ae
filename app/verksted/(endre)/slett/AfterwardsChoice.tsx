import { Fieldset, FieldsetLegend } from '@digdir/designsystemet-react';
import { Radio } from '@/app/verksted/_parts/fields';
import type { Workspace } from '@/lib/editing/workspace';
import type { Locale } from '@/lib/i18n/routing';
import type { Wish } from '@/lib/workshop/changes';
import { PageField } from '../../_parts/PageField';
import styles from './slett.module.css';

/** Where the readers of a page go when it is gone. */
export function AfterwardsChoice({ workspace, wish, locale }: { workspace: Workspace; wish: Wish; locale: Locale }) {
	const radio = (value: string) => ({ name: 'hvor', value, defaultChecked: wish.hvor === value });
	return (
		<Fieldset className={styles.choice}>
			<FieldsetLegend>Hvor skal leserne?</FieldsetLegend>
			<Radio
				{...radio('til')}
				label="Til en annen side, som har svaret nå"
				description="Adressen og alle lenker leder dit."
			/>
			<div className={styles.to}>
				<PageField workspace={workspace} locale={locale} name="til" label="Siden som har svaret nå" value={wish.til} />
			</div>
			<Radio
				{...radio('borte')}
				label="Ingen steder: siden finnes ikke lenger"
				description="Leserne får vite at siden er tatt bort."
			/>
			<Radio
				{...radio('les')}
				label="Siden finnes ikke lenger, men det er en annen å lese"
				description="Leserne får vite at siden er tatt bort, med en lenke."
			/>
			<div className={styles.read}>
				<PageField
					workspace={workspace}
					locale={locale}
					name="les"
					label="Siden som leserne kan lese i stedet"
					value={wish.les}
				/>
			</div>
		</Fieldset>
	);
}
