import { formatProblem, type Problem } from '../problem';
import { operatorsWordFile, takeOperatorsWord } from './operators-word';
import { createOutage } from './outage';
import { initialGuard, judgeScan, type Loss, type PageCount, pagesIn, sum } from './plausible-scan';
import { type Scan, scanContent } from './scan';
import { createSettling } from './settle';
import type { StoreLog } from './store-log';
import { areWholeTexts, signaturesIn } from './whole-texts';

interface Options {
	contentDir: string;
	stateDir: string;
	log: StoreLog;
	/** Milliseconds since 1970. */
	now(): number;
	/** Milliseconds on a clock that only goes forwards. */
	elapsed(): number;
}

/** A scan that is to be shown, and the page files in it. */
export interface BelievedScan {
	scan: Scan;
	pages: PageCount;
}

/**
 * Watches the content folder, and tells what of it is to be believed.
 *
 * @param before the page files of the earlier content
 * @param known the files of the earlier content; none when there is none
 * @throws {Error} when the folder cannot be used, and there is no earlier content.
 */
export async function openFolderWatch(
	{ contentDir, stateDir, log, now, elapsed }: Options,
	before: PageCount,
	known: readonly string[],
) {
	const word = operatorsWordFile(stateDir);
	const say = (reason: string): void => log('error', `${reason} Nettstedet viser det siste innholdet det hadde.`);
	const outage = createOutage({ say, log, now, elapsed });
	let guard = initialGuard(before);

	const scanOrSayWhy = (): Promise<Scan> =>
		scanContent(contentDir).catch((error: unknown) => {
			throw new Error(`Innholdsmappen ${contentDir} kan ikke leses: ${String(error)}.`);
		});
	const tryToScan = (): Promise<Scan | undefined> =>
		scanOrSayWhy().catch(({ message }: Error) => {
			outage.lasts(message);
			return undefined;
		});

	/** Judges a scan, and keeps what it was judged by. */
	const believe = async (scan: Scan, files: readonly string[]): Promise<BelievedScan | undefined> => {
		const pages = pagesIn(scan, files);
		let verdict = judgeScan(guard, pages, elapsed());
		if (verdict.held && (await takeOperatorsWord(word, log))) {
			log('info', `${word} er brukt: innholdet vises slik det er nå.`);
			verdict = judgeScan(guard, pages, elapsed(), true);
		}
		guard = verdict.state;
		if (verdict.held) {
			outage.lasts(`${describeLoss(contentDir, verdict.held)} Er det meningen, så lag filen ${word}.`);
			return undefined;
		}
		outage.ends();
		return { scan, pages };
	};

	const start = known.length > 0 ? await tryToScan() : await scanOrSayWhy();
	if (start && known.length === 0 && sum(pagesIn(start, known)) === 0)
		throw new Error(`${describeEmpty(contentDir, start.problems)} Er mappen montert?`);
	const restsIn = createSettling(start?.signature ?? '');
	/** How long a change is to be left alone yet, from the last look. */
	let waitsFor: number | undefined;
	/** The folder as it was when it was last at rest. */
	let atRest = { signature: start?.signature ?? '', files: signaturesIn(start ?? { entries: [] }) };
	let latest = start;
	const first = start && (await believe(start, known));
	/** A folder that has come to rest, and is not believed yet. */
	let waiting = first ? undefined : start;
	return {
		/** The folder as it is at the start; undefined when the earlier content must do. */
		first,
		/** The folder when it has changed, has come to rest and is to be believed; else undefined. `files`: the content now. */
		look: async (files: readonly string[]): Promise<BelievedScan | undefined> => {
			const scan = await tryToScan();
			if (!scan) return undefined;
			latest = scan;
			const { signature } = scan;
			const isWhole = signature !== atRest.signature && (await areWholeTexts(atRest.files, scan));
			waitsFor = restsIn(signature, elapsed(), isWhole);
			if (waitsFor === 0) {
				waiting = scan;
				atRest = { signature, files: signaturesIn(scan) };
			}
			if (!waiting) outage.ends();
			// While it changes again, there is nothing to judge.
			if (waiting?.signature !== scan.signature) return undefined;
			const believed = await believe(waiting, files);
			if (believed) waiting = undefined;
			return believed;
		},
		/** The folders that there are. */
		folders: (): readonly string[] => latest?.folders ?? [],
		/** While a change waits for the folder to come to rest: how long (ms) from the last look that takes at the least. */
		restsIn: (): number | undefined => waitsFor || undefined,
		/** Since when (ms since 1970) the folder cannot be used; null while it can. */
		unreadableSince: outage.since,
	};
}

/** Pages may be there, in folders that may not be read. */
function describeEmpty(contentDir: string, problems: readonly Problem[]): string {
	return [
		`Innholdsmappen ${contentDir} har ingen sider.`,
		...problems.map((one) => formatProblem(one, contentDir)),
	].join(' ');
}

function describeLoss(contentDir: string, { languages, before, now }: Loss): string {
	const pages = `${before} ${before === 1 ? 'side' : 'sider'} er blitt til ${now}`;
	if (now === 0) return `Innholdsmappen ${contentDir} har ingen sider lenger. Er mappen montert?`;
	if (languages.length > 0)
		return `Innholdsmappen ${contentDir} har mistet alle sidene på ${languages.join(' og ')}: ${pages}.`;
	return `Innholdsmappen ${contentDir} har mistet mer enn en tredel av sidene: ${pages}. Blir det stående i ti minutter, vises innholdet slik det er.`;
}
