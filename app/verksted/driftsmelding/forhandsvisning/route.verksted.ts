import { findAlert } from '@/lib/editing/alert-groups';
import { untoldLanguages } from '@/lib/editing/alerts';
import { currentWorkspace } from '@/lib/workshop/workspace';
import { acceptJson } from '../../_parts/accept-json';
import { type PreviewedAlert, viewAlert } from '../alert-views';
import { alertForm, readAlertWish } from '../alert-wish';

/** Shows an alert as it is being written. */
export async function POST(request: Request): Promise<Response> {
	return acceptJson(request, alertForm, async ({ navn = '', ...values }): Promise<PreviewedAlert> => {
		const wish = readAlertWish(values, Date.now());
		// A new alert leaves no language behind: the folder need not be read once more.
		const notes = navn ? untoldLanguages(findAlert(await currentWorkspace(), navn), wish) : [];
		return { views: await viewAlert(wish, navn || undefined), notes };
	});
}
