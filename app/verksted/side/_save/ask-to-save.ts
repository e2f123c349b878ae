import type { Outcome } from '../../_parts/outcome';
import { type SaveResult, savePage } from '../actions';

/** Shows or saves what is written, and says whether it was. Where no answer comes, the page stays with what is written on it. */
export async function askToSave(before: Outcome<SaveResult>, form: FormData): Promise<Outcome<SaveResult>> {
	try {
		const outcome = await savePage(before, form);
		return outcome.state === 'avvist' ? { ...outcome, faults: ['Det er ikke lagret.', ...outcome.faults] } : outcome;
	} catch {
		const faults = [
			'Verkstedet svarte ikke, så det er ikke sikkert at det er lagret. Det du har skrevet, er ikke borte. Prøv igjen om litt.',
		];
		return { state: 'avvist', faults };
	}
}
