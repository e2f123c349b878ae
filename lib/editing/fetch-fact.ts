import { withFacts } from '../content/assemble/fact-references';
import { type CheckedText, toText } from '../content/checks/checked-text';
import { isExempt } from '../content/checks/contradicted-facts';
import { type Passage, passagesOf } from '../content/checks/passages';
import type { Finder, Statement } from '../content/facts/patterns';
import { type Facts, factName } from '../content/facts/schema';
import { soughtValue, spellingsIn } from '../content/facts/spelt-out';
import { valueFinderOf } from '../content/facts/value-finder';
import { normaliseText } from '../content/source/normalise-text';
import { parseFile } from '../content/source/parse';
import { partsOf, setField } from './front-matter-edits';
import { createDraft, type Draft, type Proposal } from './proposal';
import { Refusal } from './refusal';
import type { Workspace } from './workspace';

/** A fact that is looked for in a text. */
interface Sought {
	key: string;
	/** What editors call it. */
	name: string;
	facts: Facts;
	find: Finder;
}

/** A passage as it is to be written. */
interface Change extends Pick<Passage, 'at'> {
	/** Its place among the passages of the text. */
	index: number;
	after: string;
}

/**
 * Lets the sentences that certainly spell a fact out fetch it instead, so that they follow when it changes. A place that cannot
 * be told from the rest of its text is left, and told of.
 *
 * @throws {Refusal} when there is no such fact, or nothing that can be changed.
 */
export function proposeFetching(workspace: Workspace, { name: key }: { name: string }): Proposal {
	const { context } = workspace;
	const facts = context.site.facts;
	const fact = Object.hasOwn(facts, key) ? facts[key] : undefined;
	if (!fact) throw new Refusal(`Faktumet «${key}» finnes ikke.`);
	const draft = createDraft(workspace);
	for (const text of context.texts) {
		const find = valueFinderOf(fact, text.locale);
		if (!find || text.broken || isExempt(text, context)) continue;
		const value = soughtValue(fact, fact, text.locale);
		for (const [index, passage] of passagesOf(text, facts, { asWritten: true }).entries()) {
			const certain = spellingsIn(passage, value).filter(({ isCertain }) => isCertain);
			const places = new Set(certain.map(({ statement }) => statement.numberAt));
			const found = find(passage.shown).filter(({ numberAt }) => places.has(numberAt));
			fetchIn(draft, text, { passage, index, found }, { key, name: factName(key, fact), facts, find });
		}
	}
	const proposal = draft.finish(
		`La setningene hente «${factName(key, fact)}»`,
		`Setningene henter «${factName(key, fact)}»`,
	);
	if (proposal.changes.length === 0) throw new Refusal('Ingen setning kan endres.', ...proposal.notes);
	return proposal;
}

/** Lets the places of a passage where a fact is spelt out fetch it. */
function fetchIn(
	draft: Draft,
	text: CheckedText,
	{ passage, index, found }: { passage: Passage; index: number; found: Statement[] },
	sought: Sought,
): void {
	let { shown } = passage;
	// From the last, so that the places of those before it stay.
	for (const { index: from, end } of found.reverse()) {
		const after = `${shown.slice(0, from)}:fakta[${sought.key}]${shown.slice(end)}`;
		const change = (now: string) => {
			const changed = fetched(now, text, { at: passage.at, index, after }, sought);
			if (changed === undefined)
				draft.note(`${text.file}: «${passage.shown}» kan ikke endres trygt her. Rett teksten for hånd.`);
			else shown = after;
			return changed ?? now;
		};
		draft.edit(text.file, change, `«${passage.shown}» henter «${sought.name}»`);
	}
}

/** A file with one passage that fetches a fact; undefined unless that, and nothing else, is what readers then see. */
function fetched(
	now: string,
	{ file, locale }: CheckedText,
	{ at, index, after }: Change,
	{ key, facts, find }: Sought,
): string | undefined {
	if ('field' in at) return setField(now, at.field, after);
	const seen = (text: string) => {
		const checked = toText(parseFile({ path: file, text: normaliseText(text) }), facts);
		return checked ? passagesOf(checked, facts).map((found) => found.shown) : [];
	};
	const wanted = seen(now)
		.with(index, withFacts(after, facts, locale))
		.join('\n');
	const { bodyAt } = partsOf(now);
	const from = bodyAt + startOfLine(now.slice(bodyAt), at.line);
	const tries = find(now.slice(from)).map(
		(place) => `${now.slice(0, from + place.index)}:fakta[${key}]${now.slice(from + place.end)}`,
	);
	return tries.find((text) => seen(text).join('\n') === wanted);
}

/** Where a line, from 1, begins in a text. */
function startOfLine(text: string, line: number): number {
	return text
		.split('\n')
		.slice(0, line - 1)
		.reduce((length, before) => length + before.length + 1, 0);
}
