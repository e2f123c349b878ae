import { passagesOf } from '../content/checks/passages';
import { isDate } from '../content/dates';
import { formatFact } from '../content/facts/format';
import { type Fact, type Facts, factIn, factName, keyOfName, suggestFact } from '../content/facts/schema';
import { sentencesOf } from '../content/facts/sentences';
import { factsFile } from '../content/source/place';
import { defaultLocale, isLocale } from '../i18n/routing';
import { factWith, plainKindOf, plainValueOf } from './fact-values';
import { setField } from './front-matter-edits';
import { createDraft, type Draft, type Proposal } from './proposal';
import { FieldRefusal, Refusal } from './refusal';
import { relatedFacts, sameNumbers } from './related-facts';
import { type Workspace, workspaceAfter } from './workspace';

/** A sentence that uses a fact, as readers see it before and after. */
export interface ChangedSentence {
	file: string;
	/** Line of the file. */
	line: number;
	before: string;
	after: string;
}

/** What is to become of a fact. */
export interface FactWish {
	/** Its key, or what editors call it. */
	name: string;
	values: readonly string[];
	checked?: string | undefined;
	/** Keys of the facts with the same number that are to follow, each in its own spelling: not all mean the same by it. */
	also?: readonly string[];
}

/**
 * Changes the value of a fact: one value, or `nb=…` and `nn=…` for a text that each language has its own of. `checked` is the
 * day on which somebody saw that its source says so; without a value, it is all that changes.
 *
 * @throws {Refusal} when there is no such fact, or the values are not for it.
 */
export function proposeFact(
	workspace: Workspace,
	{ name: written, values, checked, also = [] }: FactWish,
): Proposal & { sentences: readonly ChangedSentence[] } {
	const { facts } = workspace.context;
	if (!facts) throw new Refusal(`${factsFile} mangler, eller har feil som må rettes først.`);
	const all = facts.data.fakta;
	const key = Object.hasOwn(all, written) ? written : (keyOfName(all, written) ?? written);
	const fact = factIn(all)(key);
	if (!fact) throw new Refusal(`Faktumet «${written}» finnes ikke.${suggestFact(all, written)}`);
	const draft = createDraft(workspace);
	const isConfirmed = values.length === 0 && checked !== undefined;
	const after = isConfirmed ? fact : setValue(draft, { key, fact }, values);
	const numbers = 'telefon' in after ? sameNumbers(key, all, after.telefon) : new Map<string, string>();
	const same = new Map([...numbers].filter(([other]) => also.includes(other)));
	const others = [...same.keys()].flatMap((own) => (all[own] ? { key: own, fact: all[own] } : []));
	for (const other of others) setValue(draft, other, [same.get(other.key) ?? '']);
	const changed = [{ key, fact }, ...others];
	if (checked !== undefined) for (const one of changed) setChecked(draft, one, checked);
	const own = 'telefon' in after ? shownPhone(after.telefon) : values.join(', ');
	const shown = [own, ...[...same.values()].map(shownPhone)];
	const becomes = `${changed.map(nameOf).join(' og ')} til ${shown.join(' og ')}`;
	const proposal = isConfirmed
		? draft.finish(`Kontrollert ${checked}: ${nameOf({ key, fact })}`)
		: draft.finish(`Endre ${becomes}`, `Endret ${becomes}`);
	const sentences = sentencesChanged(
		workspace,
		workspaceAfter(workspace, proposal.changes),
		changed.map((one) => one.key),
	);
	const advice = isConfirmed ? [] : adviceOn({ key, fact }, without(all, same), checked);
	return { ...proposal, notes: [...proposal.notes, ...advice], sentences };
}

/** A number as readers see it. */
function shownPhone(number: string): string {
	return formatFact({ telefon: number }, defaultLocale).text.replaceAll('\u00A0', ' ');
}

/** A fact among the others. */
interface KeyedFact {
	key: string;
	fact: Fact;
}

function nameOf({ key, fact }: KeyedFact): string {
	return `«${factName(key, fact)}»`;
}

function without(facts: Facts, same: ReadonlyMap<string, string>): Facts {
	return Object.fromEntries(Object.entries(facts).filter(([key]) => !same.has(key)));
}

/**
 * Gives the fact as it becomes.
 *
 * @throws {Refusal} when it cannot have these values.
 */
function setValue(draft: Draft, changed: KeyedFact, values: readonly string[]): Fact {
	const { key, fact } = changed;
	const after = factWith(fact, values, factName(key, fact));
	const [kind, written] = [plainKindOf(fact), plainValueOf(after)];
	if ('tekst' in fact && 'tekst' in after) setTexts(draft, changed, fact.tekst, after.tekst);
	else if (kind && written !== undefined) {
		const set = (text: string) => setField(text, ['fakta', key, kind], written);
		const shown = 'telefon' in after ? shownPhone(after.telefon) : written;
		draft.edit(factsFile, set, `${nameOf(changed)}: ${kind} er ${shown}`);
	}
	return after;
}

function setChecked(draft: Draft, changed: KeyedFact, day: string): void {
	if (!isDate(day)) throw new FieldRefusal({ kontrollert: `«${day}» er ikke en dato. Skriv den slik: 2026-11-23` });
	const set = (text: string) => setField(text, ['fakta', changed.key, 'kontrollert'], day);
	draft.edit(factsFile, set, `${nameOf(changed)}: kontrollert ${day}`);
}

function setTexts(
	draft: Draft,
	{ key, fact }: KeyedFact,
	texts: Record<string, string>,
	after: Record<string, string>,
): void {
	const name = nameOf({ key, fact });
	for (const [language, value] of Object.entries(after)) {
		if (value === texts[language]) {
			if (isLocale(language)) draft.note(`${name} er ikke endret for ${language}.`);
			continue;
		}
		const set = (text: string) => setField(text, ['fakta', key, 'tekst', language], value);
		draft.edit(factsFile, set, `${name}: ${language} er «${value}»`);
	}
}

/** Every sentence in every language that a change of some facts makes another: only texts that fetch them have any. */
function sentencesChanged(before: Workspace, after: Workspace, keys: readonly string[]): ChangedSentence[] {
	const now = new Map(after.context.texts.map((text) => [text.file, text]));
	const using = before.context.texts.filter(({ source }) => keys.some((key) => source.includes(`:fakta[${key}]`)));
	return using.flatMap((text) => {
		const earlier = passagesOf(text, before.context.site.facts);
		const later = passagesOf(now.get(text.file) ?? text, after.context.site.facts);
		return earlier.flatMap(({ shown, at }, index) => {
			const changed = later[index]?.shown ?? shown;
			if (changed === shown) return [];
			const line = 'field' in at ? text.lineOf(at.field) : at.line + text.bodyLine - 1;
			const [sentences, others] = [shown, changed].map((words) => sentencesOf(words).map((span) => span.text.trim()));
			// A value with a full stop in it makes another number of sentences: the passage is then shown whole.
			if (sentences?.length !== others?.length) return [{ file: text.file, line, before: shown, after: changed }];
			return (sentences ?? []).flatMap((sentence, place) => {
				const other = others?.[place] ?? '';
				return other === sentence ? [] : [{ file: text.file, line, before: sentence, after: other }];
			});
		});
	});
}

/** What an editor may have forgotten: the day on which the value was checked, and other facts that were the same. */
function adviceOn(changed: KeyedFact, facts: Facts, checked: string | undefined): string[] {
	const { key, fact } = changed;
	return [
		...(fact.kontrollert && checked === undefined
			? [`kontrollert (${fact.kontrollert}) gjelder den forrige verdien. Rett datoen.`]
			: []),
		...relatedFacts(key, facts).map(
			({ name, shown }) =>
				`«${name}» (${shown}) henger sammen med verdien som ${nameOf(changed)} hadde. Skal den endres også?`,
		),
	];
}
