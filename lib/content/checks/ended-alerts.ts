import { endsAt } from '../dates';
import { inField, type Rule } from './rule';

/** An alert that has ended lies there until somebody takes the wrong one for the right one. */
export const endedAlerts: Rule = {
	name: 'ended-alerts',
	severity: 'warning',
	about: 'En driftsmelding som er forbi, er slettet.',
	example: '`until` var i går',
	check: ({ alerts, now }) =>
		alerts.flatMap((alert) => {
			const { until } = alert.data;
			if (!until || now < endsAt(until)) return [];
			return [inField(endedAlerts, alert, ['until'], `${until} er forbi, og meldingen vises ikke mer. Slett filen.`)];
		}),
};
