import { passagesOf } from '../content/checks/passages';
import { isDate } from '../content/dates';
import { formatFact } from '../content/facts/format';
import { type Fact, type Facts, factIn, factName, keyOfName, suggestFact } from '../content/facts/schema';
import { sentencesOf } from '../content/facts/sentences';
import { factsFile } from '../content/source/place';
import { defaultLocale, isLocale } from '../i18n/routing';
import { setField } from './front-matter-edits';
import { createDraft, type Draft, type Proposal } from './proposal';
import { Refusal } from './refusal';
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
	/** True where facts with the same number are to follow, each in its own spelling. */
	withSame?: boolean;
}

/** The kinds of facts that have one value for every language. */
const plainKinds = ['tall', 'dato', 'telefon', 'epost'] as const;

/**
 * Changes the value of a fact: one value, or `nb=…` and `nn=…` for a text that each language has its own of. `checked` is the
 * day on which somebody saw that its source says so; without a value, it is all that changes.
 *
 * @throws {Refusal} when there is no such fact, or the values are not for it.
 */
export function proposeFact(
	workspace: Workspace,
	{ name: written, values, checked, withSame = false }: FactWish,
): Proposal & { sentences: readonly ChangedSentence[] } {
	const { facts } = workspace.context;
	if (!facts) throw new Refusal(`${factsFile} mangler, eller har feil som må rettes først.`);
	const all = facts.data.fakta;
	const key = Object.hasOwn(all, written) ? written : (keyOfName(all, written) ?? written);
	const fact = factIn(all)(key);
	if (!fact) throw new Refusal(`Faktumet «${written}» finnes ikke.${suggestFact(all, written)}`);
	const draft = createDraft(workspace);
	const isConfirmed = values.length === 0 && checked !== undefined;
	if (!isConfirmed) setValue(draft, { key, fact }, values);
	const same = withSame ? sameNumbers(key, all, values[0] ?? '') : new Map<string, string>();
	const others = [...same.keys()].flatMap((own) => (all[own] ? { key: own, fact: all[own] } : []));
	for (const other of others) setPlain(draft, other, [same.get(other.key) ?? '']);
	const changed = [{ key, fact }, ...others];
	for (const own of checked === undefined ? [] : changed) setChecked(draft, own, checked ?? '');
	const shown = [values.map((value) => shownValue(fact, value)).join(', '), ...[...same.values()].map(shownPhone)];
	const becomes = `${changed.map(nameOf).join(' og ')} til ${shown.join(' og ')}`;
	const proposal = isConfirmed
		? draft.finish(`Kontrollert ${checked}: ${nameOf({ key, fact })}`)
		: draft.finish(`Endre ${becomes}`, `Endret ${becomes}`);
	const sentences = sentencesChanged(workspace, workspaceAfter(workspace, proposal.changes));
	const advice = isConfirmed ? [] : adviceOn({ key, fact }, without(all, same), checked);
	return { ...proposal, notes: [...proposal.notes, ...advice], sentences };
}

/** A number as readers see it, however it was typed or is kept. */
function shownPhone(number: string): string {
	return formatFact({ telefon: number.replace(/\s/g, '') }, defaultLocale).text.replaceAll('\u00A0', ' ');
}

function shownValue(fact: Fact, value: string): string {
	return 'telefon' in fact ? shownPhone(value) : value;
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

function setValue(draft: Draft, changed: KeyedFact, values: readonly string[]): void {
	if ('tekst' in changed.fact) setTexts(draft, changed, changed.fact.tekst, values);
	else setPlain(draft, changed, values);
}

function setChecked(draft: Draft, changed: KeyedFact, day: string): void {
	if (!isDate(day)) draft.refuse(`«${day}» er ikke en dato. Skriv den slik: 2026-11-23`);
	const set = (text: string) => setField(text, ['fakta', changed.key, 'kontrollert'], day);
	draft.edit(factsFile, set, `${nameOf(changed)}: kontrollert ${day}`);
}

function setPlain(draft: Draft, changed: KeyedFact, values: readonly string[]): void {
	const name = nameOf(changed);
	const kind = plainKinds.find((known) => known in changed.fact);
	const [value] = values;
	if (!kind || value === undefined || values.length !== 1) {
		draft.refuse(`${name} har én verdi (${kind}). Skriv den.`);
		return;
	}
	const number = Number(value.replace(',', '.'));
	if (kind === 'tall' && (value.trim() === '' || Number.isNaN(number)))
		draft.refuse(`«${value}» er ikke et tall, og det er ${name}.`);
	const written = kind === 'tall' ? number : kind === 'telefon' ? value.replace(/\s/g, '') : value;
	draft.edit(
		factsFile,
		(text) => setField(text, ['fakta', changed.key, kind], written),
		`${name}: ${kind} er ${shownValue(changed.fact, String(written))}`,
	);
}

function setTexts(draft: Draft, changed: KeyedFact, texts: Record<string, string>, values: readonly string[]): void {
	const name = nameOf(changed);
	const known = Object.keys(texts);
	const given = new Map(
		values.map((value): [string, string] => {
			const [, language = '', text = ''] = /^([a-z]{2})=(.+)$/s.exec(value) ?? [];
			return [language, text];
		}),
	);
	if (given.size === 0 || [...given.keys()].some((language) => !known.includes(language)))
		draft.refuse(`${name} har en tekst for hvert språk. Skriv: ${known.map((own) => `${own}="…"`).join(' ')}`);
	for (const [language, value] of given) {
		const set = (text: string) => setField(text, ['fakta', changed.key, 'tekst', language], value);
		draft.edit(factsFile, set, `${name}: ${language} er «${value}»`);
	}
	for (const language of known)
		if (isLocale(language) && !given.has(language)) draft.note(`${name} er ikke endret for ${language}.`);
}

/** Every sentence in every language that a change of facts makes another. */
function sentencesChanged(before: Workspace, after: Workspace): ChangedSentence[] {
	return before.context.texts.flatMap((text) => {
		const [earlier, later] = [before, after].map(({ context }) => {
			const own = context.texts.find(({ file }) => file === text.file) ?? text;
			return passagesOf(own, context.site.facts);
		});
		return (earlier ?? []).flatMap(({ shown, at }, index) => {
			const changed = later?.[index]?.shown ?? shown;
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
