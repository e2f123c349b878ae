import { dayOf } from '../content/dates';
import { proposeFact } from '../editing/change-fact';
import { proposeConfirm } from '../editing/confirm';
import { type Afterwards, proposeDelete } from '../editing/delete';
import { proposeDraft } from '../editing/draft-translation';
import { plainValueOf } from '../editing/fact-values';
import { proposeFetching } from '../editing/fetch-fact';
import { findPage, urlOf } from '../editing/find-page';
import { proposeHide } from '../editing/hide';
import { proposeMove } from '../editing/move';
import type { Proposal } from '../editing/proposal';
import { Refusal } from '../editing/refusal';
import { proposeTakeBack } from '../editing/take-back';
import type { Workspace } from '../editing/workspace';
import { isLocale } from '../i18n/routing';

/** What an editor has asked for, as a form sends it: by name of field. */
export type Wish = Readonly<Record<string, string | undefined>>;

/** What the rooms do to several files at once: each makes a proposal of a wish, or refuses. */
export const changes = {
	flytt: (workspace, wish) => {
		const { versions } = findPage(workspace, wish.side ?? '');
		const to = versions.flatMap(({ locale, path }) => {
			const written = wish[locale]?.trim();
			return written && written !== path ? `/${locale}/${written.replace(/^\/+/, '')}` : [];
		});
		if (to.length === 0) throw new Refusal('Skriv en ny adresse på minst ett språk.');
		return proposeMove(workspace, { page: wish.side ?? '', to });
	},
	slett: (workspace, wish) =>
		proposeDelete(workspace, { page: pageMeant(workspace, wish), afterwards: afterwardsIn(wish) }),
	skjul: (workspace, wish) => proposeHide(workspace, { page: pageMeant(workspace, wish) }),
	fakta: (workspace, wish) => proposeFact(workspace, readFactWish(workspace, wish)),
	hent: (workspace, wish) => proposeFetching(workspace, { name: wish.navn ?? '' }),
	riktig: (workspace, wish) => proposeConfirm(workspace, { page: wish.side ?? '' }),
	tilbake: (workspace, wish) => proposeTakeBack(workspace, { version: wish.lagring ?? '' }),
	utkast: (workspace, wish) =>
		proposeDraft(workspace, {
			page: wish.side ?? '',
			language: wish.til?.trim() ?? '',
			today: dayOf(workspace.context.now),
		}),
} as const satisfies Record<string, (workspace: Workspace, wish: Wish) => Proposal | Promise<Proposal>>;

/** The name of what is done. */
export type Change = keyof typeof changes;

export const changeNames = Object.keys(changes) as Change[];

/** The page in the language that was chosen, or in all. */
function pageMeant(workspace: Workspace, { side = '', sprak }: Wish): string {
	const { path, versions } = findPage(workspace, side);
	const [chosen] = versions.filter(({ locale }) => locale === sprak);
	if (isLocale(sprak) && !chosen) throw new Refusal('Siden finnes ikke på det språket.');
	return chosen ? urlOf(chosen) : path;
}

/**
 * Where readers go: to a page in their own language, whichever it was named in.
 *
 * @throws {Refusal} when nobody has said.
 */
function afterwardsIn({ hvor, til = '', les = '' }: Wish): Afterwards {
	if (hvor === 'borte') return { instead: undefined };
	if (hvor === 'les' && les.trim()) return { instead: les.trim() };
	if (hvor === 'til' && til.trim()) return { to: til.trim() };
	throw new Refusal(hvor ? 'Velg en side.' : 'Velg hvor leserne skal.');
}

/** The field of each fact that is to get the same number begins so; its key follows. */
export const alsoField = 'ogsa-';

/** What is to become of a fact: the values that are other than now, none when only the day is new. */
export function readFactWish({ context }: Workspace, { navn = '', kontrollert, verdi, ...wish }: Wish) {
	const fact = context.facts?.data.fakta[navn];
	const texts = fact && 'tekst' in fact ? Object.entries(fact.tekst) : [];
	const changed = texts.flatMap(([language, now]) => {
		const written = wish[language]?.trim();
		return written !== undefined && written !== now ? [`${language}=${written}`] : [];
	});
	const plain = verdi === undefined || isSame(verdi, fact && plainValueOf(fact)) ? [] : [verdi.trim()];
	const wanted = {
		name: navn,
		values: [...changed, ...plain],
		checked: kontrollert?.trim() || undefined,
		also: Object.keys(wish).flatMap((field) => (field.startsWith(alsoField) ? field.slice(alsoField.length) : [])),
	};
	if (wanted.values.length === 0 && !wanted.checked)
		throw new Refusal('Verdien er den samme som nå. Skriv en ny, eller datoen da den ble kontrollert.');
	return wanted;
}

/** True for what an editor has written of a value without changing it. */
function isSame(written: string, now: unknown): boolean {
	if (typeof now === 'number') return Number(written.replace(',', '.')) === now;
	return written.replace(/\s/g, '') === String(now).replace(/\s/g, '');
}
