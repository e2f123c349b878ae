import { Alert } from '@digdir/designsystemet-react';
import type { Colleague } from '@/lib/editing/colleagues';
import { dayAndTime } from '@/lib/workshop/times';

/** Who else has changed a page, before anybody writes the same again. */
export function ColleagueNotes({ colleagues }: { colleagues: readonly Colleague[] }) {
	return colleagues.map(({ who, at }) => (
		<Alert key={who} data-color="info">
			{who} har endret denne siden ({dayAndTime(at)}), og det venter på godkjenning. Det står ikke i teksten her.
		</Alert>
	));
}
