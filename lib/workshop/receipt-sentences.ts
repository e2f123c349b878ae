import { nameOf } from '../editing/find-page';
import { clockTime } from '../editing/moment-words';
import type { Receipt } from './receipts';
import { listed } from './times';

const states = {
	vises: { done: 'Vises på', not: 'Vises ikke ennå på', unknown: 'Vet ikke om den vises på' },
	borte: { done: 'Borte fra', not: 'Vises fortsatt på', unknown: 'Vet ikke om den er borte fra' },
} as const;

/** What is told of an alert that readers are not to see now. */
const nothingToSee = {
	vises: 'Lagret. Den vises ikke ennå, og du får ingen kvittering nå. Se under når den begynner.',
	borte: 'Tatt ned. Leserne så den ikke.',
} as const;

/** What the public site has been found to show, in sentences: «Vises på bokmål og nynorsk siden kl. 03.04.» */
export function receiptSentences({ wish, isNew, answers, askedAt }: Receipt): string[] {
	const { done, not, unknown } = states[wish];
	const names = (some: Receipt['answers']) => listed(some.map(({ locale }) => nameOf(locale)));
	const seen = answers.filter(({ since }) => since !== undefined);
	const unknowns = answers.filter(({ why }) => why !== undefined);
	const others = answers.filter(({ since, why }) => since === undefined && why === undefined);
	if (answers.length === 0) return [nothingToSee[wish]];
	const asked = `Spurt ${clockTime(askedAt)}.`;
	const latest = Math.max(...seen.map(({ since = 0 }) => since));
	return [
		...(seen.length > 0 ? [`${done} ${names(seen)}${isNew ? ` siden ${clockTime(latest)}.` : `. ${asked}`}`] : []),
		...(others.length > 0 ? [`${not} ${names(others)}. ${asked}`] : []),
		...(unknowns.length > 0 ? [`${unknown} ${names(unknowns)}: ${unknowns[0]?.why ?? ''}`] : []),
	];
}

/** How a receipt is to be taken: all is well, it may yet come, or nobody knows. */
export function receiptTone({ isDone, answers }: Pick<Receipt, 'isDone' | 'answers'>): 'success' | 'info' | 'warning' {
	if (isDone) return 'success';
	return answers.some(({ why }) => why !== undefined) ? 'warning' : 'info';
}
