import { Link } from '@digdir/designsystemet-react';
import type { Metadata } from 'next';
import { alertsIn } from '@/lib/editing/alert-groups';
import { periodChoices } from '@/lib/editing/alert-period';
import { readyAlerts } from '@/lib/editing/alert-texts';
import { fileNamesOf } from '@/lib/editing/editors-words';
import type { Workspace } from '@/lib/editing/workspace';
import { locales } from '@/lib/i18n/routing';
import { unpublishedAlerts } from '@/lib/workshop/unpublished-alerts';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { BehindNotice } from '../_parts/BehindNotice';
import type { RoomProps } from '../_parts/room-props';
import { formToken } from '../_parts/submission';
import { standingOf } from '../_standing/current-standing';
import { AlertForm } from './AlertForm';
import { viewAlert } from './alert-views';
import { valuesOf, valuesOfAlert, wishOf } from './form-values';
import { ReadyTexts } from './ReadyTexts';
import { ReceiptView } from './ReceiptView';
import { StandingAlert } from './StandingAlert';
import { UnpublishedAlerts } from './UnpublishedAlerts';

export const metadata: Metadata = { title: 'Driftsmelding' };

/** Where alerts are put up, corrected and taken down, by one who may be alone with a phone at night. */
export default async function Alerts({ searchParams }: RoomProps) {
	const { kvittering, rett, mal } = await searchParams;
	const workspace = await currentWorkspace();
	const standing = alertsIn(workspace);
	const corrected = standing.find(({ name, versions }) => name === rett && versions.length > 0);
	const ready = readyAlerts.find(({ name }) => name === mal);
	const values = corrected ? valuesOfAlert(corrected, workspace) : valuesOf(ready, workspace.context.site);
	const form = { token: await formToken(), periods: periodChoices(Date.now()) };
	const wish = wishOf(values);
	const views = Object.keys(wish.texts).length > 0 ? await viewAlert(wish, values.name) : [];
	return (
		<>
			<h1>Driftsmelding</h1>
			<BehindNotice room="/verksted/driftsmelding" workspace={workspace} />
			{typeof kvittering === 'string' && <ReceiptView id={kvittering} />}
			<UnpublishedAlerts
				token={form.token}
				names={(await unpublishedAlerts(workspace, standingOf(workspace.folder))).map(fileNamesOf(workspace.files))}
			/>
			{standing.length > 0 && <h2>Meldinger som er lagret</h2>}
			{standing.map((alert) => (
				<StandingAlert key={alert.name} alert={alert} {...form} />
			))}
			<h2 id="melding">{corrected ? 'Rett meldingen' : 'Ny melding'}</h2>
			{corrected ? <Link href="?">Lag en ny i stedet</Link> : <ReadyTexts chosen={ready?.name} />}
			<AlertForm
				key={[values.name, ready?.name, kvittering].join(' ')}
				{...form}
				values={values}
				pages={pagesOf(workspace)}
				views={views}
			/>
		</>
	);
}

/** The pages that an alert may be shown on, by the title in the first language that has them. */
function pagesOf({ context: { site } }: Workspace): { key: string; title: string }[] {
	const titles = new Map<string, string>();
	for (const page of locales.flatMap((locale) => Object.values(site.locales[locale].pages)))
		if (!titles.has(page.translationKey)) titles.set(page.translationKey, page.title);
	return [...titles].map(([key, title]) => ({ key, title })).sort((a, b) => a.title.localeCompare(b.title, 'nb'));
}
