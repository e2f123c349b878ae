import { Card, Link, Tag } from '@digdir/designsystemet-react';
import type { AlertGroup } from '@/lib/editing/alert-groups';
import { extensionChoices } from '@/lib/editing/alert-period';
import { dayAndTime } from '@/lib/workshop/times';
import { lineAddress } from '../_parts/FindingList';
import { AlertActions } from './AlertActions';
import type { AlertFormProps } from './form-values';

const states = {
	vises: { color: 'success', name: 'Skal vises nå' },
	kommer: { color: 'info', name: 'Kommer' },
	forbi: { color: 'neutral', name: 'Forbi: vises ikke mer' },
	'kan ikke leses': { color: 'danger', name: 'Filen har feil' },
} as const;

/** An alert that is there, and what may be done with it. */
export function StandingAlert({ alert, token }: { alert: AlertGroup } & Pick<AlertFormProps, 'token'>) {
	const { name, files, versions, state, from, until } = alert;
	return (
		<Card>
			<h3>{versions[0]?.data.title ?? name}</h3>
			<p>
				<Tag data-color={states[state].color}>{states[state].name}</Tag>{' '}
				{from !== undefined && state === 'kommer' && `Fra ${dayAndTime(from)}. `}
				{until === undefined ? 'Til den blir tatt ned.' : `Til ${dayAndTime(until)}.`}{' '}
				{versions[0]?.data.pages ? `På ${versions[0].data.pages.join(', ')}.` : 'På hele nettstedet.'}
			</p>
			{state === 'kan ikke leses' ? (
				files.map((file) => (
					<Link key={file} href={lineAddress(file)}>
						Rett filen {file}
					</Link>
				))
			) : (
				<Link href={`?rett=${encodeURIComponent(name)}#melding`}>Rett teksten</Link>
			)}
			<AlertActions
				token={token}
				name={name}
				isShown={state === 'vises'}
				extensions={extensionChoices(Date.now(), until)}
			/>
		</Card>
	);
}
