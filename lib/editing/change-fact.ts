import { passagesOf } from '../content/checks/passages';
import { isDate } from '../content/dates';
import type { Fact } from '../content/facts/schema';
import { sentencesOf } from '../content/facts/sentences';
import { factsFile } from '../content/source/place';
import { didYouMean } from '../content/suggest';
import { isLocale } from '../i18n/routing';
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
	{ name, values, checked, withSame = false }: FactWish,
): Proposal & { sentences: readonly ChangedSentence[] } {
	const { facts } = workspace.context;
	if (!facts) throw new Refusal(`${factsFile} mangler, eller har feil som må rettes først.`);
	const fact = Object.hasOwn(facts.data.fakta, name) ? facts.data.fakta[name] : undefined;
	if (!fact) throw new Refusal(`Faktumet «${name}» finnes ikke.${didYouMean(name, Object.keys(facts.data.fakta))}`);
	const draft = createDraft(workspace);
	const isConfirmed = values.length === 0 && checked !== undefined;
	if (!isConfirmed) setValue(draft, name, fact, values);
	const same = withSame ? sameNumbers(name, facts.data.fakta, values[0] ?? '') : new Map<string, string>();
	for (const [key, value] of same) {
		const other = facts.data.fakta[key];
		if (other) setPlain(draft, key, other, [value]);
	}
	for (const own of checked === undefined ? [] : [name, ...same.keys()]) setChecked(draft, own, checked ?? '');
	const { title, changes, notes } = draft.finish(
		isConfirmed
			? `Kontrollert ${checked}: ${name}`
			: `Endre ${[name, ...same.keys()].join(' og ')} til ${[values.join(', '), ...same.values()].join(' og ')}`,
	);
	const sentences = sentencesChanged(workspace, workspaceAfter(workspace, changes));
	const advice = isConfirmed ? [] : adviceOn(name, fact, without(facts.data.fakta, same), checked);
	return { title, changes, notes: [...notes, ...advice], sentences };
}

function without(facts: Record<string, Fact>, same: ReadonlyMap<string, string>): Record<string, Fact> {
	return Object.fromEntries(Object.entries(facts).filter(([key]) => !same.has(key)));
}

function setValue(draft: Draft, name: string, fact: Fact, values: readonly string[]): void {
	if ('tekst' in fact) setTexts(draft, name, fact.tekst, values);
	else setPlain(draft, name, fact, values);
}

function setChecked(draft: Draft, name: string, day: string): void {
	if (!isDate(day)) draft.refuse(`«${day}» er ikke en dato. Skriv den slik: 2026-11-23`);
	const set = (text: string) => setField(text, ['fakta', name, 'kontrollert'], day);
	draft.edit(factsFile, set, `${name}: kontrollert ${day}`);
}

function setPlain(draft: Draft, name: string, fact: Fact, values: readonly string[]): void {
	const kind = plainKinds.find((known) => known in fact);
	const [value] = values;
	if (!kind || value === undefined || values.length !== 1) {
		draft.refuse(`«${name}» har én verdi (${kind}). Skriv den.`);
		return;
	}
	const number = Number(value.replace(',', '.'));
	if (kind === 'tall' && (value.trim() === '' || Number.isNaN(number)))
		draft.refuse(`«${value}» er ikke et tall, og det er ${name}.`);
	const written = kind === 'tall' ? number : kind === 'telefon' ? value.replace(/\s/g, '') : value;
	draft.edit(factsFile, (text) => setField(text, ['fakta', name, kind], written), `${name}: ${kind} er ${written}`);
}

function setTexts(draft: Draft, name: string, texts: Record<string, string>, values: readonly string[]): void {
	const known = Object.keys(texts);
	const given = new Map(
		values.map((value): [string, string] => {
			const [, language = '', text = ''] = /^([a-z]{2})=(.+)$/s.exec(value) ?? [];
			return [language, text];
		}),
	);
	if (given.size === 0 || [...given.keys()].some((language) => !known.includes(language)))
		draft.refuse(`«${name}» har en tekst for hvert språk. Skriv: ${known.map((own) => `${own}="…"`).join(' ')}`);
	for (const [language, value] of given) {
		const set = (text: string) => setField(text, ['fakta', name, 'tekst', language], value);
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
function adviceOn(name: string, fact: Fact, facts: Record<string, Fact>, checked: string | undefined): string[] {
	return [
		...(fact.kontrollert && checked === undefined
			? [`kontrollert (${fact.kontrollert}) gjelder den forrige verdien. Rett datoen.`]
			: []),
		...relatedFacts(name, facts).map(
			({ key, shown }) => `${key} (${shown}) henger sammen med verdien som ${name} hadde. Skal den endres også?`,
		),
	];
}
